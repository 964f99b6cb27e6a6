import { writeDate } from '../../shared/civil-date';
import { isNonEmpty } from '../../shared/non-empty';
import { workingDaysUntil } from '../../shared/working-days';
import { isOverdue, type Remedy } from '../../remedy/remedy';
import { refOf, type Proposal } from '../proposal';
import type { RadarData } from '../radar-data';
import { figureOf, isSampleYear, stated, yearsHeld, type HeldYear } from './of-records';
import { casesOf, caseWords, isSample, registered, type RegisteredCase } from './of-register';

/**
 * Remedies that were not carried out: what the register says of a case, and a letter whose compliance rate is below
 * 100%. Late is not non-compliant: a late remedy is only a sign, after as many working days as the council set.
 */
export function proposeNonCompliance(data: RadarData): readonly Proposal[] {
  return [
    ...casesOf(data.remedies.filter(({ matter }) => matter === 'remedy')).flatMap((one) =>
      ofRegister(data, one),
    ),
    ...yearsHeld(data).flatMap((year) => ofLetter(data, year)),
  ];
}

function ofRegister(data: RadarData, one: RegisteredCase): readonly Proposal[] {
  const refused = one.items.filter(({ state }) => state === 'not-complied');
  const late = one.items.filter((item) => isVeryLate(item, data));
  const reasons = [
    ...refused.map((item) => registered(item, 'state', 'registered as not complied with')),
    ...late.map((item) =>
      registered(item, 'due', `due on ${writeDate(item.due)}, and not registered as done`),
    ),
  ];
  if (!isNonEmpty(reasons)) return [];
  const isRefused = refused.length > 0;
  return [
    {
      ref: refOf('non-compliance', data.authority.id, one.name),
      duty: 'non-compliance',
      authority: data.authority.id,
      about: caseWords(one),
      proposes: isRefused
        ? 'Report this to members by itself: an agreed remedy was not carried out.'
        : 'Find out why this remedy is late, and have more time agreed or the remedy done.',
      reasons,
      due: { kind: 'no-clock' },
      sureness: isRefused ? 'likely' : 'possible',
      unknown: isRefused
        ? [
            'Whether the Ombudsman has issued or announced a report about it.',
            'Why it was not carried out.',
          ]
        : ['Whether it was done and nobody registered it. Late is not non-compliant.'],
      year: null,
      sample: isSample(one),
    },
  ];
}

function isVeryLate(item: Remedy, { today, works, patience }: RadarData): boolean {
  return isOverdue(item, today) && workingDaysUntil(item.due, today, works) >= patience;
}

const ALL = 100;

function ofLetter(data: RadarData, year: HeldYear): readonly Proposal[] {
  const found = figureOf(year, 'compliance_rate');
  if (found?.value === undefined || found.value >= ALL) return [];
  const outcomes = figureOf(year, 'compliance_outcomes');
  const { period } = year;
  return [
    {
      ref: refOf('non-compliance', data.authority.id, period),
      duty: 'non-compliance',
      authority: data.authority.id,
      about: `Compliance in ${period}`,
      proposes: `Find the case of ${period} in which the Ombudsman was not satisfied, and report it to members by itself.`,
      reasons: [
        stated(found, `compliance with recommendations was ${String(found.value)}% in ${period}`),
        ...(outcomes?.value === undefined
          ? []
          : [stated(outcomes, `of ${String(outcomes.value)} recorded outcomes`)]),
      ],
      due: { kind: 'no-clock' },
      sureness: found.record.source.kind === 'committee-report' ? 'likely' : 'certain',
      unknown: ['Which case it is: a letter gives the rate alone.'],
      year: period,
      sample: isSampleYear(year),
    },
  ];
}
