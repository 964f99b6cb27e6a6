import type { Notary } from '../../shared/chain';
import { londonTime } from '../../shared/civil-date';
import { failed, ok, type Result } from '../../shared/result';
import { record, type Happening } from '../history';
import type { HistoryEntry, MoveVerb, Remedy } from '../remedy';
import { capacitiesOf } from './capacities';
import type { AttemptAt } from './effects/effect';
import { EFFECTS } from './effects/effects';
import { fieldChanges } from './field-changes';
import { LAWFUL_MOVES } from './lawful-moves';
import type { Attempt, Effect, MoveProblem, Mover, Refusal } from './move';

/**
 * A remedy after a move, with the entry that says so; or why nothing changed. What is refused is recorded too, and
 * changes nothing else. A move whose effect is there already, or whose operation was recorded before, is neither made
 * nor recorded.
 */
export function moveRemedy(
  remedy: Remedy,
  attempt: Attempt,
  notary: Notary,
): Result<Remedy, MoveProblem> {
  const replayed = entryOf(remedy, attempt);
  if (replayed?.outcome === 'done') return failed({ kind: 'already' });
  if (replayed) return failed({ kind: 'refused', why: reasonOf(replayed), recorded: remedy });
  const judged = judge(remedy, attempt);
  if (judged === 'already') return failed({ kind: 'already' });
  if (typeof judged === 'string') {
    const refusal = { ...happening(remedy, attempt), outcome: 'refused', reason: judged } as const;
    const recorded = isFull(remedy, attempt)
      ? remedy
      : { ...remedy, history: record(remedy, refusal, notary) };
    return failed({ kind: 'refused', why: judged, recorded });
  }
  return ok(moved(remedy, { attempt, effect: judged }, notary));
}

/** Refused attempts of one person at one remedy on one day that are recorded: more say nothing new. */
const MOST_REFUSALS = 20;

/** Whether a person's refused attempts of the day fill the record, so that nobody can make a history grow for ever. */
function isFull({ history }: Remedy, { mover, at }: Attempt): boolean {
  const actor = actorOf(mover);
  const refused = history.filter(
    (entry) =>
      entry.outcome === 'refused' &&
      entry.actor === actor &&
      entry.at.slice(0, 10) === at.slice(0, 10),
  );
  return refused.length >= MOST_REFUSALS;
}

/** The effect that a move has, or why it has none. Who may is asked first: others learn nothing more. */
function judge(remedy: Remedy, attempt: Attempt): Effect | Refusal | 'already' {
  const { move, mover, seenRevision } = attempt;
  const law = LAWFUL_MOVES[move.verb];
  const capacities = capacitiesOf(remedy, mover);
  if (mover.id === null || !law.who.some((who) => capacities.includes(who))) return 'not-allowed';
  const { already, effect } = effectOf(move.verb);
  const at = { ...attempt, today: londonTime(attempt.at).date, by: mover.id };
  if (already(remedy, at)) return 'already';
  if (seenRevision !== undefined && seenRevision !== remedy.revision) return 'stale';
  if (!law.from.includes(remedy.state)) return 'unlawful-state';
  if (remedy.stage === 'draft' && !law.onDraft) return 'draft-decision';
  const result = effect(remedy, at);
  return result.ok ? result.value : result.problem;
}

interface AnyEffect {
  readonly already: (remedy: Remedy, attempt: AttemptAt<MoveVerb>) => boolean;
  readonly effect: (remedy: Remedy, attempt: AttemptAt<MoveVerb>) => Result<Effect, Refusal>;
}

/** The verb picks the effect, so that the effect gets a move of its own verb; the compiler cannot see this. */
function effectOf(verb: MoveVerb): AnyEffect {
  return EFFECTS[verb] as unknown as AnyEffect;
}

function moved(
  remedy: Remedy,
  { attempt, effect }: { readonly attempt: Attempt; readonly effect: Effect },
  notary: Notary,
): Remedy {
  const changed = { ...remedy, ...effect.set, revision: remedy.revision + 1 };
  const changes = [...fieldChanges(remedy, changed), ...(effect.changes ?? [])];
  const entry: Happening = {
    ...happening(remedy, attempt),
    outcome: 'done',
    after: changed.state,
    ...(effect.reason === undefined ? {} : { reason: effect.reason }),
    ...(changes.length === 0 ? {} : { changes }),
  };
  return { ...changed, history: record(remedy, entry, notary) };
}

function happening(remedy: Remedy, { move, mover, at, operation }: Attempt) {
  return {
    at,
    actor: actorOf(mover),
    verb: move.verb,
    before: remedy.state,
    after: remedy.state,
    ...(operation === undefined ? {} : { operation }),
  } as const;
}

/** Somebody else's operation is another one, whatever it is called. */
function entryOf(remedy: Remedy, { operation, mover }: Attempt): HistoryEntry | undefined {
  if (operation === undefined) return undefined;
  return remedy.history.find(
    (entry) => entry.operation === operation && entry.actor === actorOf(mover),
  );
}

function actorOf({ id }: Mover): string {
  return id ?? 'unknown person';
}

function reasonOf({ reason }: HistoryEntry): Refusal {
  return (reason ?? 'not-allowed') as Refusal;
}
