import type { Finding } from '../../domain/audit/finding';
import type { JournalHead } from '../../domain/audit/journal';
import { firstBrokenSettlement } from '../../domain/letter/held/settlement-history';
import type { Ports } from '../ports';
import { enterInJournal } from './enter-in-journal';
import { verifyTenant, type TenantAudit } from './verify-tenant';

export interface AuditResult {
  readonly tenants: number;
  readonly remedies: number;
  /** Proposals of the radar about which somebody has decided, or tried to. */
  readonly duties: number;
  /** Sets of figures about which somebody has decided. */
  readonly letters: number;
  /** Of all histories. */
  readonly entries: number;
  /** Of all journals. */
  readonly journaled: number;
  readonly findings: readonly Finding[];
}

/**
 * Holds everything that is on record against its chains of hashes, against the journals and against heads that were
 * kept elsewhere. What no journal holds yet is entered first. Throws what the store threw, where nothing was found
 * that explains it.
 */
export async function verifyAudit(
  ports: Ports,
  heads: readonly JournalHead[] = [],
): Promise<AuditResult> {
  const failure = await enterInJournal(ports).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const { journal } = ports.store;
  const parts = new Set([
    ...(await journal.parts()),
    ...heads.map(({ tenant }) => journal.partOf(tenant)),
  ]);
  const result = { tenants: parts.size, remedies: 0, duties: 0, entries: 0, journaled: 0 };
  const findings: Finding[] = [];
  for (const audit of await verifyTenants(ports, [...parts].sort(), heads)) {
    result.remedies += audit.remedies;
    result.duties += audit.duties;
    result.entries += audit.entries;
    result.journaled += audit.journaled;
    findings.push(...audit.findings);
  }
  findings.push(...(await headsAstray(ports, findings)));
  if (failure && findings.length === 0) throw failure.error;
  const settlements = await verifySettlements(ports);
  return {
    ...result,
    letters: settlements.letters,
    entries: result.entries + settlements.entries,
    findings: [...findings, ...settlements.findings],
  };
}

async function verifyTenants(
  ports: Ports,
  parts: readonly string[],
  heads: readonly JournalHead[],
): Promise<readonly TenantAudit[]> {
  const crew = ports.auditCrew?.();
  const audits: TenantAudit[] = [];
  try {
    for (const part of parts) {
      const given = heads.filter(({ tenant }) => ports.store.journal.partOf(tenant) === part);
      audits.push(await verifyTenant({ ...ports, crew }, part, given));
    }
  } finally {
    await crew?.close();
  }
  return audits;
}

/** Heads that are not where each tenant's are looked for. */
async function headsAstray(
  { store }: Ports,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const counts = await store.journal.countHeads().catch((error: unknown) => {
    // One that cannot be read has been named already; otherwise it is the store that failed.
    if (findings.length === 0) throw error;
    return new Map<string, number>();
  });
  const astray: Finding[] = [];
  for (const [tenant, count] of counts) {
    let number = count;
    for await (const document of store.journal.scan(tenant, 'head')) {
      number -= document.inPlace ? 1 : 0;
    }
    if (number > 0) astray.push({ kind: 'heads-astray', tenant, number });
  }
  return astray;
}

/** Decisions about held figures: each set of figures is a chain of its own. */
async function verifySettlements({ store, sha256 }: Ports): Promise<{
  readonly letters: number;
  readonly entries: number;
  readonly findings: readonly Finding[];
}> {
  const records = (await store.figures.all()).filter(({ history }) => history !== undefined);
  const findings = records.flatMap((record): readonly Finding[] => {
    const entry = firstBrokenSettlement(record, sha256);
    return entry === undefined ? [] : [{ kind: 'settlement-broken', record: record.id, entry }];
  });
  const entries = records.reduce((sum, { history = [] }) => sum + history.length, 0);
  return { letters: records.length, entries, findings };
}
