import { acknowledge } from '../../../../src/domain/remedy/acknowledge';
import { firstBrokenEntry } from '../../../../src/domain/remedy/history';
import { aRemedy, DEPUTY, OWNER, notary, sha256 } from '../../../support/remedies';

const at = '2026-11-23T10:00:00.000Z';

describe('acknowledge', () => {
  it.each([OWNER, DEPUTY])('records who acknowledged and when: $name', ({ id }) => {
    const result = acknowledge(aRemedy(), { actor: id, at }, notary);
    expect(result).toMatchObject({ ok: true, value: { acknowledgedAt: at, revision: 2 } });
    expect(result.ok && result.value.history.at(-1)).toMatchObject({
      n: 2,
      actor: id,
      verb: 'acknowledge',
      outcome: 'done',
    });
  });

  it('changes nothing the second time, and says when the first was', () => {
    const first = acknowledge(aRemedy(), { actor: OWNER.id, at }, notary);
    const second =
      first.ok && acknowledge(first.value, { actor: OWNER.id, at: `2027${at.slice(4)}` }, notary);
    expect(second).toEqual({ ok: false, problem: { kind: 'already-acknowledged', at } });
  });

  it.each(['somebody-else', null])('refuses %s, and keeps the attempt on record', (actor) => {
    const result = acknowledge(aRemedy(), { actor, at }, notary);
    const refused =
      !result.ok && result.problem.kind === 'not-the-owner' ? result.problem.refused : undefined;
    expect(refused).toMatchObject({ acknowledgedAt: null, revision: 1 });
    expect(refused?.history.at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'not the owner or deputy',
    });
    expect(refused && firstBrokenEntry(refused, sha256)).toBeUndefined();
  });

  it('does not acknowledge what is done', () => {
    const result = acknowledge(aRemedy({ state: 'accepted' }), { actor: OWNER.id, at }, notary);
    expect(result).toEqual({ ok: false, problem: { kind: 'no-longer-open' } });
  });
});
