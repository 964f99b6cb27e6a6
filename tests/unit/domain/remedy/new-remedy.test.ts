import { newRemedy } from '../../../../src/domain/remedy/new-remedy';
import { OWNER, notary } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const born = { id: 'r-1', tenant: tenantNamed('t'), at: '2026-10-01T09:00:00.000Z', actor: 'test' };
const draft = {
  reference: '23 000 001',
  service: 'housing',
  text: 'Review the procedure',
  owner: OWNER,
  due: '2026-11-20',
};

describe('newRemedy', () => {
  it('starts agreed, with one entry', () => {
    const result = newRemedy(draft, born, notary);
    expect(result).toMatchObject({
      ok: true,
      value: {
        state: 'agreed',
        firstDue: '2026-11-20',
        revision: 1,
        history: [{ n: 1, verb: 'create' }],
      },
    });
  });

  it.each([
    [{ reference: ' ' }, { kind: 'missing', field: 'reference' }],
    [{ owner: { id: '', name: '' } }, { kind: 'missing', field: 'owner' }],
    [{ due: '2026-02-30' }, { kind: 'not-a-date', given: '2026-02-30' }],
    [{ due: '1 December' }, { kind: 'not-a-date', given: '1 December' }],
    [{ service: 'parking' }, { kind: 'unknown-service', given: 'parking' }],
  ])('refuses %j', (change, problem) => {
    expect(newRemedy({ ...draft, ...change }, born, notary)).toEqual({ ok: false, problem });
  });

  it.each([
    'Write to Mrs B about it',
    'Visit CV1 5RR again',
    'Answer someone@example.com',
    'Ring 024 7683 1234',
    'Check QQ 12 34 56 C',
    'Ask for 943 476 5919',
  ])('does not take text that identifies somebody: %s', (text) => {
    expect(newRemedy({ ...draft, text }, born, notary)).toMatchObject({
      ok: false,
      problem: { kind: 'personal-data' },
    });
  });

  it.each([
    'Pay £250 within 20 working days',
    'Review policy 2023/24, section 117',
    'Train staff in 3 teams by 2027',
  ])('takes text that does not: %s', (text) => {
    expect(newRemedy({ ...draft, text }, born, notary).ok).toBe(true);
  });
});
