import { latestFirst, type Assessment } from '../../domain/code/assessment/assessment';
import type { CodeSubject } from '../outcome/code';
import type { Ports } from '../ports';

/** A council's assessments of all years, the latest first. */
export async function assessmentsOf(
  { store }: Pick<Ports, 'store'>,
  { tenant, council }: Pick<CodeSubject, 'council' | 'tenant'>,
): Promise<readonly Assessment[]> {
  const all = await store.assessments.list(tenant);
  return latestFirst(all.filter((one) => one.council === council.id));
}
