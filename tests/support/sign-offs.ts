import type { RoundShown } from '../../src/app/outcome/sign-off';
import { openSignOff } from '../../src/domain/report/sign-off/open-sign-off';
import type { SignOff } from '../../src/domain/report/sign-off/sign-off';
import { standingsOf } from '../../src/domain/report/sign-off/standing';
import { notary } from './remedies';
import { tenantNamed } from './tenant';

export const ANN = { id: 'ann-id', name: 'Ann Example' };
export const FAY = { id: 'fay-id', name: 'Fay Example' };
export const LEAD = { id: 'lead-id', name: 'Lee Lead' };
export const TO_WRITE = [
  { id: 'implications.finance', about: 'Financial implications: what remedies cost.' },
  { id: 'implications.risk', about: 'How the risk is managed.' },
];

/** A round of two contributors, open until 11 December 2026. */
export function aRound(tenant = 'tenant-a', before = 0, words = 'Adult care services'): SignOff {
  const round = openSignOff(
    {
      authority: 'coventry',
      period: '2023-24',
      deadline: '2026-12-11',
      contributors: [
        { service: words, person: ANN },
        { service: 'Finance', person: FAY },
      ],
      by: LEAD,
    },
    { tenant: tenantNamed(tenant), at: '2026-11-20T09:30:00.000Z', toWrite: TO_WRITE, before },
    notary,
  );
  if (!round.ok) throw new Error(`The test's round is wrong: ${round.problem.kind}`);
  return round.value;
}

/** The round as Ann sees it. */
export function shownTo(round: SignOff, person: string | null): RoundShown {
  const view = {
    round,
    council: 'Coventry City Council',
    current: 2,
    standings: standingsOf(round, 2, '2026-11-21'),
    toWrite: 2,
    unasked: TO_WRITE.slice(1),
  };
  return { view, person, deliveryId: 'delivery-1' };
}
