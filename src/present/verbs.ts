/** What a button on a card can do. Everything else that arrives as a verb is refused. */
export const VERBS = ['acknowledge', 'ask'] as const;

export type Verb = (typeof VERBS)[number];

/** Whether a value from the wire is one of our verbs. */
export function isVerb(value: unknown): value is Verb {
  return VERBS.some((verb) => verb === value);
}
