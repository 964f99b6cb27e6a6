import { firstBrokenEntry } from '../../../../src/domain/remedy/history';
import { moveRemedy } from '../../../../src/domain/remedy/moves/move-remedy';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import { aRemedy, OWNER, notary, sha256 } from '../../../support/remedies';

function moved(): Remedy {
  const attempt = {
    move: { verb: 'extend', due: '2026-12-24', reason: 'agreed by letter' },
    mover: { id: OWNER.id, offices: ['link-officer'] },
    at: '2026-11-23T10:00:00.000Z',
    operation: 'op-1',
  } as const;
  const result = moveRemedy(aRemedy(), attempt, notary);
  if (!result.ok) throw new Error('not moved');
  return result.value;
}

describe('the chain of a history', () => {
  it('holds as written', () => {
    expect(firstBrokenEntry(moved(), sha256)).toBeUndefined();
  });

  it.each([
    ...['at', 'actor', 'verb', 'outcome', 'before', 'after', 'prev', 'hash'],
    ...['reason', 'operation', 'changes'],
  ])('breaks when %s of an entry is changed', (field) => {
    const remedy = moved();
    const history = remedy.history.map((entry, index) =>
      index === 1 ? { ...entry, [field]: 'changed' } : entry,
    );
    expect(firstBrokenEntry({ ...remedy, history }, sha256)).toBe(2);
  });

  it('breaks when the first entry is taken out', () => {
    const remedy = moved();
    expect(firstBrokenEntry({ ...remedy, history: remedy.history.slice(1) }, sha256)).toBe(1);
  });

  it('breaks when it is moved to another remedy', () => {
    expect(firstBrokenEntry({ ...moved(), id: 'r-2' }, sha256)).toBe(1);
  });
});
