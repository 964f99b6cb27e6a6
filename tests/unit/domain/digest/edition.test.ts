import {
  comingDecided,
  openEdition,
  takes,
  withCorrection,
  withDecisions,
  withRecord,
} from '../../../../src/domain/digest/edition';
import { tenantNamed } from '../../../support/tenant';

const place = { tenant: tenantNamed('t1'), conversation: 'c1' };
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

  it('has a new revision when more about a letter of it was decided, and only then', () => {
    const decided = withDecisions(first, 'a', 2);
    expect(decided).toMatchObject({ decidedSince: { a: 2 }, revision: 2 });
    expect(withDecisions(decided, 'a', 2)).toBe(decided);
    expect(withDecisions(decided, 'a', 3)).toMatchObject({ decidedSince: { a: 3 }, revision: 3 });
    expect(withDecisions(first, 'x', 1)).toBe(first);
  });

  it('tells nothing of what was decided before a letter came', () => {
    const coming = comingDecided(first, 'a', 1);
    expect(coming.revision).toBe(1);
    expect(withDecisions(coming, 'a', 1)).toBe(coming);
    expect(withDecisions(coming, 'a', 2)).toMatchObject({ decidedSince: { a: 2 } });
    expect(comingDecided(first, 'a', 0)).toBe(first);
  });
});
