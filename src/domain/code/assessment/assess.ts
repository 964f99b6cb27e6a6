import { historyRoot } from '../../audit/recorded';
import { sealInto, type Saying } from '../../audit/sealed-entry';
import type { Office } from '../../remedy/moves/move';
import type { Person } from '../../remedy/remedy';
import type { Notary } from '../../shared/chain';
import { isDate, londonTime, type Instant } from '../../shared/civil-date';
import { personalDataIn } from '../../shared/personal-data';
import { failed, ok, type Result } from '../../shared/result';
import { isStep } from '../calendar/steps';
import { provisionNamed } from '../provisions';
import type { Assessed, Assessment, AssessmentEntry, Finding, StepDone } from './assessment';

/** What a person says. Everything in it may be wrong. */
export type Act =
  | {
      readonly verb: 'assess';
      readonly provision: string;
      readonly finding: Finding;
      readonly explanation: string;
      readonly evidence: string;
    }
  /** That what was brought over still holds, as it was said then. */
  | { readonly verb: 'confirm'; readonly provision: string }
  /** That a step of the year was done. `on`: absent: today. */
  | {
      readonly verb: 'step';
      readonly step: string;
      readonly evidence: string;
      readonly on?: string;
    };

export interface ActAttempt {
  readonly act: Act;
  /** Null for guests, programs and everybody without an account. */
  readonly by: Person | null;
  /** Those that the person holds in the council. */
  readonly offices: readonly Office[];
  readonly at: Instant;
  /** The revision that the person saw; absent where nothing was shown. */
  readonly seenRevision?: number;
}

export type ActProblem =
  | 'no-person'
  | 'not-allowed'
  | 'unknown-provision'
  | 'unknown-step'
  | 'no-explanation'
  | 'no-evidence'
  | 'nothing-to-confirm'
  | 'not-a-date'
  | 'in-the-future'
  | 'personal-data'
  | 'stale'
  /** It says so already; nothing was changed. */
  | 'already';

/**
 * The assessment after a person's act, with the sealed entry that says so; or why nothing changed. Nothing is ever met
 * without a person who is named and holds an office of the council.
 */
export function actOn(
  assessment: Assessment,
  attempt: ActAttempt,
  notary: Notary,
): Result<Assessment, ActProblem> {
  const { by, offices, act, seenRevision } = attempt;
  if (by === null || by.id.trim() === '' || by.name.trim() === '') return failed('no-person');
  if (offices.length === 0) return failed('not-allowed');
  const change = changeOf(assessment, act, { ...attempt, by });
  if (!change.ok) return change;
  // Who saw an older one may still say what nobody else has said since of the same provision.
  if (seenRevision !== undefined && isOvertaken(assessment, change.value, seenRevision))
    return failed('stale');
  const { set, saying } = change.value;
  const entry = {
    at: attempt.at,
    actor: by.id,
    verb: act.verb,
    outcome: 'done',
    ...saying,
  } as const;
  const root = historyRoot('code', assessment);
  const { history } = assessment;
  return ok({
    ...assessment,
    ...set,
    revision: assessment.revision + 1,
    history: sealInto<AssessmentEntry>({ root, history }, entry, notary),
  });
}

interface Change {
  readonly set: Partial<Pick<Assessment, 'assessed' | 'carried' | 'steps'>>;
  readonly saying: Pick<
    Saying<AssessmentEntry>,
    'before' | 'after' | 'subject' | 'reason' | 'evidence'
  >;
}

type Named = Omit<ActAttempt, 'by'> & { readonly by: Person };

function changeOf(assessment: Assessment, act: Act, attempt: Named): Result<Change, ActProblem> {
  if (act.verb === 'step') return stepChange(assessment, act, attempt);
  const id = provisionNamed(act.provision)?.id;
  if (id === undefined) return failed('unknown-provision');
  if (act.verb === 'assess') return found(assessment, { ...act, provision: id }, attempt);
  const brought = assessment.carried[id];
  if (!brought) return failed(assessment.assessed[id] ? 'already' : 'nothing-to-confirm');
  const { finding, explanation, evidence } = brought;
  return ok(finds(assessment, id, { finding, explanation, evidence, ...signed(attempt) }));
}

function found(
  assessment: Assessment,
  act: Extract<Act, { verb: 'assess' }>,
  attempt: Named,
): Result<Change, ActProblem> {
  const explanation = act.explanation.trim();
  const evidence = act.evidence.trim() || null;
  if (explanation === '') return failed('no-explanation');
  if (personalDataIn([explanation, evidence ?? ''].join('\n')) !== undefined)
    return failed('personal-data');
  const held = assessment.assessed[act.provision];
  const isSame =
    held?.finding === act.finding && held.explanation === explanation && held.evidence === evidence;
  if (isSame) return failed('already');
  const { finding } = act;
  return ok(
    finds(assessment, act.provision, { finding, explanation, evidence, ...signed(attempt) }),
  );
}

/** The provision with a finding, which takes the place of what was brought over. */
function finds(assessment: Assessment, id: string, said: Assessed): Change {
  const { [id]: brought, ...carried } = assessment.carried;
  const before = assessment.assessed[id]?.finding ?? (brought ? 'to-confirm' : null);
  const { finding, explanation, evidence } = said;
  return {
    set: { assessed: { ...assessment.assessed, [id]: said }, carried },
    saying: {
      before,
      after: finding,
      subject: id,
      reason: explanation,
      ...(evidence !== null && { evidence }),
    },
  };
}

function stepChange(
  { steps }: Assessment,
  { step, on, evidence: given }: Extract<Act, { verb: 'step' }>,
  attempt: Named,
): Result<Change, ActProblem> {
  if (!isStep(step)) return failed('unknown-step');
  const today = londonTime(attempt.at).date;
  const day = on ?? today;
  if (!isDate(day)) return failed('not-a-date');
  if (day > today) return failed('in-the-future');
  const evidence = given.trim();
  if (evidence === '') return failed('no-evidence');
  if (personalDataIn(evidence) !== undefined) return failed('personal-data');
  const held = steps[step];
  if (held?.on === day && held.evidence === evidence) return failed('already');
  const done: StepDone = { on: day, evidence, ...signed(attempt) };
  return ok({
    set: { steps: { ...steps, [step]: done } },
    saying: { before: held?.on ?? null, after: day, subject: step, evidence },
  });
}

function signed({ by, at }: Named): Pick<Assessed, 'at' | 'by'> {
  return { by, at };
}

/** Whether somebody said something of the same provision or step after what the person saw. */
function isOvertaken(
  { history }: Assessment,
  { saying: { subject } }: Change,
  seen: number,
): boolean {
  // Every entry but erasures is one revision.
  const since = history.filter(({ verb }) => verb !== 'erase').slice(seen);
  return since.some((entry) => entry.subject === subject);
}
