import type { CivilDate } from '../../shared/civil-date';

/** To whom a remedy goes that stands still, from the lowest to the highest. */
export const RUNGS = ['deputy', 'service-lead', 'link-officer', 'monitoring-officer'] as const;

export type RungName = (typeof RUNGS)[number];

/** When somebody above the owner is told of a remedy, once for each date that it is due on. */
export interface Rung {
  readonly to: RungName;
  /** `overdue`: that many working days after the due day; `unacknowledged`: before it, if nobody acknowledged it. */
  readonly when: 'overdue' | 'unacknowledged';
  readonly workingDays: number;
}

/** Days on which the council is closed besides weekends and bank holidays; both ends count. */
export interface Closure {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The rules by which a council is reminded. All of it is the council's to change. */
export interface RemedyPolicy {
  /** Working days before the due day on which an owner is reminded; 0 is the day itself. Highest first. */
  readonly ahead: readonly number[];
  /** The same, once somebody acknowledged it. */
  readonly aheadAcknowledged: readonly number[];
  /** After the first working day past the due day, every so many days. */
  readonly repeatDays: number;
  readonly escalation: readonly Rung[];
  /** Times on a clock in London, `HH:MM`: from `opens` until before `closes`. */
  readonly opens: string;
  readonly closes: string;
  readonly closures: readonly Closure[];
  /** `every-day`: weekends and holidays too, for a trial on one's own machine. */
  readonly days: 'working-days' | 'every-day';
  /** Working days that the Ombudsman gives for an enquiry. */
  readonly enquiryDays: number;
  /** Working days for the answer to an investigation, and the council's own earlier limit. */
  readonly investigationDays: number;
  readonly investigationInternalDays: number;
  /** Working days for comments on a draft decision: the Ombudsman gives 5 to 10. */
  readonly draftCommentDays: number;
  /** By which clocks complaints to the council itself run: the Complaint Handling Code's, or those of older guidance. */
  readonly complaintClocks: 'code' | 'guidance-2020';
  /** By when, in the calendar year after the one reported on, as `MM-DD`. The Code asks for these and gives no dates. */
  readonly codeSelfAssessmentBy: string;
  readonly codeReportBy: string;
  readonly codeResponseBy: string;
  readonly codePublishBy: string;
  /** Months after a merger or reorganisation by which the self-assessment is repeated. */
  readonly codeRestructureMonths: number;
}

/**
 * What holds until a council says otherwise: the reminders of the product's promise, and the working days of the
 * guidance that Coventry gives its officers. The dates for the Code are ours, since the Code gives none.
 */
export const DEFAULT_POLICY: RemedyPolicy = {
  ahead: [10, 5, 2, 0],
  aheadAcknowledged: [2, 0],
  repeatDays: 7,
  escalation: [
    { to: 'deputy', when: 'unacknowledged', workingDays: 2 },
    { to: 'deputy', when: 'overdue', workingDays: 3 },
    { to: 'service-lead', when: 'overdue', workingDays: 5 },
    { to: 'link-officer', when: 'overdue', workingDays: 10 },
    { to: 'monitoring-officer', when: 'overdue', workingDays: 20 },
  ],
  opens: '08:30',
  closes: '17:00',
  closures: [],
  days: 'working-days',
  enquiryDays: 3,
  investigationDays: 20,
  investigationInternalDays: 18,
  draftCommentDays: 10,
  complaintClocks: 'code',
  codeSelfAssessmentBy: '06-30',
  codeReportBy: '09-30',
  codeResponseBy: '10-31',
  codePublishBy: '11-30',
  codeRestructureMonths: 6,
};
