import { firstBrokenEntry } from '../../../../../src/domain/remedy/history';
import { moveRemedy } from '../../../../../src/domain/remedy/moves/move-remedy';
import type { Mover } from '../../../../../src/domain/remedy/moves/move';
import {
  councilOfRemedy,
  homeAt,
  HOME_COUNCIL,
} from '../../../../../src/domain/remedy/transfer/council-of';
import type { Remedy } from '../../../../../src/domain/remedy/remedy';
import { aRemedy, notary, OWNER, sha256 } from '../../../../support/remedies';

const AT = '2026-11-10T10:00:00.000Z';
const PAT: Mover = { id: 'pat-oid', offices: ['link-officer'] };

function transferred(remedy: Remedy, mover: Mover = PAT, more: object = {}) {
  const words = { fromCouncil: 'mendip', toCouncil: 'somerset', reason: 'Reorganisation of April' };
  const move = { verb: 'transfer', ...words, ...more } as const;
  return moveRemedy(remedy, { move, mover, at: AT }, notary);
}

describe('a remedy whose council is no more', () => {
  it('goes to the successor with its owner, its dates and its whole history', () => {
    const before = aRemedy({ council: 'mendip' });
    const moved = transferred(before);
    if (!moved.ok) throw new Error(moved.problem.kind);
    const { owner, due, firstDue, state, history, council } = moved.value;
    expect({ owner, due, firstDue, state }).toEqual({
      ...{ owner: OWNER, due: before.due, firstDue: before.firstDue, state: 'agreed' },
    });
    expect(council).toBe('somerset');
    expect(history.slice(0, -1)).toEqual(before.history);
    expect(history.at(-1)).toMatchObject({
      ...{ actor: 'pat-oid', verb: 'transfer', reason: 'Reorganisation of April' },
      changes: [{ field: 'council', before: 'mendip', after: 'somerset' }],
    });
    expect(firstBrokenEntry(moved.value, sha256)).toBeUndefined();
    expect(transferred(moved.value)).toEqual({ ok: false, problem: { kind: 'already' } });
  });

  it.each<[string, Mover, object, Partial<Remedy>]>([
    ['not-allowed', { id: null, offices: ['link-officer'] }, {}, {}],
    ['not-allowed', { id: 'command line', offices: ['command-line'] }, {}, {}],
    ['not-allowed', { id: OWNER.id, offices: [] }, {}, {}],
    ['no-reason', PAT, { reason: ' ' }, {}],
    ['other-council', PAT, {}, { council: 'sedgemoor' }],
    ['unlawful-state', PAT, {}, { state: 'accepted' }],
  ])('stays: %s', (why, mover, more, changes) => {
    const remedy = { ...aRemedy({ council: 'mendip' }), ...changes };
    const result = transferred(remedy, mover, more);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'refused', why } });
  });
});

describe('whose a remedy is', () => {
  const change = (at: string, before: string, after: string, setting = HOME_COUNCIL) => ({
    ...{ at, by: 'x', setting, before, after },
  });
  const story = {
    ...{ home: 'somerset', installation: 'mendip' },
    changes: [
      change('2026-01-01T00:00:00.000Z', 'none', 'sedgemoor'),
      change('2026-10-02T00:00:00.000Z', '1', '2', 'repeat-days'),
      change('2026-11-01T00:00:00.000Z', 'sedgemoor', 'somerset'),
    ],
  };

  it('is the council that its tenant was when it was added', () => {
    // It was added on 1 October 2026.
    expect(councilOfRemedy(aRemedy(), story)).toBe('sedgemoor');
    expect(councilOfRemedy(aRemedy({ council: 'mendip' }), story)).toBe('mendip');
    expect(homeAt(story, '2025-12-31T00:00:00.000Z')).toBe('mendip');
    expect(homeAt(story, '2026-11-02T00:00:00.000Z')).toBe('somerset');
  });
});
