import { SERVICES } from '../../facts/measure';
import { SERVICE_NAMES } from '../../facts/service-names';
import { isNonEmpty } from '../../shared/non-empty';
import { refOf, type Proposal, type Reason } from '../proposal';
import type { RadarData } from '../radar-data';
import { counted, figureOf, isSampleYear, stated, yearsHeld, type HeldYear } from './of-records';

/** Upheld decisions about one service in one year that are a sign of more than a routine case. Ours; no law says so. */
export const REPEATS = 3;

/**
 * The Ombudsman expects a report by itself where a matter has wider significance (Manual part 10). Nobody can read that
 * from figures; several upheld cases of one service are a sign, and no more.
 */
export function proposeWider(data: RadarData): readonly Proposal[] {
  return yearsHeld(data).flatMap((year) => ofYear(data, year));
}

function ofYear(data: RadarData, year: HeldYear): readonly Proposal[] {
  const { period } = year;
  const reasons = [...fromFigures(year), ...fromCases(data, year)];
  if (!isNonEmpty(reasons)) return [];
  return [
    {
      ref: refOf('individual-report', data.authority.id, period, 'repeated'),
      duty: 'individual-report',
      authority: data.authority.id,
      about: `Services with several upheld decisions in ${period}`,
      proposes: 'Look whether these have one cause, and whether it is worth a report by itself.',
      reasons,
      due: { kind: 'no-clock' },
      sureness: 'possible',
      unknown: [
        `Whether the matters have anything in common: ${String(REPEATS)} or more of one service are our sign, and no rule of law.`,
      ],
      year: period,
      sample: isSampleYear(year),
    },
  ];
}

function fromFigures(year: HeldYear): readonly Reason[] {
  return SERVICES.flatMap((service) => {
    const found = figureOf(year, 'upheld', service);
    if (found?.value === undefined || found.value < REPEATS) return [];
    return [stated(found, said(found.value, SERVICE_NAMES[service]))];
  });
}

/** Services as the report's own cases name them, where no figure by service is held. */
function fromCases({ cases }: RadarData, year: HeldYear): readonly Reason[] {
  if (SERVICES.some((service) => figureOf(year, 'upheld', service))) return [];
  const upheld = cases.filter(
    ({ period, outcome, service }) =>
      period === year.period && outcome === 'upheld' && service !== null,
  );
  const byService = Map.groupBy(upheld, ({ service }) => service?.trim().toLowerCase());
  return [...byService.values()].flatMap((all) => {
    const [first] = all;
    if (first?.service == null || all.length < REPEATS) return [];
    const key = `cases|${year.period}|${first.service.trim().toLowerCase()}`;
    return [{ key, said: said(all.length, first.service), citation: first.citation }];
  });
}

function said(count: number, service: string): string {
  return `${counted(count, 'upheld decision')} about ${service}`;
}
