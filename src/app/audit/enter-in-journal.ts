import {
  endOf,
  keptHead,
  pageSum,
  settledPage,
  toSettle,
  unentered,
  withEntries,
  PAGE_ENTRIES,
  type JournalEntry,
  type JournalPage,
} from '../../domain/audit/journal';
import { journaledOf, type HistoryPlace, type Recorded } from '../../domain/audit/recorded';
import { londonTime } from '../../domain/shared/civil-date';
import { Fault } from '../fault';
import type { Ports } from '../ports';
import type { Versioned } from '../versioned';
import type { Tenant } from '../../domain/shared/tenant';

/** Histories looked at in one round. */
const AT_A_TIME = 200;
/** Far more rounds than journalers could disturb each other in. */
const TRIES = 1000;

/**
 * Enters in each tenant's journal what the histories have and it has not, each entry once and in order of time. Any
 * number may run at once and end anywhere: a page is one write against the page before it; what it holds is marked in
 * the documents before anything follows it; and what to enter is read only after a page whose entries are all marked.
 */
export async function enterInJournal(ports: Ports): Promise<void> {
  for (let round = 0; round < TRIES; round += 1) {
    const waiting = await ports.store.journal.waiting(AT_A_TIME);
    let moved = false;
    for (const tenant of new Set(waiting.map((place) => place.tenant))) {
      const places = waiting.filter((place) => place.tenant === tenant);
      moved = (await enterFor(ports, tenant, places)) || moved;
    }
    if (!moved) return;
  }
  throw new Error('Others entered in the journal at every try.');
}

/** One page of one tenant. False where there was nothing to enter; where somebody else was faster, look again. */
async function enterFor(
  ports: Ports,
  tenant: Tenant,
  places: readonly HistoryPlace[],
): Promise<boolean> {
  const { journal } = ports.store;
  const last = await journal.lastPage(journal.partOf(tenant));
  if (last) assertWhole(ports, last.value);
  if (last && last.value.settled < last.value.entries.length) {
    await settle(ports, last);
    return true;
  }
  const fresh = await entriesOf(ports, places);
  if (fresh.length === 0) return false;
  const page = withEntries(last?.value, { tenant, fresh }, ports.sha256);
  const written =
    last?.value.page === page.page
      ? await journal.savePage(page, last.version)
      : await journal.addPage(page);
  if (written === 'conflict' || written === 'exists') return true;
  const now = await journal.lastPage(journal.partOf(tenant));
  if (now?.value.page === page.page) await settle(ports, now);
  return true;
}

/** Marks in each document how much of its history is in the journal, and then that this is done. */
async function settle(
  ports: Ports,
  { value: page, version }: Versioned<JournalPage>,
): Promise<void> {
  const { journal } = ports.store;
  for (const { place, entry } of toSettle(page)) await mark(ports, place, entry);
  const saved = await journal.savePage(settledPage(page, ports.sha256), version);
  if (saved === 'conflict') return;
  const at = ports.now();
  const head = { tenant: page.tenant, ...endOf(page), at };
  await journal.keepHead(keptHead(head, londonTime(at).date, ports.sha256));
}

async function mark(ports: Ports, place: HistoryPlace, entry: number): Promise<void> {
  const { journal } = ports.store;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const held = await journal.find(place);
    // A document that is gone is for the audit to name, and must not keep the journal from going on.
    if (!held || journaledOf(held.value) >= entry) return;
    const marked = { ...held.value, journaled: entry };
    if ((await journal.save(place.source, marked, held.version)) === 'saved') return;
  }
  throw new Error('A document was changed by others at every try.');
}

type Fresh = Omit<JournalEntry, 'hash'>;

/** What the histories have and the journal has not, in order of time, and of each history from its beginning. */
async function entriesOf(ports: Ports, places: readonly HistoryPlace[]): Promise<readonly Fresh[]> {
  const found: { readonly at: string; readonly fresh: Fresh }[] = [];
  for (const place of places) {
    if (found.length >= PAGE_ENTRIES) break;
    const held = await ports.store.journal.find(place);
    if (held) found.push(...timed(held.value, unentered(place.source, held.value, ports.sha256)));
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ fresh }) => fresh);
}

/** A clock may have gone back between two entries; their order stays. */
function timed({ history }: Recorded, entries: readonly Fresh[]): { at: string; fresh: Fresh }[] {
  let latest = '';
  return entries.map((fresh) => {
    const at = history[fresh.entry - 1]?.at ?? latest;
    latest = at > latest ? at : latest;
    return { at: latest, fresh };
  });
}

/** Nothing is added to a journal that somebody has tampered with. */
function assertWhole(ports: Ports, page: JournalPage): void {
  if (pageSum(page, ports.sha256) === page.sum) return;
  throw new Fault(
    'journal-damaged',
    `The last page of the journal of tenant ${page.tenant} is not as it was written; "upheld audit verify" names what is wrong.`,
  );
}
