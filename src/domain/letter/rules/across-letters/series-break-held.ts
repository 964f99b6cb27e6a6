import type { FigureRecord } from '../../../facts/figure-record';
import type { AcrossRule } from './across-rule';

/** From this year the Ombudsman chose more carefully what to investigate (letters of 19 July 2023). */
const STRICTER_FROM = '2022-23';

const CODE = 'series-break-2022-23';

/** The years next to a record that are held may lie across the change of method: then a change says little. */
export const seriesBreakHeld: AcrossRule = (record, { records }) => {
  if (!hasUpholdRate(record) || record.checks.some(({ code }) => code === CODE)) return [];
  const years = records.filter(hasUpholdRate).map(({ period }) => period);
  const before = years
    .filter((period) => period < record.period)
    .sort()
    .at(-1);
  const [after] = years.filter((period) => period > record.period).sort();
  const across = [before, after].find(
    (period) => period !== undefined && period >= STRICTER_FROM !== record.period >= STRICTER_FROM,
  );
  if (across === undefined) return [];
  return [
    {
      level: 'info',
      code: CODE,
      message: `The nearest year held, ${across}, lies across the change of 2022-23, from which the Ombudsman investigates fewer complaints, chosen more carefully: the uphold rates of the two years should not be compared.`,
    },
  ];
};

function hasUpholdRate({ facts }: FigureRecord): boolean {
  return facts.some(
    ({ measure, whose, service }) =>
      measure === 'uphold_rate' && whose === 'own' && service === undefined,
  );
}
