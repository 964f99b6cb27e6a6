import type { FigureRecord } from '../facts/figure-record';
import type { Instant } from '../shared/civil-date';
import type { Tenant } from '../shared/tenant';

/** Letters that come within an hour of the first are told together. */
const HOUR_MS = 3_600_000;

/**
 * What one conversation is told of in one message: the letters that came within an hour. On the day of publication
 * that is hundreds of letters, and still one message, which is updated as more arrive.
 */
export interface Edition {
  readonly tenant: Tenant;
  readonly conversation: string;
  /** When the first of its letters was imported; with the conversation, what tells editions apart. */
  readonly openedAt: Instant;
  /** The letter that it was opened with, whatever became of that since. */
  readonly opensWith: string;
  /** Records, in the order in which they came. A corrected letter stands in the place of the one it corrects. */
  readonly records: readonly string[];
  /** Of each corrected letter, by its record: the record of the one that it corrects. */
  readonly corrections: Readonly<Record<string, string>>;
  /** How many decisions about held figures of a letter its message takes in. Absent, and absent letters: none. */
  readonly decisions?: Readonly<Record<string, number>>;
  /** Of letters with decisions since they were told: how many there were when that was last said. Absent: no such. */
  readonly decidedSince?: Readonly<Record<string, number>>;
  /** Grows by one with every change of what it shows; a message shows one revision. */
  readonly revision: number;
}

/** The edition of a conversation that a letter opens. */
export function openEdition(
  place: Pick<Edition, 'tenant' | 'conversation'>,
  record: Pick<FigureRecord, 'id' | 'importedAt'>,
): Edition {
  return {
    ...place,
    openedAt: record.importedAt,
    opensWith: record.id,
    records: [record.id],
    corrections: {},
    revision: 1,
  };
}

/** Whether a letter that came at `at` belongs to an edition. It may seem to come before it: clocks of instances differ. */
export function takes({ openedAt }: Edition, at: Instant): boolean {
  const age = Date.parse(at) - Date.parse(openedAt);
  return Math.abs(age) < HOUR_MS;
}

/** The edition with one more letter; the same edition where it has it already. */
export function withRecord(edition: Edition, id: string): Edition {
  if (edition.records.includes(id)) return edition;
  return { ...edition, records: [...edition.records, id], revision: edition.revision + 1 };
}

/** The edition with the corrected letter in the place of the one that it corrects. */
export function withCorrection(edition: Edition, wrong: string, corrected: string): Edition {
  if (!edition.records.includes(wrong) || edition.records.includes(corrected)) return edition;
  return {
    ...edition,
    records: edition.records.map((id) => (id === wrong ? corrected : id)),
    corrections: { ...edition.corrections, [corrected]: wrong },
    revision: edition.revision + 1,
  };
}

/** The edition with a letter of which so many held figures are settled; the same where it takes them in already. */
export function withDecisions(edition: Edition, id: string, count: number): Edition {
  if (!edition.records.includes(id) || count <= (edition.decisions?.[id] ?? 0)) return edition;
  return {
    ...edition,
    decisions: { ...edition.decisions, [id]: count },
    decidedSince: { ...edition.decidedSince, [id]: count },
    revision: edition.revision + 1,
  };
}

/** The edition with a letter that comes with so many settled figures: nothing was told otherwise before. */
export function comingDecided(edition: Edition, id: string, count: number): Edition {
  if (count === 0) return edition;
  return { ...edition, decisions: { ...edition.decisions, [id]: count } };
}
