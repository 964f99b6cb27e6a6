import type { DecideProblem } from '../../app/duty/change-duty';
import type { RadarReading } from '../../app/duty/read-radar';
import type { DutyRecord, DutyState } from '../../domain/duty/decision/duty-record';
import { LONGEST_REASON } from '../../domain/duty/decision/decide-duty';
import { DUTIES } from '../../domain/duty/duties';
import type { DutyId } from '../../domain/duty/duty';
import type { Proposal } from '../../domain/duty/proposal';
import type { BasisChange, Matter } from '../../domain/duty/standing';
import { writeDate } from '../../domain/shared/civil-date';

/** Said wherever proposals are shown. */
export const ONLY_PROPOSED =
  'These are proposals: nothing is reported, closed or decided before the Monitoring Officer does it.';

export const SURENESS: Readonly<Record<Proposal['sureness'], string>> = {
  certain: 'a document of the Ombudsman says so',
  likely: "a council's papers say so, and no document of the Ombudsman",
  possible: 'a sign only',
};

/** By when, and how long that is: `by 16 October 2026, in 5 working days`. */
export function dueWords({ proposal, daysLeft }: Matter): string {
  if (!proposal) return 'no longer proposed';
  const { due, duty } = proposal;
  if (due.kind === 'not-known') return `by when is not known: ${due.missing} is not held`;
  if (due.kind === 'no-clock') return lowerFirst(DUTIES[duty].time.replace(/\.$/, ''));
  const unchecked = DUTIES[duty].sources.every(({ standing }) => standing === 'not-checked');
  const doubt = unchecked ? ' (a period that is not checked)' : '';
  const day = `by ${writeDate(due.date)}${due.earliest ? ' at the earliest' : ''}`;
  return `${day}${doubt}, ${leftWords(daysLeft ?? 0)}`;
}

/** What was looked at: without it, nothing proposed would mean nothing. */
export function fromWords({ from: { years, registered } }: RadarReading): string {
  const documents =
    years.length === 0 ? 'no document of this council' : `documents of ${yearsWords(years)}`;
  if (registered === null) return `Looked at: ${documents}; the register is another council's.`;
  const items = registered === 1 ? '1 item' : `${String(registered)} items`;
  return `Looked at: ${documents}; ${items} of the register.`;
}

/** `2023-24`, `2019-20 and 2023-24`, `4 years, the latest 2023-24`. */
function yearsWords(years: readonly string[]): string {
  return years.length <= 2
    ? years.join(' and ')
    : `${String(years.length)} years, the latest ${years.at(-1) ?? ''}`;
}

/** `1 more is decided`, `3 more are decided`. */
export function othersWords(count: number): string {
  const verb = count === 1 ? 'is' : 'are';
  return `${String(count)} more ${verb} decided or about an earlier year`;
}

function leftWords(left: number): string {
  if (left === 0) return 'which is today or the next working day';
  const days = `${String(Math.abs(left))} working ${Math.abs(left) === 1 ? 'day' : 'days'}`;
  return left > 0 ? `in ${days}` : `${days} ago`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const STATES: Readonly<Record<DutyState, string>> = {
  open: 'open',
  taken: 'taken on',
  reported: 'reported',
  'not-needed': 'not needed',
  deferred: 'deferred',
};

/** What was decided, by whom and when; the name is the caller's to make safe. */
export function decidedWords(record: DutyRecord | null, name: (text: string) => string): string {
  if (!record || record.revision === 0 || record.decidedBy === null || record.decidedOn === null)
    return 'open: nobody has decided';
  const by = `by ${name(record.decidedBy.name)} on ${writeDate(record.decidedOn)}`;
  const { state, reported, until } = record;
  if (state === 'open') return `open: re-opened ${by}`;
  if (state === 'reported' && reported)
    return `reported to ${name(reported.to)} on ${writeDate(reported.on)}, recorded ${by}`;
  const day = until === null ? '' : ` until ${writeDate(until)}`;
  return `${STATES[state]}${day} ${by}`;
}

/** The reason that stands behind the last decision; undefined where there is none. */
export function lastReason(record: DutyRecord | null): string | undefined {
  return record?.history.findLast(({ outcome, verb }) => outcome === 'done' && verb !== 'erase')
    ?.reason;
}

/** One sentence for one fact that reads otherwise since it was decided. */
export function changeWords({ before, after }: BasisChange): string {
  if (before === null) return `new since: ${after ?? ''}`;
  return after === null ? `no longer held: ${before}` : `was: ${before}; now: ${after}`;
}

/** The sources of a duty in one line; what is not checked says so. */
export function sourceWords(duty: DutyId): string {
  return DUTIES[duty].sources
    .map(({ cite, standing }) =>
      standing === 'checked' ? cite : `${cite} (not checked: look it up)`,
    )
    .join('; ');
}

/** Why nothing was changed, in one sentence. */
export function problemWords(problem: DecideProblem): string {
  return REFUSALS[problem.kind === 'refused' ? problem.why : problem.kind];
}

const REFUSALS: Readonly<
  Record<
    Exclude<DecideProblem['kind'], 'refused'> | Extract<DecideProblem, { kind: 'refused' }>['why'],
    string
  >
> = {
  'not-found': 'Nothing of that name is proposed, and nothing was ever decided about it.',
  'not-ours':
    'Only what is about our own council is decided here; "home set" says which council that is.',
  already: 'That was decided before; nothing was changed.',
  'not-allowed':
    'Only the Monitoring Officer whom the settings name can decide this; nothing was changed.',
  stale: 'Somebody decided about it since this card was made; this is how it stands now.',
  'unlawful-state': 'That cannot be decided as it stands now: re-open it first.',
  'no-reason': 'Give a reason in words; nothing was changed.',
  'too-long': `Give a reason of at most ${String(LONGEST_REASON)} characters, and the short name of the body; nothing was changed.`,
  'personal-data':
    'Give no names, addresses or numbers of people: the record is kept for good. Nothing was changed.',
  'no-body':
    'Say to which body it was reported: the council, the executive, or a committee by its name.',
  'not-a-date': 'Give the day as 2026-12-31.',
  'in-the-future': 'What was reported was reported today or before; nothing was changed.',
  'not-later': 'Defer it to a day after today; nothing was changed.',
};
