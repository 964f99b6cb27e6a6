import { exportLine, type ExportLine } from '../../domain/audit/export-line';
import type { JournalPage } from '../../domain/audit/journal';
import type { HistoryPlace } from '../../domain/audit/recorded';
import type { SealedEntry } from '../../domain/audit/sealed-entry';
import { pageFrom, recordedFrom } from '../../domain/audit/stored-shape';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';

/** Histories kept at hand, since entries of one are near each other. */
const AT_HAND = 2000;

/** A line, or the number of an entry that cannot be exported because what it is of is gone or unreadable. */
export type Exported =
  | { readonly kind: 'line'; readonly line: ExportLine }
  | { readonly kind: 'lost'; readonly part: string; readonly n: number | null };

/** The journals of all tenants, or of one, entry by entry in order. */
export async function* exportAudit(ports: Ports, tenant?: Tenant): AsyncGenerator<Exported> {
  const { journal } = ports.store;
  const parts = tenant === undefined ? await journal.parts() : [journal.partOf(tenant)];
  for (const part of parts) {
    const findEntry = entryFinder(ports);
    for await (const { body } of journal.scan(part, 'journal')) {
      const page = pageFrom(body);
      if (page) yield* linesOf(ports, page, { part, findEntry });
      else yield { kind: 'lost', part, n: null };
    }
  }
}

type FindEntry = (place: HistoryPlace, entry: number) => Promise<SealedEntry | undefined>;

async function* linesOf(
  { sha256 }: Ports,
  { tenant, first, prev: before, entries }: JournalPage,
  { part, findEntry }: { readonly part: string; readonly findEntry: FindEntry },
): AsyncGenerator<Exported> {
  let prev = before;
  for (const [index, entry] of entries.entries()) {
    const n = first + index;
    const { source, id } = entry;
    const said = await findEntry({ source, tenant, id }, entry.entry);
    yield said
      ? { kind: 'line', line: exportLine({ n, tenant, prev, entry }, said, sha256) }
      : { kind: 'lost', part, n };
    prev = entry.hash;
  }
}

function entryFinder({ store }: Ports): FindEntry {
  const atHand = new Map<string, readonly SealedEntry[]>();
  return async (place, entry) => {
    const key = `${place.source}/${place.id}`;
    const known = atHand.get(key)?.[entry - 1];
    if (known) return known;
    const held = await store.journal.find(place);
    const { history } = recordedFrom(held?.value) ?? { history: [] };
    if (atHand.size >= AT_HAND) atHand.clear();
    atHand.set(key, history);
    return history[entry - 1];
  };
}
