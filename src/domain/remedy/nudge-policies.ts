import type { RemedyPolicy } from './policy/remedy-policy';

/** What an installation lays over the policy of every council. */
export type PolicyOverlay = Partial<RemedyPolicy>;

/** Nothing: office hours on working days, or whatever the council set. */
export const OFFICE_HOURS: PolicyOverlay = {};

/** For a trial on one's own machine, where nobody else is disturbed and nobody wants to wait for Monday. */
export const AT_ONCE: PolicyOverlay = { opens: '00:00', closes: '24:00', days: 'every-day' };
