import type { FigureRecord } from '../../src/domain/facts/figure-record';
import type { Settlement } from '../../src/domain/facts/held-figure';
import type { Current } from './store-contract';
import { AT, average, figures, group, sha256 } from './store-samples';

/** Later than any letter. */
const NEVER = '9999-12-31T23:59:59.999Z';

const LATER = '2026-11-20T10:00:00.000Z';

export function describeFigures(current: Current): void {
  describe('figures', () => {
    const store = () => current().store.figures;

    it('come back as they were, with no cases apart from zero', async () => {
      const record = figures('coventry', '2023-24', {
        lateRemedies: { count: 1, of: 9, details: ['One was “late”.'] },
      });
      expect(await store().add(record, 'quiet')).toBe('created');
      expect(await store().find(record.id)).toEqual(record);
      expect(await store().figuresOf(['coventry'])).toEqual([record]);
      const kinds = (await store().find(record.id))?.facts.map(({ quantity }) => quantity);
      expect(kinds).toEqual([{ kind: 'printed', unit: 'percent', value: 0 }, { kind: 'no-cases' }]);
    });

    it('are stored once, and the first stays', async () => {
      const record = figures('coventry', '2023-24');
      expect(await store().add(record, 'quiet')).toBe('created');
      expect(await store().add({ ...record, checks: [] }, 'announce')).toBe('exists');
      expect(await store().find(record.id)).toEqual(record);
      expect(await store().toAnnounce(NEVER, 10)).toEqual([]);
    });

    it('keep two documents of one authority and year', async () => {
      const letter = figures('coventry', '2023-24');
      const report = figures('coventry', '2023-24', {
        source: { ...letter.source, sha256: sha256('a report'), kind: 'committee-report' },
      });
      expect(await store().add(letter, 'quiet')).toBe('created');
      expect(await store().add(report, 'quiet')).toBe('created');
      expect(await store().figuresOf(['coventry'])).toHaveLength(2);
    });

    it('are found by the hash of their document, all of it and nothing else', async () => {
      const source = { ...figures('coventry', '2023-24').source, sha256: sha256('a report') };
      const [first, second] = [
        figures('coventry', '2019-20', { source }),
        figures('dudley', '2019-20', { source }),
      ];
      for (const record of [second, first, figures('coventry', '2023-24')])
        await store().add(record, 'quiet');
      expect(await store().ofDocument(source.sha256)).toEqual([first, second]);
      for (const other of [sha256('another'), '', 'x|y', '/']) {
        expect(await store().ofDocument(other)).toEqual([]);
      }
    });

    it('are in order of authority and year, and only of those asked for', async () => {
      const places = [
        ['dudley', '2023-24'],
        ['coventry', '2023-24'],
        ['coventry-and-more', '2023-24'],
        ['dudley', '2021-22'],
        ['coventry', '2018-19'],
        ['solihull', '2023-24'],
      ] as const;
      for (const [authority, period] of places)
        await store().add(figures(authority, period), 'quiet');
      const found = await store().figuresOf(['dudley', 'coventry', 'dudley', 'nowhere']);
      expect(found.map(({ authority, period }) => [authority, period])).toEqual([
        ['coventry', '2018-19'],
        ['coventry', '2023-24'],
        ['dudley', '2021-22'],
        ['dudley', '2023-24'],
      ]);
      expect(await store().figuresOf([])).toEqual([]);
      expect(await store().find('coventry|2018-19|0000000000000000')).toBeUndefined();
    });

    it('are those of one year, as they are now, whoever changed them', async () => {
      const more = Array.from({ length: 7 }, (_, n) => figures(`body-${String(n)}`, '2023-24'));
      const corrected = figures('coventry', '2023-24', {
        source: { ...figures('coventry', '2023-24').source, sha256: sha256('another') },
      });
      const before = figures('coventry', '2022-23');
      const given = [
        ...more,
        before,
        figures('coventry', '2023-24'),
        figures('coventry-and-more', '2023-24'),
      ];
      for (const record of given) await store().add(record, 'quiet');
      const wanted = [
        'coventry',
        'coventry-and-more',
        'nowhere',
        ...more.map(({ authority }) => authority),
      ];
      const ofYear = async () =>
        (await store().figuresOf(wanted, '2023-24')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const all = async () =>
        (await store().all())
          .filter(({ period }) => period === '2023-24')
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(await ofYear()).toHaveLength(9);
      expect(await ofYear()).toEqual(await all());
      expect(
        (await store().figuresOf(wanted, '2023-24')).map(({ authority }) => authority),
      ).toEqual([...more.map(({ authority }) => authority), 'coventry', 'coventry-and-more']);
      const another = await current().another();
      await another.figures.add(corrected, 'quiet');
      await decide(before, LATER);
      const [first] = more;
      await decide(first!, LATER);
      const held = (await another.figures.current(given[8]!.id))!;
      await another.figures.save({ ...held.value, checks: [] }, held.version, LATER);
      expect(await ofYear()).toHaveLength(10);
      expect(await ofYear()).toEqual(await all());
      expect(await store().figuresOf(wanted)).toHaveLength(11);
      expect(await store().figuresOf([], '2023-24')).toEqual([]);
    });

    it('are announced oldest first, once, and not when quiet', async () => {
      const second = figures('coventry', '2023-24', { importedAt: LATER });
      const first = figures('dudley', '2023-24');
      await store().add(second, 'announce');
      await store().add(first, 'announce');
      await store().add(figures('solihull', '2023-24'), 'quiet');
      expect(await store().toAnnounce(NEVER, 10)).toEqual([first, second]);
      expect(await store().toAnnounce(NEVER, 1)).toEqual([first]);

      await Promise.all([store().announced(first), store().announced(first)]);
      expect(await store().toAnnounce(NEVER, 10)).toEqual([second]);
      await store().announced(first);
      await store().announced({ id: 'nowhere|2023-24|0000000000000000' });
      await store().announced(second);
      expect(await store().toAnnounce(NEVER, 10)).toEqual([]);
      expect(await store().find(first.id)).toEqual(first);
      expect(await store().add(first, 'announce')).toBe('exists');
      expect(await store().toAnnounce(NEVER, 10)).toEqual([]);
    });

    it('are announced again from the moment that was named', async () => {
      const record = figures('coventry', '2023-24');
      await store().add(record, 'announce');
      await store().announced(record, '2027-07-24T07:30:00.000Z');
      expect(await store().toAnnounce('2027-07-24T07:29:59.999Z', 10)).toEqual([]);
      expect(await store().toAnnounce('2027-07-24T07:30:00.000Z', 10)).toEqual([record]);
      await store().announced(record);
      expect(await store().toAnnounce(NEVER, 10)).toEqual([]);
    });

    it('are changed against a version, and stay to be announced', async () => {
      const record = figures('coventry', '2023-24');
      await store().add(record, 'announce');
      const held = (await store().current(record.id))!;
      expect(held.value).toEqual(record);
      const changed = { ...record, checks: [] };
      expect(await store().save(changed, held.version, AT)).toBe('saved');
      expect(await store().save(record, held.version, AT)).toBe('conflict');
      expect(await store().find(record.id)).toEqual(changed);
      expect(await store().toAnnounce(NEVER, 10)).toEqual([changed]);
      await store().announced(record);
      const told = (await store().current(record.id))!;
      expect(await store().save(record, told.version, AT)).toBe('saved');
      expect(await store().toAnnounce(NEVER, 10)).toEqual([]);
      expect(await store().current('nowhere|2023-24|0000000000000000')).toBeUndefined();
      const nowhere = figures('nowhere', '2023-24');
      expect(await store().save(nowhere, told.version, AT)).toBe('conflict');
      expect(await store().find(nowhere.id)).toBeUndefined();
    });

    it('are told of again when something about them was decided', async () => {
      const record = figures('coventry', '2023-24');
      await store().add(record, 'announce');
      await store().announced(record);
      expect(await store().toTellDecided(NEVER, 10)).toEqual([]);
      const decided = await decide(record, LATER);
      expect(await store().toTellDecided(AT, 10)).toEqual([]);
      expect(await store().toTellDecided(LATER, 10)).toEqual([decided]);
      // More was decided after it was read: what was told is not all.
      const more = await decide(decided, LATER);
      await store().announced(decided);
      expect(await store().toTellDecided(NEVER, 10)).toEqual([more]);
      await store().announced(more);
      expect(await store().toTellDecided(NEVER, 10)).toEqual([]);
      expect(await store().toAnnounce(NEVER, 10)).toEqual([]);
    });

    it('that wait for a later day are announced as soon as something about them was decided', async () => {
      const record = figures('coventry', '2023-24');
      await store().add(record, 'announce');
      await store().announced(record, NEVER);
      const decided = await decide(record, LATER);
      expect(await store().toAnnounce(LATER, 10)).toEqual([decided]);
      expect(await store().toTellDecided(NEVER, 10)).toEqual([]);
    });

    /** The record with one more decision, as it is stored then. */
    async function decide(record: FigureRecord, at: string): Promise<FigureRecord> {
      const held = (await store().current(record.id))!;
      const history = [...(record.history ?? []), {} as Settlement];
      const decided = { ...record, history };
      expect(await store().save(decided, held.version, at)).toBe('saved');
      return decided;
    }

    it('are changed once by 20 at a time', async () => {
      const record = figures('coventry', '2023-24');
      await store().add(record, 'quiet');
      const { version } = (await store().current(record.id))!;
      const saved = await Promise.all(
        Array.from({ length: 20 }, () => store().save({ ...record, checks: [] }, version, AT)),
      );
      expect(saved.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    });

    it('are listed whole, in order of authority and year', async () => {
      const records = [figures('coventry', '2018-19'), figures('dudley', '2017-18')];
      for (const record of [...records].reverse()) await store().add(record, 'quiet');
      await store().addGroup(group('coventry', '2018-19', ['coventry']));
      await store().addComparator(average(80));
      expect(await store().all()).toEqual(records);
    });

    it('have averages, each value once, by type and year', async () => {
      expect(await store().addComparator(average(80))).toBe('created');
      const again = { ...average(80), title: 'Another letter' };
      expect(await store().addComparator(again)).toBe('exists');
      expect(await store().addComparator(average(8.3))).toBe('created');
      expect(await store().addComparator({ ...average(80), period: '2022-23' })).toBe('created');
      const held = await store().comparatorsOf('metropolitan', '2023-24');
      expect(held.map(({ value, title }) => [value, title]).toSorted()).toEqual([
        [8.3, 'A letter'],
        [80, 'A letter'],
      ]);
      expect(await store().comparatorsOf('unitary', '2023-24')).toEqual([]);
      expect(await store().figuresOf(['coventry'])).toEqual([]);
    });

    it('have groups, by whose they are', async () => {
      const now = group('coventry', '2023-24', ['coventry', 'dudley']);
      const before = group('coventry', '2018-19', ['coventry']);
      expect(await store().addGroup(now)).toBe('created');
      expect(await store().addGroup({ ...now, members: [] })).toBe('exists');
      expect(await store().addGroup(before)).toBe('created');
      await store().addGroup(group('coventry-and-more', '2023-24', []));
      expect(await store().groupsOf('coventry')).toEqual([before, now]);
      expect(await store().groupsOf('dudley')).toEqual([]);
      expect(await store().figuresOf(['coventry'])).toEqual([]);
    });
  });
}
