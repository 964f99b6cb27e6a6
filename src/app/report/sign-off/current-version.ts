import type { SignOff } from '../../../domain/report/sign-off/sign-off';
import type { Ports } from '../../ports';

/** The number of the newest draft of a round's report; null where none is kept. */
export async function currentVersion(
  { store }: Pick<Ports, 'store'>,
  { tenant, authority, period }: SignOff,
): Promise<number | null> {
  return (await store.reports.list(tenant, authority, period)).at(-1)?.number ?? null;
}
