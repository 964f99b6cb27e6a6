import type { Sha256 } from '../shared/chain';
import type { JournalEntry } from './journal';
import type { SealedEntry } from './sealed-entry';
import { restOf } from './sealed-entry';

/** One entry of a journal with all that it says, and all that its hash is made from, in the order of the fields. */
export interface ExportLine {
  readonly n: number;
  readonly tenant: string;
  readonly at: string;
  readonly actor: string;
  readonly verb: string;
  readonly subject: string;
  readonly outcome: 'done' | 'refused';
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly prev: string;
  readonly hash: string;
  /** Whose history it is of, and its number there. */
  readonly history: string;
  readonly entry: number;
  /** All else that the entry says: seals, or plain values. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** The words behind the seals that are not among the fields above, and the salts of all that are not erased. */
  readonly sealed: Readonly<Record<string, { readonly salt?: string; readonly value: unknown }>>;
  readonly entryPrev: string;
  readonly entryHash: string;
  readonly face: string | null;
}

/** An entry of the journal and the entry of the history that it is of, as one line. */
export function exportLine(
  {
    n,
    tenant,
    prev,
    entry,
  }: {
    readonly n: number;
    readonly tenant: string;
    readonly prev: string;
    readonly entry: JournalEntry;
  },
  said: SealedEntry,
  sha256: Sha256,
): ExportLine {
  const { source, id, own, face, hash } = entry;
  const { at, actor, verb, outcome, before, after } = said;
  return {
    n,
    tenant,
    at,
    actor,
    verb,
    subject: said.subject ?? id,
    outcome,
    reason: said.reason ?? null,
    before,
    after,
    prev,
    hash,
    history: `${source}/${id}`,
    entry: entry.entry,
    rest: restOf(said, sha256),
    sealed: sealedFields(said),
    entryPrev: said.prev,
    entryHash: own,
    face,
  };
}

function sealedFields(said: SealedEntry): ExportLine['sealed'] {
  const fields = said as unknown as Readonly<Record<string, unknown>>;
  const names = [...Object.keys(said.salts), ...Object.keys(said.seals ?? {})].sort();
  return Object.fromEntries(
    names.map((name) => {
      const salt = said.salts[name];
      return [name, { ...(salt === undefined ? {} : { salt }), value: fields[name] }];
    }),
  );
}
