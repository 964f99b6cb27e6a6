import type { Sha256 } from '../../shared/chain';
import type { Finding } from '../finding';
import {
  endOf,
  journalLine,
  journalRoot,
  lineHash,
  pageSum,
  type JournalEntry,
  type JournalHead,
  type JournalPage,
} from '../journal';
import { hear, type Said, type SaidOf } from './said';

/** Whose journal is read, and what its entries must fit. */
export interface JournalReading {
  readonly tenant: string;
  readonly heads: readonly JournalHead[];
  readonly sha256: Sha256;
}

/** What a stretch of a journal says, and what is wrong with it in itself. */
export interface PagesRead {
  readonly findings: readonly Finding[];
  readonly said: SaidOf;
  /** Number of its last entry. */
  readonly last: number;
}

/** Takes the pages of a stretch one after the other. */
export interface PageReader {
  /** `lines`: what its entries say, as it is stored; absent where that has to be put together. */
  readonly page: (page: JournalPage, lines?: readonly string[]) => void;
  /** A page that cannot be read: the next one is taken as it says. */
  readonly unreadable: () => void;
  readonly end: () => PagesRead;
}

interface State {
  readonly findings: Finding[];
  readonly said: Map<string, Said>;
  readonly heads: ReadonlyMap<number, readonly string[]>;
  /** Number of the last page; undefined where what comes before cannot be read. */
  page: number | undefined;
  /** Number of the last entry, and its hash; undefined after a page that could not be read. */
  n: number;
  hash: string | undefined;
  settled: boolean;
  broken: boolean;
}

/** Checks a stretch of a journal against itself and against heads; it follows on a page, or begins the journal. */
export function readPages(
  reading: JournalReading,
  before: JournalPage | 'beginning' | 'unreadable',
): PageReader {
  const state: State = {
    findings: [],
    said: new Map<string, Said>(),
    heads: hashesByNumber(reading.heads),
    ...startAfter(before, reading),
    broken: false,
  };
  return {
    page: (page, lines) => {
      readPage(reading, state, { page, lines });
    },
    unreadable: () => {
      if (state.page !== undefined) state.page += 1;
      state.hash = undefined;
    },
    end: () => ({ findings: state.findings, said: state.said, last: state.n }),
  };
}

function startAfter(
  before: JournalPage | 'beginning' | 'unreadable',
  { tenant, sha256 }: JournalReading,
): Pick<State, 'hash' | 'n' | 'page' | 'settled'> {
  if (before === 'beginning') {
    return { page: 0, n: 0, hash: journalRoot(tenant, sha256), settled: true };
  }
  if (before === 'unreadable') return { page: undefined, n: 0, hash: undefined, settled: true };
  const { page, settled, entries } = before;
  return { page, ...endOf(before), settled: settled === entries.length };
}

function hashesByNumber(heads: readonly JournalHead[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { n, hash } of heads) found.set(n, [...(found.get(n) ?? []), hash]);
  return found;
}

interface Stored {
  readonly page: JournalPage;
  readonly lines: readonly string[] | undefined;
}

function readPage(reading: JournalReading, state: State, { page, lines }: Stored): void {
  const { tenant, sha256 } = reading;
  const { first } = page;
  if (state.page !== undefined && page.page !== state.page + 1) {
    state.findings.push({ kind: 'page-missing', tenant, n: state.n + 1 });
  } else if (state.hash !== undefined && (state.hash !== page.prev || first !== state.n + 1)) {
    state.findings.push({ kind: 'page-changed', tenant, n: first });
  }
  const isWhole = page.tenant === tenant && pageSum(page, sha256) === page.sum;
  if (!isWhole || !state.settled || page.settled > page.entries.length) {
    state.findings.push({ kind: 'page-changed', tenant, n: first });
  }
  state.page = page.page;
  state.n = first - 1;
  state.hash = page.prev;
  readEntries(reading, state, { page, lines });
  state.settled = page.settled === page.entries.length;
}

function readEntries(reading: JournalReading, state: State, { page, lines }: Stored): void {
  for (const [index, entry] of page.entries.entries()) {
    const n = state.n + 1;
    checkLink(reading, state, { n, entry, line: lines?.[index] ?? journalLine(entry) });
    hear(state.said, entry, { n, isSettled: index < page.settled });
    state.n = n;
    state.hash = entry.hash;
  }
}

/** The entry's own hash, and what heads say of its number. */
function checkLink(
  { tenant, sha256 }: JournalReading,
  state: State,
  { n, entry, line }: { readonly n: number; readonly entry: JournalEntry; readonly line: string },
): void {
  const link = { n, prev: state.hash ?? '' };
  if (!state.broken && lineHash(line, link, sha256) !== entry.hash) {
    state.broken = true;
    const { id: subject, entry: own } = entry;
    state.findings.push({ kind: 'journal-broken', tenant, n, subject, entry: own });
  }
  for (const hash of state.heads.get(n) ?? []) {
    if (hash !== entry.hash) state.findings.push({ kind: 'rewritten', tenant, n });
  }
}
