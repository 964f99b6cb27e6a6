import type { Activity } from 'botbuilder';

/** Longer than any search. */
const LONGEST = 300;
const LONGEST_URL = 2_000;

interface Query {
  readonly parameters?: unknown;
  readonly url?: unknown;
}

/** What was typed into the search box; empty when it was only opened. The value is untrusted. */
export function typedWords(activity: Activity): string {
  const { parameters } = valueOf(activity);
  const all: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
  const typed = all.flatMap((parameter) => {
    const { name, value } = (parameter ?? {}) as { readonly name?: unknown; value?: unknown };
    // Teams says that the box was opened by a parameter of its own.
    return name !== 'initialRun' && typeof value === 'string' ? [value] : [];
  });
  return typed.join(' ').slice(0, LONGEST).trim();
}

/** The address that was pasted; empty where none is given. */
export function urlIn(activity: Activity): string {
  const { url } = valueOf(activity);
  return typeof url === 'string' && url.length <= LONGEST_URL ? url : '';
}

function valueOf(activity: Activity): Query {
  const value: unknown = activity.value;
  return typeof value === 'object' && value !== null ? value : {};
}
