import type { AuthorityId } from '../facts/authority';
import type { Citation } from '../facts/citation';
import type { PeriodLabel } from '../facts/period';
import type { CivilDate } from '../shared/civil-date';
import type { NonEmpty } from '../shared/non-empty';
import type { DutyId } from './duty';

/** One fact that a proposal rests on. */
export interface Reason {
  /** What it is, whatever it says: a correction changes what is said under the same key. */
  readonly key: string;
  readonly said: string;
  readonly citation: Citation;
}

/** By when; `no-clock`: the source names no day; `not-known`: what starts the clock is not held. */
export type Due =
  | {
      readonly kind: 'by';
      readonly date: CivilDate;
      /** The day is counted from one that several days would give: the earliest of them. */
      readonly earliest?: true;
    }
  | { readonly kind: 'no-clock' }
  | { readonly kind: 'not-known'; readonly missing: string };

/** What the radar proposes to a Monitoring Officer. It is never a decision, and nothing follows from it by itself. */
export interface Proposal {
  /** The same for the same matter whatever is held about it: decisions are kept under it. */
  readonly ref: string;
  readonly duty: DutyId;
  readonly authority: AuthorityId;
  /** `Upheld decisions of 2023-24`, `Case 23 001 234`. */
  readonly about: string;
  /** What is proposed, in a sentence. */
  readonly proposes: string;
  readonly reasons: NonEmpty<Reason>;
  readonly due: Due;
  /** `certain`: a document of the Ombudsman says so; `likely`: a council's papers do; `possible`: a sign only. */
  readonly sureness: 'certain' | 'likely' | 'possible';
  /** What would have to be known, and is not held. A sentence each. */
  readonly unknown: readonly string[];
  /** Null where it is about a case and not about a year. */
  readonly year: PeriodLabel | null;
  /** Rests on sample data only. */
  readonly sample: boolean;
}

/** A text as part of a reference: small letters, digits and hyphens. Empty where it has neither letters nor digits. */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

const SHORT: Readonly<Record<DutyId, string>> = {
  'periodic-summary': 'summary',
  'individual-report': 'report',
  'public-report-response': 'response',
  'public-notice': 'notice',
  'further-report': 'further',
  'published-statement': 'statement',
  'non-compliance': 'non-compliance',
  'draft-decision': 'draft',
};

/** The name under which a proposal is decided: `summary-coventry-2023-24`. */
export function refOf(duty: DutyId, ...about: readonly string[]): string {
  return [SHORT[duty], ...about.map(slug)].join('-');
}
