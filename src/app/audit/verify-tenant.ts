import { checkHistory, knownHistory } from '../../domain/audit/check/check-history';
import {
  compareEnd,
  compareJournal,
  type JournalEnd,
} from '../../domain/audit/check/compare-journal';
import { joinHistories, type HistoriesRead } from '../../domain/audit/check/read-histories';
import type { JournalReading, PagesRead } from '../../domain/audit/check/read-pages';
import type { Finding } from '../../domain/audit/finding';
import { keptHead, type JournalHead } from '../../domain/audit/journal';
import { HISTORY_SOURCES, type Source } from '../../domain/audit/recorded';
import { keptHeadFrom, recordedFrom } from '../../domain/audit/stored-shape';
import type { Ports } from '../ports';
import type { AuditCrew } from '../ports/audit';
import { ALL, historiesIn, pagesIn } from './read-stretch';

/** What was found in one tenant's part of the store. */
export interface TenantAudit {
  readonly tenant: string;
  readonly remedies: number;
  readonly duties: number;
  /** In all histories. */
  readonly entries: number;
  /** In the journal. */
  readonly journaled: number;
  readonly findings: readonly Finding[];
}

type Auditing = Pick<Ports, 'sha256' | 'store'> & { readonly crew: AuditCrew | undefined };

/** Goes through all of a tenant: every history, then the journal against them, then heads against the journal. */
export async function verifyTenant(
  ports: Auditing,
  part: string,
  given: readonly JournalHead[],
): Promise<TenantAudit> {
  const remedies = await readAll(ports, part, 'remedy');
  const duties = await readAll(ports, part, 'duty');
  const others: HistoriesRead[] = [];
  for (const source of HISTORY_SOURCES) {
    if (source !== 'remedy' && source !== 'duty') others.push(await readAll(ports, part, source));
  }
  const read = joinHistories([remedies, duties, ...others]);
  const kept = await keptHeads(ports, part);
  const tenant = read.tenant ?? given[0]?.tenant ?? part;
  const heads = [...given, ...kept.heads];
  const stretches = await readJournal(ports, part, { tenant, heads });
  const end = compareJournal({ tenant, heads, histories: read.histories, stretches });
  const findings = [...read.findings, ...kept.findings, ...end.findings];
  const grown = await settleGrown(ports, end, findings.length > 0);
  return {
    tenant,
    remedies: remedies.documents,
    duties: duties.documents,
    entries: read.entries,
    journaled: end.last,
    findings: [...findings, ...grown],
  };
}

async function readAll(
  { store: { journal }, sha256, crew }: Auditing,
  part: string,
  source: Source,
): Promise<HistoriesRead> {
  const stretches = await crew?.histories(part, source);
  if (stretches) return joinHistories(stretches);
  return historiesIn({ journal, part, stretch: ALL }, { source, sha256 });
}

async function readJournal(
  { store: { journal }, sha256, crew }: Auditing,
  part: string,
  of: Pick<JournalReading, 'heads' | 'tenant'>,
): Promise<readonly PagesRead[]> {
  const stretches = await crew?.pages(part, of);
  return stretches ?? [await pagesIn({ journal, part, stretch: ALL }, { ...of, sha256 })];
}

async function keptHeads(
  { store, sha256 }: Auditing,
  part: string,
): Promise<{ readonly heads: readonly JournalHead[]; readonly findings: readonly Finding[] }> {
  const heads: JournalHead[] = [];
  const findings: Finding[] = [];
  for await (const document of store.journal.scan(part, 'head')) {
    const head = keptHeadFrom(document.body);
    if (head && document.inPlace && keptHead(head, head.day, sha256).sum === head.sum) {
      heads.push(head);
    } else findings.push({ kind: 'head-changed', tenant: part, document: document.id });
  }
  return { heads, findings };
}

/** Histories that the journal knows more of than was read: they were changed meanwhile, or tampered with. */
async function settleGrown(
  { store, sha256 }: Auditing,
  { grown }: JournalEnd,
  isDamaged: boolean,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { said, ...place } of grown) {
    const held = await store.journal.find(place).catch((error: unknown) => {
      // A document that cannot be read has been named already; otherwise it is the store that failed.
      if (!isDamaged) throw error;
      return undefined;
    });
    const { tenant, id: subject } = place;
    const document = recordedFrom(held?.value);
    if (!document) {
      const [n = 0] = said.places;
      findings.push({ kind: 'subject-missing', tenant, subject, entry: said.first, n });
      continue;
    }
    const broken = checkHistory(place.source, document, sha256);
    findings.push(...(broken ? [broken] : compareEnd(knownHistory(document, sha256), said)));
  }
  return findings;
}
