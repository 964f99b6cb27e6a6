import type { NonEmpty } from '../shared/non-empty';

/**
 * What a Monitoring Officer may have to see to when the Ombudsman has found something, or is about to: first what is about
 * one matter, last what is routine.
 */
export const DUTY_IDS = [
  'individual-report',
  'public-report-response',
  'public-notice',
  'further-report',
  'published-statement',
  'non-compliance',
  'draft-decision',
  'periodic-summary',
] as const;

export type DutyId = (typeof DUTY_IDS)[number];

/** Where a duty can be looked up. */
export interface DutySource {
  /** An Act with its section, or the Ombudsman's manual with its chapter. */
  readonly cite: string;
  /** `not-checked`: known from other reading, and to be looked up before anybody relies on it. */
  readonly standing: 'checked' | 'not-checked';
  /** Where the text is; absent where no lasting address is known. */
  readonly url?: string;
}

/** What sets the time, and when it begins. `of-the-council`: a setting of the council's own. */
export type Clock =
  | {
      readonly kind: 'period';
      readonly count: number;
      readonly unit: 'month' | 'week';
      /** `beginning-with`: the day of receipt is the first day; `after`: the day after it is. */
      readonly from: 'beginning-with' | 'after';
    }
  | { readonly kind: 'of-the-council' }
  | { readonly kind: 'none' };

/** One duty, as data: what is to be done, by which source, in what time. */
export interface Duty {
  readonly id: DutyId;
  readonly title: string;
  /** When it arises. */
  readonly arises: string;
  /** What is to be done. */
  readonly does: string;
  readonly sources: NonEmpty<DutySource>;
  readonly clock: Clock;
  /** The clock in words. */
  readonly time: string;
  /** `nothing-held`: nothing that the product holds would show that it has arisen; somebody has to know of it. */
  readonly seen: 'from-what-is-held' | 'nothing-held';
}
