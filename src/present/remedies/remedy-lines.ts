import { authorityById } from '../../domain/facts/authorities/authorities';
import type { AuthorityId } from '../../domain/facts/authority';
import {
  isLate,
  isOpen,
  isOverdue,
  type Matter,
  type Remedy,
  type RemedyState,
} from '../../domain/remedy/remedy';
import { daysBetween, writeDate, type CivilDate } from '../../domain/shared/civil-date';
import { serviceName } from '../answers/measure-words';

/** A remedy as `remedies list --json` gives it. Public: changing a field breaks callers. */
export function remedyJson(remedy: Remedy, today: CivilDate): Readonly<Record<string, unknown>> {
  const { id, tenant, reference, service, text, owner, deputy, state, due, firstDue } = remedy;
  const { acknowledgedAt, revision, sample, matter, stage, internalDue, round } = remedy;
  const { evidence, doneOn, acceptedOn, extensions, timeRequest, offeredTo } = remedy;
  const late = isLate(remedy, today);
  const shown = { id, tenant, reference, service, text, owner, deputy, state, due, firstDue };
  return {
    ...{ ...shown, acknowledgedAt, late, overdue: isOverdue(remedy, today), revision, sample },
    ...{ matter, stage, internalDue, round, evidence, doneOn, acceptedOn, extensions },
    ...{ timeRequest, offeredTo, awaitingOwnerSince: remedy.awaitingOwnerSince },
    ...{ council: remedy.council, transferredAt: remedy.transferredAt },
  };
}

/** How a remedy stands, in a few words: `overdue by 7 days`, `done, 3 days late`. */
export function remedyStanding(remedy: Remedy, today: CivilDate): string {
  if (isOverdue(remedy, today)) return `overdue by ${days(daysBetween(remedy.due, today))}`;
  if (isOpen(remedy)) return `due ${writeDate(remedy.due)}`;
  if (remedy.state === 'proposed') return `proposed, due ${writeDate(remedy.due)}`;
  const late = remedy.doneOn !== null && isLate(remedy, today);
  const lateness = late ? `, ${days(daysBetween(remedy.firstDue, remedy.doneOn))} late` : '';
  return `${STATES[remedy.state]}${lateness}`;
}

const STATES = {
  proposed: 'proposed',
  agreed: 'agreed',
  'in-progress': 'in progress',
  done: 'done, not yet accepted by the Ombudsman',
  accepted: 'accepted by the Ombudsman',
  'not-complied': 'not complied with',
  withdrawn: 'withdrawn',
} as const;

/** What has a date to be kept, at the beginning of a heading. */
export const MATTER_NAMES: Readonly<Record<Matter, string>> = {
  remedy: 'Remedy',
  enquiry: 'Enquiry',
  'investigation-response': 'Response to an investigation',
  'draft-comments': 'Comments on a draft decision',
  'public-report': 'Answer to a public report',
  'sign-off': 'Sign-off',
};

/** A state in words. */
export function stateWords(state: RemedyState): string {
  return STATES[state];
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${String(count)} days`;
}

/** A council by its name, or by its id where it is known no more. */
function councilName(id: AuthorityId): string {
  return authorityById(id)?.name ?? id;
}

/** A remedy in one line for the command line. */
export function remedyLine(remedy: Remedy, today: CivilDate): string {
  const parts = [
    remedy.id,
    remedy.reference,
    serviceName(remedy.service),
    remedyStanding(remedy, today),
  ];
  const seen = isOpen(remedy)
    ? [remedy.acknowledgedAt === null ? 'not acknowledged' : 'acknowledged']
    : [];
  const mark = remedy.sample ? ['sample'] : [];
  const council = remedy.council === null ? [] : [councilName(remedy.council)];
  return (
    [...parts, remedy.owner.name, ...seen, ...council, ...mark].join(' · ') + `\n    ${remedy.text}`
  );
}
