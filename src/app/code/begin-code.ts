import type { Assessment, Occasion } from '../../domain/code/assessment/assessment';
import { beginAssessment } from '../../domain/code/assessment/begin-assessment';
import { isComplete } from '../../domain/code/assessment/tally';
import type { Office } from '../../domain/remedy/moves/move';
import type { Person } from '../../domain/remedy/remedy';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import type { CodeSubject } from '../outcome/code';
import { assessmentsOf } from './assessments';

/** Who begins it. */
export interface Assessor {
  /** Null for guests, programs and everybody without an account. */
  readonly by: Person | null;
  readonly offices: readonly Office[];
}

export type BeginProblem = 'no-person' | 'not-allowed' | 'already';

/**
 * Begins the self-assessment of a year, or one more after a great change; what the last one found comes along to be
 * confirmed. One that is there already is left as it is, and so is a repeat that nobody has finished.
 */
export async function beginCode(
  ports: Ports,
  subject: CodeSubject & { readonly occasion: Occasion },
  { by, offices }: Assessor,
): Promise<Result<Assessment, BeginProblem>> {
  if (by === null || by.id.trim() === '' || by.name.trim() === '') return failed('no-person');
  if (offices.length === 0) return failed('not-allowed');
  const { tenant, council, year, occasion } = subject;
  return untilSaved<Result<Assessment, BeginProblem>>('A self-assessment', async () => {
    const all = await assessmentsOf(ports, subject);
    const held = all.find((one) => one.year === year);
    const isOpenRepeat = held?.occasion === 'restructure' && !isComplete(held);
    if (held && (occasion === 'yearly' || isOpenRepeat)) return failed('already');
    const from = all.find((one) => one.year <= year);
    const begun = beginAssessment(
      { tenant, council: council.id, year, occasion, by, at: ports.now() },
      { from, round: (held?.round ?? 0) + 1 },
      ports.notary,
    );
    return (await ports.store.assessments.add(begun)) === 'created' ? ok(begun) : 'conflict';
  });
}
