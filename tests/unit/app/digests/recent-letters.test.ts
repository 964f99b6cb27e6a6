import { withRecentLetters } from '../../../../src/app/digests/recent-letters';
import { figureRecord } from '../../../support/figure-records';
import { openWorld } from '../../../support/simulation/world';

const RECORD = figureRecord({ authority: 'coventry', period: '2025-26', own: { uphold_rate: 80 } });

describe('letters for messages', () => {
  it('are read once for a moment, and again after two seconds', async () => {
    const world = openWorld('2026-11-23T12:00:00.000Z');
    const { figures } = world.watching.store;
    let reads = 0;
    let fails = true;
    const find: typeof figures.find = (id) => {
      reads += 1;
      return fails ? Promise.reject(new Error('away')) : figures.find(id);
    };
    const store = { ...world.watching.store, figures: { ...figures, find } };
    const recent = withRecentLetters({ ...world.watching, store }).store.figures;
    await expect(recent.find(RECORD.id)).rejects.toThrow('away');
    fails = false;
    expect(await recent.find(RECORD.id)).toBeUndefined();
    await figures.add(RECORD, 'quiet');
    expect(await recent.find(RECORD.id)).toBeUndefined();
    expect(reads).toBe(2);
    world.clock.now = '2026-11-23T12:00:02.000Z';
    expect(await recent.find(RECORD.id)).toEqual(RECORD);
    expect(await recent.find('other|2025-26|0')).toBeUndefined();
    expect(reads).toBe(4);
  });
});
