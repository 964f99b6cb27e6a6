import type { DutyRecord } from '../../domain/duty/decision/duty-record';
import { DUTIES } from '../../domain/duty/duties';
import type { Matter } from '../../domain/duty/standing';
import { lastReason } from './radar-words';

/** One matter for programs: what is proposed with its sources, and what was decided; never the seals of the record. */
export function matterJson({
  ref,
  proposal,
  record,
  standing,
  changed,
  earlier,
  daysLeft,
}: Matter): object {
  const duty = proposal?.duty ?? record?.duty;
  return {
    ref,
    duty,
    sources: duty ? DUTIES[duty].sources : [],
    standing,
    earlier,
    daysLeft,
    changed,
    proposal,
    decision: record && record.revision > 0 ? decisionJson(record) : null,
  };
}

/** What was decided last. */
export function decisionJson(record: DutyRecord): object {
  const { id, state, decidedBy, decidedOn, until, reported, revision } = record;
  return {
    ref: id,
    state,
    decidedBy,
    decidedOn,
    until,
    reported,
    revision,
    reason: lastReason(record),
  };
}
