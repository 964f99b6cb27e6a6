import { firstBrokenSettlement } from '../../domain/letter/held/settlement-history';
import { firstBrokenEntry } from '../../domain/remedy/history';
import type { Ports } from '../ports';

export interface AuditResult {
  readonly remedies: number;
  /** Sets of figures about which somebody has decided. */
  readonly letters: number;
  /** Of both. */
  readonly entries: number;
  /** The first entry, from 1, of each remedy or set of figures whose chain does not hold. */
  readonly broken: readonly BrokenHistory[];
}

export type BrokenHistory =
  | { readonly tenant: string; readonly remedy: string; readonly entry: number }
  | { readonly record: string; readonly entry: number };

/** Holds the history of every remedy, and of every settled figure, against its chain of hashes. */
export async function verifyAudit(ports: Ports): Promise<AuditResult> {
  const remedies = await ports.store.remedies.all();
  const records = (await ports.store.figures.all()).filter(({ history }) => history !== undefined);
  const broken: readonly BrokenHistory[] = [
    ...remedies.flatMap((remedy) => {
      const entry = firstBrokenEntry(remedy, ports.sha256);
      return entry === undefined ? [] : [{ tenant: remedy.tenant, remedy: remedy.id, entry }];
    }),
    ...records.flatMap((record) => {
      const entry = firstBrokenSettlement(record, ports.sha256);
      return entry === undefined ? [] : [{ record: record.id, entry }];
    }),
  ];
  const histories = [...remedies, ...records].map(({ history = [] }) => history.length);
  const entries = histories.reduce((sum, length) => sum + length, 0);
  return { remedies: remedies.length, letters: records.length, entries, broken };
}
