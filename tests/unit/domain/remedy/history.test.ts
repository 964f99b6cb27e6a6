import { acknowledge } from '../../../../src/domain/remedy/acknowledge';
import { firstBrokenEntry } from '../../../../src/domain/remedy/history';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import { aRemedy, OWNER, notary, sha256 } from '../../../support/remedies';

function acknowledged(): Remedy {
  const result = acknowledge(
    aRemedy(),
    { actor: OWNER.id, at: '2026-11-23T10:00:00.000Z' },
    notary,
  );
  if (!result.ok) throw new Error('not acknowledged');
  return result.value;
}

describe('the chain of a history', () => {
  it('holds as written', () => {
    expect(firstBrokenEntry(acknowledged(), sha256)).toBeUndefined();
  });

  it.each(['at', 'actor', 'verb', 'outcome', 'before', 'after', 'prev', 'hash'] as const)(
    'breaks when %s of an entry is changed',
    (field) => {
      const remedy = acknowledged();
      const history = remedy.history.map((entry, index) =>
        index === 1 ? { ...entry, [field]: 'changed' } : entry,
      );
      expect(firstBrokenEntry({ ...remedy, history }, sha256)).toBe(2);
    },
  );

  it('breaks when the first entry is taken out', () => {
    const remedy = acknowledged();
    expect(firstBrokenEntry({ ...remedy, history: remedy.history.slice(1) }, sha256)).toBe(1);
  });

  it('breaks when it is moved to another remedy', () => {
    expect(firstBrokenEntry({ ...acknowledged(), id: 'r-2' }, sha256)).toBe(1);
  });
});
