import type { ServiceArea } from '../facts/measure';

/** Complaints and enquiries received in the year, by category; `other` is none of the eight. Null: not given. */
export type LetterReceived = Readonly<Record<ServiceArea | 'other' | 'total', number | null>>;

/** Decisions made in the year, by outcome (letters of 2014 to 2018). The two last parts are detailed investigations. */
export interface LetterDecisions {
  readonly incompleteOrInvalid: number | null;
  readonly adviceGiven: number | null;
  readonly referredBack: number | null;
  readonly closedAfterInitialEnquiries: number | null;
  readonly notUpheld: number | null;
  readonly upheld: number | null;
  readonly total: number | null;
}

/** Complaints remedied, by whom (letters of 2016 to 2018). */
export interface LetterRemedied {
  readonly byOmbudsman: number | null;
  /** Satisfactorily, before the Ombudsman was involved. */
  readonly byAuthority: number | null;
}

/** "Complaint overview" (statistics pages, letters of 2025): the three last parts make up the first. */
export interface LetterOverview {
  readonly dealtWith: number | null;
  readonly notForUs: number | null;
  readonly assessedAndClosed: number | null;
  readonly investigated: number | null;
}

/** Public (section 30) reports about the authority that a letter says were issued in its year. */
export interface LetterPublicReports {
  readonly mentionedAsIssued: boolean;
  /** Null where the letter mentions them without a number, or not at all. */
  readonly count: number | null;
}

/** Complaint-handling courses that the Ombudsman gave to the authority's own staff; 0 where the letter mentions none. */
export interface LetterTraining {
  readonly courses: number;
  readonly mode: 'online' | 'in-person' | null;
}

/** What the Ombudsman says of the authority's own performance. Concern outweighs praise. */
export type LetterTone = 'neutral' | 'praise' | 'concern';
