import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANY, type AzureType, type Limits, type ObjectType, type Property } from './azure-type';

/** As the published type data has it. */
interface RawProperty {
  readonly name: string;
  readonly type: string | null;
  readonly flags?: string;
  readonly modifiers?: string;
}

interface RawObject {
  readonly $type: string;
  readonly name: string;
  readonly properties?: readonly RawProperty[];
  readonly additionalPropertiesType?: string;
  readonly discriminator?: string;
  readonly baseProperties?: readonly RawProperty[];
  readonly elements?: readonly RawObject[];
  readonly bodyType?: RawObject;
}

/** The type of a name, read once; undefined for what is no name of a type. */
type Find = (name: string) => AzureType | undefined;

/** The types of every file in a folder of published type data. */
export function readTypes(folder: string): ReadonlyMap<string, AzureType> {
  const book = new Map<string, AzureType>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const raw: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (!Array.isArray(raw)) continue;
    const entries = raw as readonly RawObject[];
    const find = finding(entries);
    for (const { $type, name, bodyType } of entries)
      if ($type === 'Resource' && bodyType)
        book.set(name.toLowerCase(), objectType(bodyType, find));
  }
  return book;
}

function finding(entries: readonly RawObject[]): Find {
  const named = new Map(entries.filter(isNamedType).map((entry) => [entry.name, entry]));
  const read = new Map<string, AzureType>();
  const find: Find = (name) => {
    const raw = named.get(name);
    const type = read.get(name) ?? (raw && objectType(raw, find));
    if (type) read.set(name, type);
    return type;
  };
  return find;
}

function isNamedType({ $type }: RawObject): boolean {
  return $type === 'Object' || $type === 'DiscriminatedObject';
}

function objectType(raw: RawObject, find: Find): AzureType {
  const { discriminator, baseProperties = [], elements = [] } = raw;
  if (discriminator === undefined) return plainObject(raw, [], find);
  const shapes = elements.map((element): [string, ObjectType] => {
    const own = element.properties?.find(({ name }) => name === discriminator)?.type;
    return [own ?? element.name, plainObject(element, baseProperties, find)];
  });
  return { kind: 'discriminated', discriminator, shapes: new Map(shapes) };
}

function plainObject(raw: RawObject, base: readonly RawProperty[], find: Find): ObjectType {
  const properties = [...base, ...(raw.properties ?? [])].map((one): [string, Property] => [
    one.name,
    property(one, find),
  ]);
  const rest = raw.additionalPropertiesType;
  return {
    kind: 'object',
    properties: new Map(properties),
    ...(rest !== undefined && { rest: () => typeOf(rest, find) }),
  };
}

function property({ type, flags = '', modifiers = '' }: RawProperty, find: Find): Property {
  return {
    type: () => typeOf(type, find),
    required: flags.includes('Required'),
    readOnly: flags.includes('ReadOnly'),
    deployTime: flags.includes('DeployTimeConstant'),
    limits: readLimits(modifiers),
  };
}

function readLimits(modifiers: string): Limits {
  const number = (name: string): number | undefined => {
    const found = new RegExp(`${name}: (-?\\d+)`).exec(modifiers)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const pattern = /pattern: (.+)$/.exec(modifiers)?.[1];
  const all = {
    minLength: number('minLength'),
    maxLength: number('maxLength'),
    minValue: number('minValue'),
    maxValue: number('maxValue'),
    pattern: pattern === undefined ? undefined : new RegExp(pattern),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const PRIMITIVES: Readonly<Record<string, AzureType | undefined>> = {
  string: { kind: 'primitive', name: 'string' },
  int: { kind: 'primitive', name: 'int' },
  bool: { kind: 'primitive', name: 'bool' },
  any: ANY,
  object: ANY,
};

/** A type as the data names it: `string`, `Name[]`, or words with bars between them. */
function typeOf(name: string | null, find: Find): AzureType {
  if (name === null) return ANY;
  if (name.endsWith('[]')) return { kind: 'array', of: () => typeOf(name.slice(0, -2), find) };
  const primitive = PRIMITIVES[name];
  if (primitive) return primitive;
  const found = find(name);
  if (found) return found;
  // Words that the data leaves open (`| string`) are held to all the same: what is not listed is a slip.
  const words = name.split(/ \| |,/).filter((word) => word !== 'string');
  return { kind: 'words', words };
}
