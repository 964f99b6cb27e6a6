import type { PeriodLabel } from '../facts/period';
import { DUTY_IDS } from './duty';
import type { Proposal } from './proposal';
import type { RadarData } from './radar-data';
import { proposeDrafts } from './rules/draft-decision';
import { proposeNonCompliance } from './rules/non-compliance';
import { proposeSummaries } from './rules/periodic-summary';
import { proposePublicReports } from './rules/public-report';
import { proposeWider } from './rules/wider-significance';

/**
 * What a Monitoring Officer may have to see to, from all that is held of a council: each with the facts that it rests
 * on, its source and its clock. It proposes and decides nothing; the same data give the same proposals. The soonest
 * first, then by duty, the newest year first; signs come after
 * what is known.
 */
export function radar(data: RadarData): readonly Proposal[] {
  const all = [
    ...proposePublicReports(data),
    ...proposeNonCompliance(data),
    ...proposeDrafts(data),
    ...proposeSummaries(data),
    ...proposeWider(data),
  ];
  const byRef = new Map(all.map((one) => [one.ref, one]));
  return [...byRef.values()].toSorted(inOrder);
}

function inOrder(a: Proposal, b: Proposal): number {
  return (
    dayOf(a).localeCompare(dayOf(b)) ||
    Number(a.sureness === 'possible') - Number(b.sureness === 'possible') ||
    DUTY_IDS.indexOf(a.duty) - DUTY_IDS.indexOf(b.duty) ||
    (b.year ?? '').localeCompare(a.year ?? '') ||
    a.ref.localeCompare(b.ref)
  );
}

function dayOf({ due }: Proposal): string {
  return due.kind === 'by' ? due.date : '9999';
}

/** Whether a proposal is about a year before the latest of which anything is proposed; cases are of no year. */
export function isEarlier({ year }: Proposal, all: readonly Proposal[]): boolean {
  const latest = all.reduce<PeriodLabel>(
    (last, one) => ((one.year ?? '') > last ? (one.year ?? last) : last),
    '',
  );
  return year !== null && year < latest;
}
