import { checkHistory, knownHistory, type KnownHistory } from '../../domain/audit/check-history';
import { checkJournal, historyKey } from '../../domain/audit/check-journal';
import { compareEnd, type JournalEnd } from '../../domain/audit/journal-end';
import type { Finding } from '../../domain/audit/finding';
import { keptHead, type JournalHead } from '../../domain/audit/journal';
import type { Source } from '../../domain/audit/recorded';
import { keptHeadFrom, pageFrom, recordedFrom } from '../../domain/audit/stored-shape';
import type { AuditedDocument, Ports } from '../ports';

/** What was found in one tenant's part of the store. */
export interface TenantAudit {
  readonly tenant: string;
  readonly remedies: number;
  /** In all histories. */
  readonly entries: number;
  /** In the journal. */
  readonly journaled: number;
  readonly findings: readonly Finding[];
}

const SOURCES: readonly Source[] = ['remedy', 'note'];

/** Goes through all of a tenant: every history, then the journal against them, then heads against the journal. */
export async function verifyTenant(
  ports: Ports,
  part: string,
  given: readonly JournalHead[],
): Promise<TenantAudit> {
  const read = await readHistories(ports, part);
  const kept = await keptHeads(ports, part);
  const tenant = read.tenant ?? given[0]?.tenant ?? part;
  const heads = [...given, ...kept.heads];
  const check = checkJournal({ tenant, histories: read.histories, heads, sha256: ports.sha256 });
  const unreadable: Finding[] = [];
  for await (const document of ports.store.journal.scan(part, 'journal')) {
    const page = pageFrom(document.body);
    if (page && document.inPlace) check.page(page);
    else {
      unreadable.push({ ...unfit(document, page), tenant });
      check.unreadable();
    }
  }
  const end = check.end();
  const findings = [...read.findings, ...kept.findings, ...unreadable, ...end.findings];
  const grown = await settleGrown(ports, end, findings.length > 0);
  return { ...read, tenant, journaled: end.last, findings: [...findings, ...grown] };
}

interface ReadHistories extends Omit<TenantAudit, 'tenant' | 'journaled'> {
  readonly tenant: string | undefined;
  readonly histories: ReadonlyMap<string, KnownHistory>;
}

async function readHistories({ store, sha256 }: Ports, part: string): Promise<ReadHistories> {
  const histories = new Map<string, KnownHistory>();
  const findings: Finding[] = [];
  let [tenant, entries, remedies]: [string | undefined, number, number] = [undefined, 0, 0];
  for (const source of SOURCES) {
    for await (const document of store.journal.scan(part, source)) {
      const recorded = recordedFrom(document.body);
      if (source === 'remedy') remedies += 1;
      if (!recorded || !document.inPlace) {
        findings.push({ ...unfit(document, recorded), tenant: part });
        continue;
      }
      tenant ??= recorded.tenant;
      entries += recorded.history.length;
      histories.set(historyKey({ source, id: recorded.id }), knownHistory(recorded, sha256));
      const finding = checkHistory(source, recorded, sha256);
      if (finding) findings.push(finding);
    }
  }
  return { tenant, histories, findings, entries, remedies };
}

function unfit(
  { id: document }: AuditedDocument,
  shaped: unknown,
): { readonly kind: 'unreadable' | 'out-of-place'; readonly document: string } {
  return { kind: shaped === undefined ? 'unreadable' : 'out-of-place', document };
}

async function keptHeads(
  { store, sha256 }: Ports,
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
  { store, sha256 }: Ports,
  { grown }: JournalEnd,
  isDamaged: boolean,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { seen, ...place } of grown) {
    const held = await store.journal.find(place).catch((error: unknown) => {
      // A document that cannot be read has been named already; otherwise it is the store that failed.
      if (!isDamaged) throw error;
      return undefined;
    });
    const { tenant, id: subject } = place;
    const document = recordedFrom(held?.value);
    if (!document) {
      const { entry, n } = seen.beyond ?? seen;
      findings.push({ kind: 'subject-missing', tenant, subject, entry, n });
      continue;
    }
    const broken = checkHistory(place.source, document, sha256);
    findings.push(...(broken ? [broken] : compareEnd(knownHistory(document, sha256), seen)));
  }
  return findings;
}
