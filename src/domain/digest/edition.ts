import type { FigureRecord } from '../facts/figure-record';
import type { Instant } from '../shared/civil-date';

/** Letters that come within an hour of the first are told together. */
const HOUR_MS = 3_600_000;

/**
 * What one conversation is told of in one message: the letters that came within an hour. On the day of publication
 * that is hundreds of letters, and still one message, which is updated as more arrive.
 */
export interface Edition {
  readonly tenant: string;
  readonly conversation: string;
  /** When the first of its letters was imported; with the conversation, what tells editions apart. */
  readonly openedAt: Instant;
  /** The letter that it was opened with, whatever became of that since. */
  readonly opensWith: string;
  /** Records, in the order in which they came. A corrected letter stands in the place of the one it corrects. */
  readonly records: readonly string[];
  /** Of each corrected letter, by its record: the record of the one that it corrects. */
  readonly corrections: Readonly<Record<string, string>>;
  /** Grows by one with every change of `records`; a message shows one revision. */
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
