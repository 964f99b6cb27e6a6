import type { Act } from '../../src/domain/code/assessment/assess';
import { actOn } from '../../src/domain/code/assessment/assess';
import type { Assessment } from '../../src/domain/code/assessment/assessment';
import { beginAssessment } from '../../src/domain/code/assessment/begin-assessment';
import { authorityById } from '../../src/domain/facts/authorities/authorities';
import type { CodeState } from '../../src/app/outcome/code';
import { notary } from './remedies';
import { tenantNamed } from './tenant';

export const PAT = { id: 'pat-oid', name: 'Pat Example' };
export const AT = '2026-05-11T10:00:00.000Z';

/** A self-assessment of Coventry that PAT began, with whatever the test changes. */
export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const begun = beginAssessment(
    {
      ...{ tenant: changes.tenant ?? tenantNamed('tenant-a') },
      ...{ council: 'coventry', year: '2025-26' },
      ...({ occasion: 'yearly', by: PAT, at: AT } as const),
    },
    { from: undefined, round: 1 },
    notary,
  );
  return { ...begun, ...changes };
}

/** The same after acts of PAT, who is Link Officer. */
export function after(assessment: Assessment, ...acts: readonly Act[]): Assessment {
  return acts.reduce((before, act) => {
    const acted = actOn(before, { act, by: PAT, offices: ['link-officer'], at: AT }, notary);
    if (!acted.ok) throw new Error(`The test's act is refused: ${acted.problem}`);
    return acted.value;
  }, assessment);
}

/** That a provision is met. */
export function met(provision: string, explanation = 'The policy says so.'): Act {
  return { verb: 'assess', provision, finding: 'met', explanation, evidence: 'Policy 2025' };
}

/** What a card of it is made from. */
export function aCodeState(assessment: Assessment | undefined): CodeState {
  const council = authorityById('coventry');
  if (!council) throw new Error('Coventry is gone.');
  const tenant = tenantNamed('tenant-a');
  return {
    tenant,
    council,
    year: '2025-26',
    assessment,
    findings: assessment ?? { assessed: {}, carried: {} },
    calendar: [],
    parts: [],
  };
}
