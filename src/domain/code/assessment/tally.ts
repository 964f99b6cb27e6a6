import { PROVISIONS, type Provision } from '../provisions';
import { standingOf, type Findings, type Standing } from './assessment';

/** One provision with what stands of it. */
export interface ProvisionStanding {
  readonly provision: Provision;
  readonly standing: Standing;
}

/** How far an assessment is. The four counts add up to all provisions. */
export interface Tally {
  readonly met: number;
  readonly notMet: number;
  readonly toConfirm: number;
  readonly notAssessed: number;
  readonly all: number;
}

/** Every provision in the Code's order. */
export function standingsOf(assessment: Findings): readonly ProvisionStanding[] {
  return PROVISIONS.map((provision) => ({
    provision,
    standing: standingOf(assessment, provision.id),
  }));
}

export function tallyOf(assessment: Findings): Tally {
  const standings = standingsOf(assessment).map(({ standing }) => standing);
  const found = (finding: string): number =>
    standings.filter((one) => one.kind === 'assessed' && one.finding === finding).length;
  const kind = (wanted: Standing['kind']): number =>
    standings.filter((one) => one.kind === wanted).length;
  return {
    met: found('met'),
    notMet: found('not-met'),
    toConfirm: kind('to-confirm'),
    notAssessed: kind('not-assessed'),
    all: standings.length,
  };
}

/** What a person still has to look at: nobody assessed it, or it was only brought over. */
export function openIn(assessment: Findings): readonly Provision[] {
  return standingsOf(assessment)
    .filter(({ standing }) => standing.kind !== 'assessed')
    .map(({ provision }) => provision);
}

/** The first open provision behind another one, or else the first of all; undefined where none is open. */
export function nextOpen(findings: Findings, after?: string): Provision | undefined {
  const open = openIn(findings);
  const place = PROVISIONS.findIndex(({ id }) => id === after);
  const behind = open.find((one) => PROVISIONS.indexOf(one) > place);
  return behind ?? open[0];
}

/** Whether a person has found on every provision. */
export function isComplete(assessment: Findings): boolean {
  return openIn(assessment).length === 0;
}
