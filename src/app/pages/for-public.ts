import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Answer, Caveat, Knowledge } from '../../domain/question/answer/answer';
import { arrange } from '../../domain/question/answer/holdings/answer-holdings';

/** Who is named where a person is not: whoever decided did it for the council that keeps these figures. */
const SOMEBODY = 'an officer';

/** What the Ombudsman publishes. A council's own report may be a draft, or for members only. */
export function ofOmbudsman(records: readonly FigureRecord[]): readonly FigureRecord[] {
  return records.filter(({ source }) => source.kind !== 'committee-report');
}

/** The records that anybody may see on a day: what the Ombudsman has published by then, and no person in any. */
export function publicRecords(
  records: readonly FigureRecord[],
  today: Knowledge['today'],
): readonly FigureRecord[] {
  const published = ofOmbudsman(records);
  const open = arrange({ home: null, records: published, groups: [], today }).knowledge.records;
  return open.map(withoutPeople);
}

/**
 * An answer as anybody may see it, without a word of letters that are not public yet, of the values of figures that are
 * held for checking, or of the people who settled any.
 */
export function forPublic(answer: Answer): Answer {
  const shown = withoutPeople(answer);
  switch (shown.kind) {
    case 'value':
    case 'comparison':
    case 'trend':
    case 'explanation':
    case 'ranking':
      return withoutDoubts({ ...shown, caveats: shown.caveats.filter(isOpen).map(withoutValues) });
    case 'letters':
      return {
        ...shown,
        documents: shown.documents.filter(({ heldBackUntil }) => heldBackUntil === undefined),
      };
    case 'councils':
    case 'definition':
    case 'help':
    case 'no-data':
    case 'no-definition':
    case 'no-home':
    case 'source':
      return withoutDoubts(shown);
  }
}

function isOpen({ kind }: Caveat): boolean {
  return kind !== 'not-public-yet';
}

/** A number beside a figure that is in doubt is held too: that it is in doubt can be told, the number cannot. */
function withoutValues(caveat: Caveat): Caveat {
  return caveat.kind === 'doubt-beside'
    ? {
        kind: 'doubt-beside',
        reason:
          'A number that the document prints beside this figure does not agree with it, and is held for checking.',
      }
    : caveat;
}

/** Without the sums that show why a figure is held: they name it. */
function withoutDoubts<T>(value: T): T {
  return mapObjects(value, (object) =>
    object['kind'] === 'held-for-checking' ? { ...object, reason: '' } : object,
  );
}

/** Without the name of anybody who decided about a figure, and the words in which they gave their reason. */
export function withoutPeople<T>(value: T): T {
  return mapObjects(value, (object) =>
    typeof object['by'] === 'string' && 'at' in object
      ? { ...object, by: SOMEBODY, reason: typeof object['reason'] === 'string' ? '' : null }
      : object,
  );
}

type Loose = Readonly<Record<string, unknown>>;

/** The same data, with every object in it put through a change. */
function mapObjects<T>(value: T, change: (object: Loose) => Loose): T {
  return mapped(value, change) as T;
}

function mapped(value: unknown, change: (object: Loose) => Loose): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]);
  return change(Object.fromEntries(entries) as Loose);
}
