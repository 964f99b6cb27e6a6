import { historyRoot } from '../../audit/recorded';
import { sealInto } from '../../audit/sealed-entry';
import type { FieldChange } from '../../remedy/remedy';
import type { Notary } from '../../shared/chain';
import { isDate, londonTime, type CivilDate } from '../../shared/civil-date';
import { personalDataIn } from '../../shared/personal-data';
import { failed, ok, type Result } from '../../shared/result';
import type { DecisionAttempt, DecisionProblem, DecisionRefusal } from './decision';
import type { DutyEntry, DutyRecord } from './duty-record';
import { LAWFUL_DECISIONS } from './lawful-decisions';

/** A reason of fewer characters says nothing. */
const SHORTEST_REASON = 5;
/** As long as a paragraph: more belongs into the council's own papers. */
export const LONGEST_REASON = 1000;
const LONGEST_BODY = 120;

/**
 * The record after a decision of a named person, with the entry that says so; or why nothing changed. A refused attempt
 * is recorded and changes nothing else. A decision that stands already, or whose operation was recorded, is not repeated.
 */
export function decideDuty(
  record: DutyRecord,
  attempt: DecisionAttempt,
  notary: Notary,
): Result<DutyRecord, DecisionProblem> {
  const replayed = entryOf(record, attempt);
  if (replayed?.outcome === 'done') return failed({ kind: 'already' });
  if (replayed)
    return failed({ kind: 'refused', why: replayed.reason as DecisionRefusal, recorded: record });
  const today = londonTime(attempt.at).date;
  const judged = judge(record, attempt, today);
  if (judged === 'already') return failed({ kind: 'already' });
  if (judged !== undefined) {
    const recorded = isFull(record, attempt)
      ? record
      : refused(record, { attempt, judged }, notary);
    return failed({ kind: 'refused', why: judged, recorded });
  }
  return ok(decided(record, { attempt, today }, notary));
}

/** Why it is not taken down; undefined where it is. Who may is asked first: others learn nothing more. */
function judge(
  record: DutyRecord,
  attempt: DecisionAttempt,
  today: CivilDate,
): DecisionRefusal | 'already' | undefined {
  const { decision, by, isMonitoringOfficer, seenRevision } = attempt;
  if (by === null || !isMonitoringOfficer) return 'not-allowed';
  if (stands(record, attempt, today)) return 'already';
  if (seenRevision !== undefined && seenRevision !== record.revision) return 'stale';
  if (!LAWFUL_DECISIONS[decision.verb].from.includes(record.state)) return 'unlawful-state';
  return wrongWords(attempt) ?? wrongDay(attempt, today);
}

/** Whether the same was decided before: of what is reported and deferred, with the same body and day. */
function stands(
  { state, until, reported, revision }: DutyRecord,
  { decision: { verb, ...given } }: DecisionAttempt,
  today: CivilDate,
): boolean {
  if (state !== LAWFUL_DECISIONS[verb].to || revision === 0) return false;
  if (verb === 'deferred') return given.until === until;
  if (verb !== 'reported') return true;
  return reported?.on === (given.on ?? today) && reported.to === given.to?.trim();
}

function wrongWords({ decision }: DecisionAttempt): DecisionRefusal | undefined {
  const reason = decision.reason.trim();
  const to = decision.to?.trim() ?? '';
  if (reason.length < SHORTEST_REASON || !/\p{L}/u.test(reason)) return 'no-reason';
  if (reason.length > LONGEST_REASON || to.length > LONGEST_BODY) return 'too-long';
  if (decision.verb === 'reported' && to === '') return 'no-body';
  return personalDataIn(`${reason}\n${to}`) === undefined ? undefined : 'personal-data';
}

function wrongDay({ decision }: DecisionAttempt, today: CivilDate): DecisionRefusal | undefined {
  const { verb, on = today, until = '' } = decision;
  if (verb === 'reported') {
    if (!isDate(on)) return 'not-a-date';
    return on > today ? 'in-the-future' : undefined;
  }
  if (verb !== 'deferred') return undefined;
  if (!isDate(until)) return 'not-a-date';
  return until > today ? undefined : 'not-later';
}

interface Judged {
  readonly attempt: DecisionAttempt;
  readonly today: CivilDate;
}

function decided(record: DutyRecord, { attempt, today }: Judged, notary: Notary): DutyRecord {
  const { decision, by, basis } = attempt;
  const { verb, on = today, to = '', until = null } = decision;
  const after: DutyRecord = {
    ...record,
    state: LAWFUL_DECISIONS[verb].to,
    ...{ decidedBy: by, decidedOn: today, basis, revision: record.revision + 1 },
    until: verb === 'deferred' ? until : null,
    reported: verb === 'reported' ? { on, to: to.trim() } : null,
  };
  const changes = changesOf(record, after);
  const saying = {
    ...happening(record, attempt),
    outcome: 'done',
    after: after.state,
    reason: decision.reason.trim(),
    ...(changes.length > 0 && { changes }),
  } as const;
  return { ...after, history: sealed(record, saying, notary) };
}

const SHOWN: Readonly<Record<string, (record: DutyRecord) => string | null>> = {
  until: ({ until }) => until,
  reportedOn: ({ reported }) => reported?.on ?? null,
  reportedTo: ({ reported }) => reported?.to ?? null,
};

function changesOf(before: DutyRecord, after: DutyRecord): readonly FieldChange[] {
  return Object.entries(SHOWN).flatMap(([field, shown]) => {
    const change = { field, before: shown(before), after: shown(after) };
    return change.before === change.after ? [] : [change];
  });
}

function refused(
  record: DutyRecord,
  { attempt, judged }: { readonly attempt: DecisionAttempt; readonly judged: DecisionRefusal },
  notary: Notary,
): DutyRecord {
  const saying = { ...happening(record, attempt), outcome: 'refused', reason: judged } as const;
  return { ...record, history: sealed(record, saying, notary) };
}

function happening(record: DutyRecord, { decision, at, operation, by }: DecisionAttempt) {
  return {
    ...{ at, actor: by?.id ?? UNKNOWN, verb: decision.verb },
    ...{ before: record.state, after: record.state },
    ...(operation !== undefined && { operation }),
  } as const;
}

const UNKNOWN = 'unknown person';

function sealed(
  record: DutyRecord,
  saying: Parameters<typeof sealInto<DutyEntry>>[1],
  notary: Notary,
): readonly DutyEntry[] {
  const { history } = record;
  return sealInto<DutyEntry>({ root: historyRoot('duty', record), history }, saying, notary);
}

/** Somebody else's operation is another one, whatever it is called. */
function entryOf(
  { history }: DutyRecord,
  { operation, by }: DecisionAttempt,
): DutyEntry | undefined {
  if (operation === undefined) return undefined;
  return history.find((one) => one.operation === operation && one.actor === (by?.id ?? UNKNOWN));
}

/** Refused attempts of one person about one matter on one day that are recorded: more say nothing new. */
const MOST_REFUSALS = 20;

function isFull({ history }: DutyRecord, { by, at }: DecisionAttempt): boolean {
  const actor = by?.id ?? UNKNOWN;
  const sameDay = history.filter(
    (one) =>
      one.outcome === 'refused' && one.actor === actor && one.at.slice(0, 10) === at.slice(0, 10),
  );
  return sameDay.length >= MOST_REFUSALS;
}
