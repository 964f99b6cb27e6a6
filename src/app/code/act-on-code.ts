import { actOn, type Act, type ActProblem } from '../../domain/code/assessment/assess';
import { assessmentId, type Assessment } from '../../domain/code/assessment/assessment';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import type { CodeSubject } from '../outcome/code';
import { assessmentsOf } from './assessments';
import { beginCode, type Assessor } from './begin-code';

export interface CodeAct extends CodeSubject, Assessor {
  readonly act: Act;
  /** The round and the revision that the person saw; absent where nothing was shown. */
  readonly seen?: { readonly round: number; readonly revision: number };
}

/** One act of a person in the self-assessment of a year, which begins with the first of them. */
export async function actOnCode(
  ports: Ports,
  { act, by, offices, seen, ...subject }: CodeAct,
): Promise<Result<Assessment, ActProblem>> {
  const { tenant, council, year } = subject;
  const all = await assessmentsOf(ports, subject);
  const held = all.find((one) => one.year === year);
  const seenRevision = held && seen && revisionSeen(held, seen);
  if (seenRevision === 'another') return failed('stale');
  if (!held) {
    const begun = await beginCode(ports, { ...subject, occasion: 'yearly' }, { by, offices });
    if (!begun.ok && begun.problem !== 'already') return failed(begun.problem);
  }
  const id = assessmentId(council.id, year, held?.round ?? 1);
  return untilSaved<Result<Assessment, ActProblem>>('The self-assessment', async () => {
    const found = await ports.store.assessments.find(tenant, id);
    if (!found) return 'conflict';
    const attempt = { act, by, offices, at: ports.now() };
    const acted = actOn(
      found.value,
      seenRevision === undefined ? attempt : { ...attempt, seenRevision },
      ports.notary,
    );
    if (!acted.ok) return acted;
    const saved = await ports.store.assessments.save(acted.value, found.version);
    return saved === 'conflict' ? 'conflict' : ok(acted.value);
  });
}

/** The revision that the person saw of this assessment; one that had not begun is one of which nothing was said yet. */
function revisionSeen(
  { round }: Assessment,
  seen: NonNullable<CodeAct['seen']>,
): number | 'another' {
  if (seen.round === round) return seen.revision;
  return seen.round === 0 && round === 1 ? 1 : 'another';
}
