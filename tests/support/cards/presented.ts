import type { AdaptiveCard } from '../../../src/present/render-card';

/** The way to a text in an input: `['remedy', 'owner', 'name']`. */
export type Path = readonly string[];

/** A card with the presenter that makes it. */
export interface Presented {
  readonly name: string;
  readonly card: AdaptiveCard;
  /** Where the texts of its input are. */
  readonly fields: readonly Path[];
  /** The card made from the same input with other words in some of its fields. */
  readonly saying: (text: string, fields: readonly Path[]) => AdaptiveCard;
}

export function presented<T>(name: string, input: T, make: (input: T) => AdaptiveCard): Presented {
  return {
    name,
    card: make(input),
    fields: fieldsOf(input),
    saying: (text, fields) =>
      make(fields.reduce<unknown>((all, at) => put(all, at, text), input) as T),
  };
}

function fieldsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, [...at, key]));
}

function put(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? put(one, rest, text) : one));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: put(object[key], rest, text) };
}
