import type { Authority } from '../../domain/facts/authority';
import type { PeriodLabel } from '../../domain/facts/period';
import type { Ports } from '../ports';

/** The year of the latest letter held for a council; of its latest document, where no letter is; undefined without any. */
export async function latestYear(
  { store }: Pick<Ports, 'store'>,
  { id }: Authority,
): Promise<PeriodLabel | undefined> {
  const records = await store.figures.figuresOf([id]);
  const years = (all: typeof records): readonly PeriodLabel[] =>
    all.map(({ period }) => period).toSorted();
  const letters = records.filter(({ source }) => source.kind !== 'committee-report');
  return years(letters).at(-1) ?? years(records).at(-1);
}
