import type { Sha256 } from '../shared/chain';
import type { CivilDate, Instant } from '../shared/civil-date';
import { faceOf, journaledOf, type HistoryPlace, type Recorded, type Source } from './recorded';
import type { Tenant } from '../shared/tenant';

/** Few enough that one more costs little to write, enough that a million are read quickly. */
export const PAGE_ENTRIES = 100;

/**
 * One line of a tenant's journal: that a history had this entry, and what the document said then. What the entry
 * says stays in the history alone, so that personal data is in one place, and is erased in one write.
 */
export interface JournalEntry {
  readonly source: Source;
  /** Id of the document whose history it is. */
  readonly id: string;
  /** Number of the entry within that history. */
  readonly entry: number;
  /** Hash of that entry. */
  readonly own: string;
  /** Hash of the document beside its history; null when more entries of the same document were entered with it. */
  readonly face: string | null;
  /** Hash of all this, the number in the journal and the hash before; so of all that came before. */
  readonly hash: string;
}

/** A part of a tenant's journal: one document. Only the last page ever changes. */
export interface JournalPage {
  readonly tenant: Tenant;
  /** From 1, without gaps. */
  readonly page: number;
  /** Number of its first entry in the whole journal. */
  readonly first: number;
  /** The hash before its first entry. */
  readonly prev: string;
  readonly entries: readonly JournalEntry[];
  /** How many of the entries are known to be marked in their documents; all of them, before anything is added. */
  readonly settled: number;
  /** Hash of what the hashes of the entries do not cover. */
  readonly sum: string;
}

/** How far a tenant's journal went at some moment: kept elsewhere, it proves what the journal said then. */
export interface JournalHead {
  readonly tenant: string;
  /** Number of the last entry. */
  readonly n: number;
  readonly hash: string;
  /** When it was taken. */
  readonly at: Instant;
}

/** A head that the store itself keeps, one for each day. */
export interface KeptHead extends JournalHead {
  readonly day: CivilDate;
  /** Hash of all the others. */
  readonly sum: string;
}

/** A head as it is kept for a day. */
export function keptHead(head: JournalHead, day: CivilDate, sha256: Sha256): KeptHead {
  const { tenant, n, hash, at } = head;
  return { tenant, n, hash, at, day, sum: sha256(JSON.stringify([tenant, n, hash, at, day])) };
}

/** What the first entry of a journal is chained to. */
export function journalRoot(tenant: string, sha256: Sha256): string {
  return sha256(`journal/${tenant}`);
}

/** What an entry of a journal says. The id comes last, since all else has no bar in it: no two entries have one line. */
export function journalLine({ source, id, entry, own, face }: Omit<JournalEntry, 'hash'>): string {
  return `${own}|${face ?? ''}|${String(entry)}|${source}/${id}`;
}

/** The hash of one entry of a journal. The tenant is in the root. */
export function journalHash(
  entry: Omit<JournalEntry, 'hash'>,
  { n, prev }: { readonly n: number; readonly prev: string },
  sha256: Sha256,
): string {
  return lineHash(journalLine(entry), { n, prev }, sha256);
}

/** The same from the entry's line, where that is at hand. */
export function lineHash(
  line: string,
  { n, prev }: { readonly n: number; readonly prev: string },
  sha256: Sha256,
): string {
  return sha256(`${String(n)}|${prev}|${line}`);
}

/** Last number and hash of a page. */
export function endOf({ first, prev, entries }: Omit<JournalPage, 'sum'>): {
  readonly n: number;
  readonly hash: string;
} {
  return { n: first + entries.length - 1, hash: entries.at(-1)?.hash ?? prev };
}

export function pageSum(page: Omit<JournalPage, 'sum'>, sha256: Sha256): string {
  const { tenant, page: number, first, prev, entries, settled } = page;
  return sha256(JSON.stringify([tenant, number, first, prev, entries.length, settled]));
}

function summed(page: Omit<JournalPage, 'sum'>, sha256: Sha256): JournalPage {
  return { ...page, sum: pageSum(page, sha256) };
}

/** The page to write next: the last one with as many of the entries as it takes, or a new one when it is full. */
export function withEntries(
  last: JournalPage | undefined,
  {
    tenant,
    fresh,
  }: { readonly tenant: Tenant; readonly fresh: readonly Omit<JournalEntry, 'hash'>[] },
  sha256: Sha256,
): JournalPage {
  const page = last && last.entries.length < PAGE_ENTRIES ? last : pageAfter(last, tenant, sha256);
  const { n: before, hash: end } = endOf(page);
  let [n, prev] = [before, end];
  const added = fresh.slice(0, PAGE_ENTRIES - page.entries.length).map((entry) => {
    n += 1;
    prev = journalHash(entry, { n, prev }, sha256);
    return { ...entry, hash: prev };
  });
  return summed({ ...page, entries: [...page.entries, ...added] }, sha256);
}

function pageAfter(
  last: JournalPage | undefined,
  tenant: Tenant,
  sha256: Sha256,
): Omit<JournalPage, 'sum'> {
  const end = last ? endOf(last) : { n: 0, hash: journalRoot(tenant, sha256) };
  const page = (last?.page ?? 0) + 1;
  return { tenant, page, first: end.n + 1, prev: end.hash, entries: [], settled: 0 };
}

/** The page once all its entries are marked in their documents. */
export function settledPage(page: JournalPage, sha256: Sha256): JournalPage {
  return summed({ ...page, settled: page.entries.length }, sha256);
}

/** What a document's history has and the journal has not, as entries to be. */
export function unentered(
  source: Source,
  document: Recorded,
  sha256: Sha256,
): readonly Omit<JournalEntry, 'hash'>[] {
  const { id, history } = document;
  return history.slice(journaledOf(document)).map(({ n, hash }) => {
    const face = n === history.length ? faceOf(document, sha256) : null;
    return { source, id, entry: n, own: hash, face };
  });
}

/** For each history in the unsettled part of a page, how many of its entries the journal holds. */
export function toSettle(
  page: JournalPage,
): readonly { readonly place: HistoryPlace; readonly entry: number }[] {
  const { tenant } = page;
  const last = new Map(
    page.entries
      .slice(page.settled)
      .map(({ source, id, entry }) => [
        `${source}/${id}`,
        { place: { source, tenant, id }, entry },
      ]),
  );
  return [...last.values()];
}
