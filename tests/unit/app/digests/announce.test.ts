import { announceLetters } from '../../../../src/app/digests/announce';
import type { EditionStore } from '../../../../src/app/ports/digests';
import type { Ports } from '../../../../src/app/ports';
import { openEdition } from '../../../../src/domain/digest/edition';
import { withInterest } from '../../../../src/domain/digest/subscription';
import { AUTHORITIES } from '../../../../src/domain/facts/authorities/authorities';
import type { FigureRecord } from '../../../../src/domain/facts/figure-record';
import { figureRecord } from '../../../support/figure-records';
import { openWorld, TENANT, type World } from '../../../support/simulation/world';

const NOON = '2026-11-23T12:00:00.000Z';
const ALL = { scope: 'all', councils: [], groups: [], topics: ['new-letters'] } as const;
const PLAN = { home: null, settleMs: 0 };
const CHANNELS = ['c1', 'c2', 'c3'];

let world: World;
beforeEach(async () => {
  world = openWorld(NOON);
  for (const conversation of CHANNELS) {
    const asked = { ...ALL, by: 'test', since: '2026-01-01T00:00:00.000Z' };
    await world.watching.store.subscriptions.add(
      withInterest({ tenant: TENANT, conversation }, undefined, asked),
    );
  }
});

async function come(authorities: readonly string[], over: Partial<FigureRecord> = {}) {
  for (const authority of authorities) {
    const record = figureRecord({ authority, period: '2025-26', own: { uphold_rate: 80 } });
    await world.watching.store.figures.add({ ...record, importedAt: NOON, ...over }, 'announce');
  }
}

const editionsOf = async (conversation: string) =>
  (await world.watching.store.editions.list(TENANT, conversation)).map(({ value }) => value);
const deliveries = () => world.watching.store.deliveries.list(TENANT);

/** The same ports, whose editions are counted, and do `first` before the first is added. */
function counting(first: () => Promise<unknown> = () => Promise.resolve()) {
  const counts = { written: 0, listed: 0 };
  const { editions } = world.watching.store;
  let before: (() => Promise<unknown>) | undefined = first;
  const over: EditionStore = {
    ...editions,
    add: async (edition) => {
      const act = before;
      before = undefined;
      await act?.();
      counts.written += 1;
      return editions.add(edition);
    },
    save: (edition, version) => {
      counts.written += 1;
      return editions.save(edition, version);
    },
    list: (tenant, conversation) => {
      counts.listed += 1;
      return editions.list(tenant, conversation);
    },
  };
  const ports: Ports = { ...world.watching, store: { ...world.watching.store, editions: over } };
  return { ports, counts };
}

describe('letters that come together', () => {
  const COUNCILS = ['coventry', 'sandwell', 'dudley'];

  it('are one write for each conversation, after one read for all of them', async () => {
    await come(COUNCILS);
    const { ports, counts } = counting();
    expect(await announceLetters(ports, PLAN)).toBe(3);
    expect(counts).toEqual({ written: 3, listed: 1 });
    for (const channel of CHANNELS) {
      const [edition, ...others] = await editionsOf(channel);
      expect(others).toEqual([]);
      expect(edition?.records.map((id) => id.split('|')[0]).sort()).toEqual([...COUNCILS].sort());
    }
    expect(await deliveries()).toHaveLength(3);
    expect(await announceLetters(ports, PLAN)).toBe(0);
  });

  it('are one write and one message for each conversation on a day of publication', async () => {
    const all = AUTHORITIES.slice(0, 330).map(({ id }) => id);
    expect(all).toHaveLength(330);
    await come(all);
    const { ports, counts } = counting();
    expect(await announceLetters(ports, PLAN)).toBe(330);
    expect(counts.written).toBe(3);
    expect(await deliveries()).toHaveLength(3);
  });

  it('are told once although the process ends before the letters are marked', async () => {
    await come(COUNCILS);
    const figures = {
      ...world.watching.store.figures,
      announced: () => Promise.reject(new Error('killed')),
    };
    const dying = { ...world.watching, store: { ...world.watching.store, figures } };
    await expect(announceLetters(dying, PLAN)).rejects.toThrow('killed');
    const before = await Promise.all(CHANNELS.map(editionsOf));
    const { ports, counts } = counting();
    await announceLetters(ports, PLAN);
    expect(counts.written).toBe(0);
    expect(await Promise.all(CHANNELS.map(editionsOf))).toEqual(before);
    expect(await deliveries()).toHaveLength(3);
  });

  it('are told once by two instances at the same moment', async () => {
    await come(COUNCILS);
    const { ports } = counting(() => announceLetters(world.watching, PLAN));
    await announceLetters(ports, PLAN);
    for (const channel of CHANNELS) {
      const [edition, ...others] = await editionsOf(channel);
      expect(others).toEqual([]);
      expect(edition?.records).toHaveLength(3);
      expect(edition?.revision).toBe(3);
    }
    expect(await deliveries()).toHaveLength(3);
  });

  it('join what another instance has opened meanwhile', async () => {
    await come(COUNCILS);
    const place = { tenant: TENANT, conversation: 'c1' };
    const other = openEdition(place, { id: 'walsall|2025-26|0', importedAt: NOON });
    const { ports } = counting(() => world.watching.store.editions.add(other));
    await announceLetters(ports, PLAN);
    const [edition, ...others] = await editionsOf('c1');
    expect(others).toEqual([]);
    expect(edition?.records).toHaveLength(4);
  });

  it('are told with a correction among them, which takes the place of what it corrects', async () => {
    await come(['coventry', 'sandwell']);
    await announceLetters(world.watching, PLAN);
    const corrected = figureRecord({
      authority: 'coventry',
      period: '2025-26',
      sha256: 'c'.repeat(64),
    });
    await world.watching.store.figures.add({ ...corrected, importedAt: NOON }, 'announce');
    await come(['dudley']);
    const { ports, counts } = counting();
    await announceLetters(ports, PLAN);
    expect(counts.written).toBe(3);
    const [edition] = await editionsOf('c1');
    expect(edition?.records.map((id) => id.split('|')[0])).toEqual([
      'coventry',
      'sandwell',
      'dudley',
    ]);
    expect(edition?.records[0]).toBe(corrected.id);
    const kinds = (await deliveries()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'correction')).toHaveLength(3);
  });
});

describe('a delivery of a digest', () => {
  it('says which edition it shows', async () => {
    await come(['coventry']);
    await announceLetters(world.watching, PLAN);
    const [edition] = await editionsOf('c1');
    const [delivery] = await deliveries();
    expect(delivery?.opened).toBe(edition?.openedAt);
  });
});
