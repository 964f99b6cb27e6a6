import { firstBrokenEntry } from '../domain/remedy/history';
import type { Ports } from './ports';

export interface AuditResult {
  readonly remedies: number;
  readonly entries: number;
  /** The first entry, from 1, of each remedy whose chain does not hold. */
  readonly broken: readonly {
    readonly tenant: string;
    readonly remedy: string;
    readonly entry: number;
  }[];
}

/** Holds every remedy's history against its chain of hashes. */
export async function verifyAudit(ports: Ports): Promise<AuditResult> {
  const remedies = await ports.store.remedies.all();
  const broken = remedies.flatMap((remedy) => {
    const entry = firstBrokenEntry(remedy, ports.sha256);
    return entry === undefined ? [] : [{ tenant: remedy.tenant, remedy: remedy.id, entry }];
  });
  const entries = remedies.reduce((sum, { history }) => sum + history.length, 0);
  return { remedies: remedies.length, entries, broken };
}
