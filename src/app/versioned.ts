/** A value with the version to save it against. A save against an older version is a `conflict` and changes nothing. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: string;
}

export type Created = 'created' | 'exists';
export type Saved = 'saved' | 'conflict';
