/** What a value may be. */
export type AzureType =
  | { readonly kind: 'any' }
  | { readonly kind: 'primitive'; readonly name: 'string' | 'int' | 'bool' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'array'; readonly of: () => AzureType }
  | ObjectType
  | DiscriminatedType;

export interface ObjectType {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, Property>;
  /** What every other property is; absent: there is none. */
  readonly rest?: () => AzureType;
}

export interface DiscriminatedType {
  readonly kind: 'discriminated';
  readonly discriminator: string;
  readonly shapes: ReadonlyMap<string, ObjectType>;
}

export interface Property {
  readonly type: () => AzureType;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Known before anything is deployed, and needed then. */
  readonly deployTime: boolean;
  readonly limits: Limits;
}

export interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly pattern?: RegExp;
}

/** The types of resources, by `type@version` in small letters. */
export type TypeBook = ReadonlyMap<string, AzureType>;

export const ANY: AzureType = { kind: 'any' };

/** A discriminated type's shape for a value of its discriminator; all shapes together where that is not known. */
export function shapeOf(type: DiscriminatedType, value: string | undefined): ObjectType {
  const shape = value === undefined ? undefined : type.shapes.get(value);
  if (shape) return shape;
  const properties = new Map([...type.shapes.values()].flatMap((one) => [...one.properties]));
  return { kind: 'object', properties };
}
