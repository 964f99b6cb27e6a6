import type { Sha256 } from '../../shared/chain';
import type { Finding } from '../finding';
import type { PackedDocument } from '../packed-history';
import type { Recorded, Source } from '../recorded';
import { checkHistory, knownHistory, type KnownHistory } from './check-history';
import { checkPacked, knownPacked } from './check-packed';
import { historyKey } from './said';

/** What a stretch of histories says, and what is wrong with them in themselves. */
export interface HistoriesRead {
  /** Absent where none could be read. */
  readonly tenant?: string;
  /** How many there are, whether or not they can be read. */
  readonly documents: number;
  readonly entries: number;
  readonly histories: ReadonlyMap<string, KnownHistory>;
  readonly findings: readonly Finding[];
}

/** Takes histories one after the other. */
export interface HistoryReader {
  readonly history: (document: PackedDocument | Recorded) => void;
  readonly unreadable: (finding: Finding) => void;
  readonly end: () => HistoriesRead;
}

/** Checks histories that are kept in one kind of document. */
export function readHistories(source: Source, sha256: Sha256): HistoryReader {
  const histories = new Map<string, KnownHistory>();
  const findings: Finding[] = [];
  let [tenant, entries, documents]: [string | undefined, number, number] = [undefined, 0, 0];
  return {
    history: (document) => {
      documents += 1;
      tenant ??= document.tenant;
      const { known, finding } = checked(source, document, sha256);
      entries += known.length;
      histories.set(historyKey({ source, id: document.id }), known);
      if (finding) findings.push(finding);
    },
    unreadable: (finding) => {
      documents += 1;
      findings.push(finding);
    },
    end: () => ({
      ...(tenant === undefined ? {} : { tenant }),
      ...{ documents, entries, histories, findings },
    }),
  };
}

function checked(
  source: Source,
  document: PackedDocument | Recorded,
  sha256: Sha256,
): { readonly known: KnownHistory; readonly finding: Finding | undefined } {
  return 'history' in document
    ? {
        known: knownHistory(document, sha256),
        finding: checkHistory(source, document, sha256),
      }
    : { known: knownPacked(document, sha256), finding: checkPacked(source, document, sha256) };
}

/** What all stretches say together. */
export function joinHistories(stretches: readonly HistoriesRead[]): HistoriesRead {
  const histories = new Map<string, KnownHistory>();
  for (const stretch of stretches) {
    for (const [key, known] of stretch.histories) histories.set(key, known);
  }
  const tenant = stretches.find((stretch) => stretch.tenant !== undefined)?.tenant;
  return {
    ...(tenant === undefined ? {} : { tenant }),
    documents: sum(stretches.map(({ documents }) => documents)),
    entries: sum(stretches.map(({ entries }) => entries)),
    histories,
    findings: stretches.flatMap(({ findings }) => findings),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
