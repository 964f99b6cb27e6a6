import type { LetterOverview } from '../letter-parts';
import type { Place } from '../parsed-document';
import { parseNumber } from '../text/numbers';
import { findPhrase, phrase } from '../text/phrase';
import { placeAt, type RunningText } from '../text/running-text';
import type { FoundTables } from '../yearly-tables/read-yearly-tables';

type Part = keyof LetterOverview;

/** "Between 1 April and 31 March we dealt with 95 complaints. Of these, 32 were not for us ..." */
const SENTENCES: readonly (readonly [part: Part, pattern: RegExp])[] = [
  ['dealtWith', phrase('(?:we|ombudsman) dealt with_{n}_complaints?')],
  ['dealtWith', phrase('{n} complaints? (?:and enquir(?:y|ies) )?(?:were|was) dealt with')],
  ['notForUs', phrase('{n}_(?:complaints? |of these )?(?:were|was) not_(?:ready_)?for us')],
  ['assessedAndClosed', phrase('(?:we|ombudsman)_assessed and closed_{n}(?![ \\n]?%)')],
  ['assessedAndClosed', phrase('{n}_(?:complaints? )?(?:we|were|was) assessed and closed')],
  ['investigated', phrase('we investigated_{n}(?:_complaints?)?(?=[ \\n]?[.,;]|\\n|$)')],
  ['investigated', phrase('(?:and|we) investigated_{n}(?:_complaints?)?(?=[ \\n]?[.,;]|\\n|$)')],
  ['investigated', phrase('we investigated_(?<n>no|nil)_complaints?')],
  ['notForUs', phrase('(?<n>none)_(?:of these )?(?:were|was) not_(?:ready_)?for us')],
  ['assessedAndClosed', phrase('(?:we|ombudsman)_assessed and closed_(?<n>none|no complaints)')],
  ['investigated', phrase('{n}_(?:complaints? )?(?:were|was) investigated(?=[.,;\\n]|$)')],
];

/** The sentence of the first statistic, which repeats the number of investigations. */
const AND_UPHELD = phrase('we investigated_{n}_complaints?,? and upheld');
const HEADING = /(?:^|\n)complaints? overview/i;

interface Found {
  readonly value: number;
  readonly place: Place;
}

/** Reads the complaint overview, as sentences or as labels with numbers; null where there is none. */
export function readOverview(
  running: RunningText,
  found: FoundTables,
): { readonly overview: LetterOverview | null; readonly sources: Readonly<Record<string, Place>> } {
  const parts = new Map<Part, Found>(labelled(found));
  for (const part of ['dealtWith', 'notForUs', 'assessedAndClosed', 'investigated'] as const) {
    const stated = inSentences(running, part);
    if (stated !== undefined) parts.set(part, stated);
  }
  const given = parts.has('dealtWith') || parts.has('notForUs') || parts.has('assessedAndClosed');
  const upheldSentence = matches(running, AND_UPHELD);
  if (!parts.has('investigated') && upheldSentence !== undefined) {
    if (given || HEADING.test(running.text)) parts.set('investigated', upheldSentence);
  }
  if (!given && !HEADING.test(running.text)) return { overview: null, sources: {} };
  const count = (part: Part): number | null => parts.get(part)?.value ?? null;
  const overview = {
    dealtWith: count('dealtWith'),
    notForUs: count('notForUs'),
    assessedAndClosed: count('assessedAndClosed'),
    investigated: count('investigated'),
  };
  return {
    overview: parts.size === 0 ? null : overview,
    sources: Object.fromEntries(
      [...parts].map(([part, { place }]) => [`/overview/${part}`, place] as const),
    ),
  };
}

function inSentences(running: RunningText, part: Part): Found | undefined {
  const found = SENTENCES.filter(([it]) => it === part).flatMap(
    ([, pattern]) => matches(running, pattern) ?? [],
  );
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}

/** What a sentence states; undefined where it is not there, or is there with different numbers. */
function matches(running: RunningText, pattern: RegExp): Found | undefined {
  const found = findPhrase(running, pattern).flatMap((match): readonly Found[] => {
    const token = match.groups?.['n'] ?? '';
    const value = /^n(?:o|one|il)\b/i.test(token) ? 0 : parseNumber(token);
    const at = match.index + match[0].indexOf(token);
    return value === undefined ? [] : [{ value, place: placeAt(running, at) }];
  });
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}

function labelled({ running, tables }: FoundTables): readonly (readonly [Part, Found])[] {
  return [...(tables.get('overview') ?? [])].map(
    ([key, { value, at }]) => [key as Part, { value, place: placeAt(running, at) }] as const,
  );
}
