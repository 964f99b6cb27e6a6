import type { AppointProblem } from '../../../domain/remedy/policy/appoint';
import { APPOINTMENTS } from '../../../domain/remedy/policy/appoint';
import type { PolicyProblem } from '../../../domain/remedy/policy/edit-policy';
import type { Expected } from '../../../domain/remedy/policy/policy-terms';
import { SERVICES } from '../../../domain/facts/measure';
import { assertNever } from '../../../domain/shared/invariant';

/** One sentence about a rule that was not changed. */
export function policyProblemText(problem: PolicyProblem): string {
  switch (problem.kind) {
    case 'unknown-setting':
      return `there is no setting "${problem.given}"; the settings are ${problem.known.join(', ')}.`;
    case 'bad-value':
      return `${problem.setting} takes ${expectedText(problem.expected)}; nothing was changed.`;
    case 'closes-before-it-opens':
      return 'the working day must close after it opens; nothing was changed.';
    case 'internal-not-earlier':
      return "the council's own limit must be earlier than the Ombudsman's; nothing was changed.";
    default:
      return assertNever(problem);
  }
}

function expectedText(expected: Expected): string {
  switch (expected.kind) {
    case 'days-list':
      return `different numbers of working days from 0 to ${String(expected.most)}, such as 10,5,2,0`;
    case 'number':
      return `a number from ${String(expected.least)} to ${String(expected.most)}`;
    case 'time':
      return 'a time such as 08:30';
    case 'closures':
      return `days or spans of at most ${String(expected.longest)} days, such as 2026-12-29..2026-12-31,2027-01-04, or none`;
    case 'escalation':
      return 'rungs such as "deputy unacknowledged 2, service-lead overdue 5" (deputy, service-lead, link-officer, monitoring-officer), or none';
    case 'clocks':
      return "code (the Complaint Handling Code's, the default) or guidance-2020";
    case 'month-day':
      return 'a day of the year as MM-DD, such as 09-30';
  }
}

/** What each setting means, for whoever reads the policy. */
export const SETTING_WORDS: Readonly<Record<string, string>> = {
  ahead: 'working days before the due day on which owners are reminded',
  'ahead-acknowledged': 'the same, once somebody acknowledged it',
  'repeat-days': 'once it is overdue, from the first working day after: every so many days',
  escalation: 'who above the owner is told, and after (or before) how many working days',
  opens: 'nothing is sent before this time of a working day, in London',
  closes: 'nor from this time on',
  closures: 'days on which the council is closed, besides weekends and bank holidays',
  'enquiry-days': 'working days for an enquiry',
  'investigation-days': 'working days for the answer to an investigation',
  'investigation-internal-days': "the council's own limit for it, which reminders go by",
  'draft-comment-days': 'working days for comments on a draft decision',
  'complaint-clocks': 'by which clocks complaints to the council itself run: code or guidance-2020',
  'code-self-assessment-by': "the council's own date for the self-assessment against the Code",
  'code-report-by': 'the same for the annual complaints performance report',
  'code-response-by': "the same for the governing body's response",
  'code-publish-by': 'the same for the publication',
  'code-restructure-months': 'months after a merger by which the self-assessment is repeated',
};

/** One sentence about an appointment that was not made. */
export function appointProblemText(problem: AppointProblem): string {
  switch (problem.kind) {
    case 'unknown-office':
      return `there is no office "${problem.given}"; the offices are ${APPOINTMENTS.join(', ')}.`;
    case 'no-person':
      return "give the person's Entra object id.";
    case 'unknown-service':
      return `say whose lead with --service: one of ${SERVICES.join(', ')}.`;
    default:
      return assertNever(problem);
  }
}
