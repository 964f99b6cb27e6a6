import type { Citation } from '../domain/facts/citation';

/** What goes back to the person, whatever the surface: words, or one card. */
export type Reply = (
  | { readonly kind: 'text'; readonly text: string; readonly citations: readonly Citation[] }
  | { readonly kind: 'card'; readonly card: object }
) & {
  /** True when a language model had a part in it, which the person must be able to see. */
  readonly byModel?: boolean;
};

/** Words without sources: for everything that holds no figure. */
export function say(text: string): Reply {
  return { kind: 'text', text, citations: [] };
}
