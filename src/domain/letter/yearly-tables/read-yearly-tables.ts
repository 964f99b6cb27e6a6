import { SERVICES } from '../../facts/measure';
import { once } from '../../shared/once';
import type { LetterDecisions, LetterReceived, LetterRemedied } from '../letter-parts';
import type { TextLine } from '../letter-text';
import type { Place } from '../parsed-document';
import { placeAt, type RunningText } from '../text/running-text';
import { assignNumbers, type Assignment } from './assign-numbers';
import type { TableKind } from './table-labels';
import { tableSlices } from './table-slices';
import { cellText, tableTokens, type NumberToken } from './table-tokens';
import { wrappedTables } from './wrapped-header';

/** What the tables of a letter of 2014 to 2018 give; null for a table that is not there or cannot be read for certain. */
export interface YearlyTables {
  readonly received: LetterReceived | null;
  readonly decisions: LetterDecisions | null;
  /** The printed uphold rate, which belongs to the first statistic. */
  readonly upholdRate: number | null;
  readonly remedied: LetterRemedied | null;
  /** JSON pointer -> where the number stands; the rate under `/decisions/upholdRate`. */
  readonly sources: Readonly<Record<string, Place>>;
}

/** Takes the tables of complaints received and of decisions made out of all that were found in a letter. */
export function readYearlyTables({ running, tables }: FoundTables): YearlyTables {
  const received = tables.get('received');
  const decisions = tables.get('decisions');
  const remedied = tables.get('remedied');
  return {
    received: received === undefined ? null : receivedOf(received),
    decisions: decisions === undefined ? null : decisionsOf(decisions),
    upholdRate: decisions?.get('upholdRate')?.value ?? null,
    remedied:
      remedied === undefined
        ? null
        : {
            byOmbudsman: remedied.get('byOmbudsman')?.value ?? null,
            byAuthority: remedied.get('byAuthority')?.value ?? null,
          },
    sources: Object.fromEntries(
      [...tables].flatMap(([kind, table]) =>
        kind === 'overview'
          ? []
          : [...table].map(([key, { at }]) => [`/${kind}/${key}`, placeAt(running, at)] as const),
      ),
    ),
  };
}

/** The tables of a document, and its text, in which their numbers stand. */
export interface FoundTables {
  readonly running: RunningText;
  readonly tables: ReadonlyMap<TableKind, Assignment>;
}

const KINDS: readonly TableKind[] = ['received', 'decisions', 'remedied', 'overview'];
/** Without any of these words, or with one hidden in soft hyphens, there is none of these tables to look for. */
const NEEDED = /highway|incomplete|for\s+us|\u00ad/i;

/**
 * The one table of each kind. Where a document holds several with different numbers (this year's and last year's), it
 * is not certain which is meant, and none is taken.
 */
export const findTables: (lines: readonly TextLine[]) => FoundTables = once(tablesIn);

function tablesIn(lines: readonly TextLine[]): FoundTables {
  const needed = lines.some(({ text }) => NEEDED.test(text));
  const running = cellText(needed ? lines : []);
  const tokens = tableTokens(running.text);
  const read = [
    ...tableSlices(tokens).flatMap((slice) => {
      const assignment = assignNumbers(slice);
      return assignment === undefined ? [] : [{ kind: slice.kind, assignment }];
    }),
    ...wrappedTables(running, tokens),
  ];
  const tables = new Map(
    KINDS.flatMap((kind) => {
      const tables = read.filter((it) => it.kind === kind).map(({ assignment }) => assignment);
      const [first] = tables;
      const same = new Set(tables.map(written)).size === 1;
      return first !== undefined && same ? [[kind, first] as const] : [];
    }),
  );
  return { running, tables };
}

function written(table: Assignment): string {
  return [...table]
    .map(([key, { value }]: readonly [string, NumberToken]) => `${key}=${String(value)}`)
    .toSorted()
    .join();
}

function receivedOf(table: Assignment): LetterReceived {
  const count = (key: string): number | null => table.get(key)?.value ?? null;
  const services = SERVICES.map((service) => [service, count(service)] as const);
  return {
    ...(Object.fromEntries(services) as Pick<LetterReceived, (typeof SERVICES)[number]>),
    other: count('other'),
    total: count('total'),
  };
}

function decisionsOf(table: Assignment): LetterDecisions {
  const count = (key: string): number | null => table.get(key)?.value ?? null;
  return {
    incompleteOrInvalid: count('incompleteOrInvalid'),
    adviceGiven: count('adviceGiven'),
    referredBack: count('referredBack'),
    closedAfterInitialEnquiries: count('closedAfterInitialEnquiries'),
    notUpheld: count('notUpheld'),
    upheld: count('upheld'),
    total: count('total'),
  };
}
