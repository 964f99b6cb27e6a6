import type { CivilDate } from '../shared/civil-date';
import { bankHolidaysKnown } from '../shared/bank-holidays';
import { lastDayOfMonths } from '../shared/period-end';
import { workingDaysAfter, type IsWorkingDay } from '../shared/working-days';
import type { RemedyPolicy } from './policy/remedy-policy';
import type { Matter } from './remedy';

/** The dates that a clock gives. */
export interface ClockDates {
  readonly due: CivilDate;
  /** The council's own earlier date; null where it has none. */
  readonly internalDue: CivilDate | null;
  /** True where working days were counted past the bank holidays that are known. */
  readonly beyondHorizon: boolean;
}

/** Matters whose date follows from the day on which the clock starts. */
export type ClockMatter = Exclude<Matter, 'remedy' | 'sign-off'>;

/**
 * A report under section 30(1) is to be answered within three months beginning with the day on which it was received:
 * Local Government Act 1974, section 31(2).
 */
const PUBLIC_REPORT_MONTHS = 3;

/**
 * The dates of a clock that starts on a day, which itself does not count (but see public reports). An enquiry has 3 working days, an
 * investigation 20 with the council's own limit of 18, comments on a draft decision 10 of the 5 to 10 that the
 * Ombudsman gives (the guidance that Coventry gives its officers; a council may set others); a public report has the
 * three months of the law, whose first day is that of receipt, and which nobody may set.
 */
export function startClock(
  matter: ClockMatter,
  from: CivilDate,
  { policy, works }: { readonly policy: RemedyPolicy; readonly works: IsWorkingDay },
): ClockDates {
  const after = (count: number): ClockDates => {
    const due = workingDaysAfter(from, count, works);
    const beyondHorizon = !(bankHolidaysKnown(from) && bankHolidaysKnown(due));
    return { due, internalDue: null, beyondHorizon };
  };
  switch (matter) {
    case 'enquiry':
      return after(policy.enquiryDays);
    case 'draft-comments':
      return after(policy.draftCommentDays);
    case 'investigation-response':
      return {
        ...after(policy.investigationDays),
        internalDue: after(policy.investigationInternalDays).due,
      };
    case 'public-report': {
      const due = lastDayOfMonths(from, PUBLIC_REPORT_MONTHS);
      return { due, internalDue: null, beyondHorizon: false };
    }
  }
}

/** The rule behind the dates of a clock. */
export function clockRule(matter: ClockMatter, policy: RemedyPolicy): string {
  switch (matter) {
    case 'enquiry':
      return `${String(policy.enquiryDays)} working days for an enquiry`;
    case 'draft-comments':
      return `${String(policy.draftCommentDays)} working days for comments on a draft decision`;
    case 'investigation-response':
      return `${String(policy.investigationDays)} working days for an investigation, the council's own limit ${String(policy.investigationInternalDays)}`;
    case 'public-report':
      return 'three months after a public report (Local Government Act 1974, section 31(2))';
  }
}
