import { firstUnsealed } from '../../../../../src/domain/audit/sealed-entry';
import { historyRoot } from '../../../../../src/domain/audit/recorded';
import {
  actInSignOff,
  type SignOffAct,
} from '../../../../../src/domain/report/sign-off/act-in-sign-off';
import { contributionsOf } from '../../../../../src/domain/report/sign-off/contributions-of';
import { openSignOff } from '../../../../../src/domain/report/sign-off/open-sign-off';
import { passagesFor } from '../../../../../src/domain/report/sign-off/passages-for';
import type { Named, SignOff } from '../../../../../src/domain/report/sign-off/sign-off';
import { standingsOf } from '../../../../../src/domain/report/sign-off/standing';
import { notary, sha256 } from '../../../../support/remedies';
import { ANN, aRound, FAY, LEAD, TO_WRITE } from '../../../../support/sign-offs';
import { tenantNamed } from '../../../../support/tenant';

const AT = '2026-11-24T09:30:00.000Z';
const TEXT = 'We answered late twice.\n\nWe have more staff now.';

function act(round: SignOff, act: SignOffAct, mover: Named, leads = false) {
  return actInSignOff(round, { act, mover, leads, at: AT, versions: [1, 2] }, notary);
}

function done(round: SignOff, what: SignOffAct, mover: Named, leads = false): SignOff {
  const result = act(round, what, mover, leads);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function refused(round: SignOff, what: SignOffAct, mover: Named, leads = false): string {
  const result = act(round, what, mover, leads);
  if (result.ok) return 'done';
  if (result.problem.kind === 'already') return 'already';
  expect(result.problem.recorded.history.at(-1)).toMatchObject({ outcome: 'refused' });
  return result.problem.why;
}

function submit(service: string, text = TEXT, passage?: string): SignOffAct {
  return { verb: 'submit', service, text, toCheck: [], ...(passage && { passage }) };
}

describe('a round of sign-off', () => {
  it('gives each office its passages of the draft, and every service one of its own', () => {
    const ids = (service: string) => passagesFor(service, TO_WRITE).map(({ id }) => id);
    expect(ids('Director of Finance')).toEqual(['implications.finance']);
    expect(ids('Risk and insurance')).toEqual(['implications.risk']);
    expect(ids('Children’s services')).toEqual(['services.contribution.children-s-services']);
    // What the draft no longer leaves to write is asked of nobody.
    expect(ids('Legal services')).toEqual(['services.contribution.legal-services']);
  });

  it.each([
    [{ deadline: 'soon' }, 'not-a-date'],
    [{ deadline: '2026-11-19' }, 'in-the-past'],
    [{ contributors: [] }, 'nobody-asked'],
    [{ by: { id: 'x', name: ' ' } }, 'unnamed'],
    [{ contributors: [{ service: '', person: ANN }] }, 'unnamed'],
    [
      {
        contributors: [
          { service: 'Finance', person: ANN },
          { service: 'finance ', person: FAY },
        ],
      },
      'service-twice',
    ],
  ])('is not opened with %j', (wrong, kind) => {
    const draft = {
      ...{ authority: 'coventry', period: '2023-24', deadline: '2026-12-11', by: LEAD },
      contributors: [{ service: 'Finance', person: FAY }],
      ...wrong,
    };
    const opening = { tenant: tenantNamed('t'), at: '2026-11-20T09:30:00.000Z', toWrite: [] };
    expect(openSignOff(draft, { ...opening, before: 0 }, notary)).toMatchObject({
      ok: false,
      problem: { kind },
    });
  });

  it('takes a text from whoever is asked or leads it, and the last one counts', () => {
    const first = done(aRound(), submit('adult care services'), ANN);
    const second = done(first, submit('Adult care services', 'Only this.'), LEAD, true);
    expect(contributionsOf([second]).map(({ text }) => text)).toEqual(['Only this.', null]);
    expect(second.contributors[0]?.texts).toMatchObject([{ by: LEAD, at: AT }]);
    expect(second.history.at(-1)).toMatchObject({ verb: 'submit', words: sha256('Only this.') });
    const root = historyRoot('sign-off', second);
    expect(firstUnsealed({ root, history: second.history }, sha256)).toBeUndefined();
  });

  it('refuses what is not theirs, and records it', () => {
    const round = aRound();
    expect(refused(round, submit('Finance'), ANN)).toBe('not-allowed');
    expect(refused(round, submit('Parks'), ANN)).toBe('not-allowed');
    expect(refused(round, submit('Parks'), LEAD, true)).toBe('unknown-service');
    expect(refused(round, submit('Finance', '  \n '), FAY)).toBe('no-text');
    expect(refused(round, submit('Finance', 'x'.repeat(12_001)), FAY)).toBe('too-long');
    expect(refused(round, submit('Finance', TEXT, 'other'), FAY)).toBe('no-such-passage');
    expect(refused(round, { verb: 'approve', version: 3 }, ANN)).toBe('no-such-version');
    expect(refused(round, { verb: 'approve', version: 1 }, LEAD, true)).toBe('not-allowed');
    expect(refused(round, { verb: 'close', reason: 'over' }, ANN)).toBe('not-allowed');
    expect(refused(round, { verb: 'close', reason: ' ' }, LEAD, true)).toBe('no-reason');
  });

  it('records no more than 20 refused attempts of one person in a day', () => {
    let round = aRound();
    for (let tried = 0; tried < 30; tried += 1) {
      const result = act(round, { verb: 'approve', version: 1 }, LEAD);
      if (!result.ok && result.problem.kind === 'refused') round = result.problem.recorded;
    }
    expect(round.history).toHaveLength(21);
  });

  it('keeps an approval with its version: a later draft has none', () => {
    const sent = done(aRound(), submit('Adult care services'), ANN);
    const round = done(sent, { verb: 'approve', version: 1 }, ANN);
    expect(refused(round, { verb: 'approve', version: 1 }, ANN)).toBe('already');
    const [then] = standingsOf(round, 1, '2026-12-01');
    expect(then).toMatchObject({ answered: true, approved: 1, late: false });
    const [now, other] = standingsOf(round, 2, '2026-12-12');
    expect(now).toMatchObject({ answered: false, approved: 1, late: true });
    expect(other).toMatchObject({ answered: false, approved: null, late: true });
    expect(standingsOf(round, 2, '2026-12-11')[1]).toMatchObject({ late: false });
  });

  it('is closed by whoever leads it, with a reason, and then takes nothing', () => {
    const round = done(aRound(), { verb: 'close', reason: 'The committee met.' }, LEAD, true);
    expect(round).toMatchObject({ state: 'closed', closed: { by: LEAD, at: AT } });
    expect(refused(round, { verb: 'approve', version: 1 }, ANN)).toBe('closed');
    expect(refused(round, { verb: 'close', reason: 'again' }, LEAD, true)).toBe('already');
    expect(contributionsOf([round])).toEqual([]);
    expect(standingsOf(round, 1, '2027-01-01').some(({ late }) => late)).toBe(false);
  });
});
