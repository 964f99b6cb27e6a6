import {
  openEdition,
  takes,
  withCorrection,
  withRecord,
} from '../../../../src/domain/digest/edition';

const place = { tenant: 't1', conversation: 'c1' };
const first = openEdition(place, { id: 'a', importedAt: '2026-07-24T09:30:00.000Z' });

describe('an edition', () => {
  it.each([
    ['2026-07-24T08:30:00.000Z', false],
    ['2026-07-24T08:30:00.001Z', true],
    ['2026-07-24T09:29:59.999Z', true],
    ['2026-07-24T09:30:00.000Z', true],
    ['2026-07-24T10:29:59.999Z', true],
    ['2026-07-24T10:30:00.000Z', false],
  ])('a letter of %s: %s', (at, taken) => {
    expect(takes(first, at)).toBe(taken);
  });

  it('has each letter once, and a new revision with each', () => {
    const two = withRecord(first, 'b');
    expect(two).toMatchObject({ records: ['a', 'b'], revision: 2 });
    expect(withRecord(two, 'a')).toBe(two);
  });

  it('shows a corrected letter in the place of the wrong one', () => {
    const two = withRecord(first, 'b');
    expect(withCorrection(two, 'a', 'c')).toMatchObject({ records: ['c', 'b'], revision: 3 });
    expect(withCorrection(two, 'x', 'c')).toBe(two);
  });
});
