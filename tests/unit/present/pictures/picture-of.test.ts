import { pictureOf } from '../../../../src/present/pictures/picture-of';
import { segmentsOf } from '../../../../src/present/pictures/segments';
import { chartCard } from '../../../../src/present/pictures/card/chart-card';
import { chartFor } from '../../../../src/present/pictures/present-picture';
import type { RankingAnswer } from '../../../../src/domain/question/answer/answer';
import type { NonEmpty } from '../../../../src/domain/shared/non-empty';
import {
  comparisonOf,
  council,
  drawn,
  drawnAnswers,
  rankingOf,
  row,
  trendOf,
} from '../../../support/drawn-answers';

const OURS = council('ours', 'Our Council');
const OTHER = council('other', 'Other Council');

const names = (count: number): NonEmpty<string> => {
  const [first = '', ...rest] = Array.from({ length: count }, (_, at) => `Council ${String(at)}`);
  return [first, ...rest];
};

/** The same ranking with our council at a place, from 0. */
function oursAt(ranking: RankingAnswer, at: number): RankingAnswer {
  const places = ranking.places.map((place, nth) =>
    nth === at
      ? {
          ...place,
          figure: { ...place.figure, subject: { kind: 'authority', authority: OURS } as const },
        }
      : place,
  );
  return { ...ranking, places: places as unknown as RankingAnswer['places'] };
}

describe('the picture of a trend', () => {
  const { line } = drawnAnswers('Our Council');

  it('has a gap where nothing is held, and 0 where 0 is printed', () => {
    const [own] = drawn(line).series;
    expect(own.points.map(({ value }) => value)).toEqual([60, null, 0, 38]);
    expect(own.points.map(({ written }) => written)).toEqual([
      '60%',
      'no letter held',
      '0%',
      '38%',
    ]);
  });

  it('joins neither over a missing year nor over a break', () => {
    const { series, breakAt } = drawn(line);
    expect(breakAt).toBe('2022-23');
    const joined = segmentsOf(series[0]).map((segment) => segment.map(({ label }) => label));
    expect(joined).toEqual([['2020-21'], ['2022-23', '2023-24']]);
    const unbroken = trendOf([
      row(OURS, { period: '2021-22', value: 50 }),
      row(OURS, { period: '2022-23', value: 40 }),
    ]);
    const [own] = drawn(unbroken).series;
    expect(segmentsOf(own)).toHaveLength(2);
    expect(segmentsOf({ points: own.points })).toHaveLength(1);
  });

  it("shows the Ombudsman's average beside one council, and not beside two", () => {
    expect(drawn(line).series.map(({ role }) => role)).toEqual(['main', 'average']);
    const two = trendOf(
      [OURS, OTHER].flatMap((of) => [
        row(of, { period: '2022-23', value: 50, comparator: 60 }),
        row(of, { period: '2023-24', value: 40, comparator: 60 }),
      ]) as unknown as Parameters<typeof trendOf>[0],
    );
    expect(drawn(two).series.map(({ role }) => role)).toEqual(['main', 'council']);
  });

  it('says why one line stops where another goes on', () => {
    const two = trendOf([
      row(OURS, { period: '2022-23', value: 50 }),
      row(OURS, { period: '2023-24', value: 40 }),
      row(OTHER, { period: '2022-23', value: 'no-cases' }),
      row(OTHER, { period: '2023-24', value: 40 }),
    ]);
    expect(drawn(two).notes).toContain('Other Council has no point for 2022-23: no cases.');
  });

  it('breaks the series that has a break, and no other', () => {
    const rows = (['uphold_rate', 'compliance_rate'] as const).flatMap((measure) => [
      row(OURS, { period: '2021-22', value: 50, measure }),
      row(OURS, { period: '2022-23', value: 40, measure }),
    ]) as unknown as Parameters<typeof trendOf>[0];
    const picture = drawn(trendOf(rows));
    expect(picture.series.map((one) => segmentsOf(one).length)).toEqual([2, 1]);
    expect(picture.alt).toContain('There is a break in the series of Uphold rate from 2022-23.');
  });

  it('is none for a single year', () => {
    const one = trendOf([
      row(OURS, { period: '2022-23', value: 'missing' }),
      row(OURS, { period: '2023-24', value: 40, comparator: 60 }),
    ]);
    expect(pictureOf(one, { home: 'ours', places: 10 })).toBeUndefined();
  });

  it('takes in tables the years without a figure together', () => {
    const gaps = trendOf([
      row(OURS, { period: '2019-20', value: 50 }),
      row(OURS, { period: '2020-21', value: 'missing' }),
      row(OURS, { period: '2021-22', value: 'missing' }),
      row(OURS, { period: '2022-23', value: 'no-cases' }),
      row(OURS, { period: '2023-24', value: 40 }),
    ]);
    const card = JSON.stringify(chartCard([drawn(gaps)], gaps.query));
    expect(card).toContain('2020-21 and 2021-22');
    expect(card).toContain('no figure for 2020-21 to 2022-23');
    expect(card).not.toMatch(/"y":(0|null)/);
  });
});

describe('the picture of a comparison', () => {
  it('has no bar, and no 0, where there were no cases', () => {
    const answer = comparisonOf([
      row(OURS, { period: '2023-24', value: 38 }),
      row(OTHER, { period: '2023-24', value: 'no-cases' }),
      row(council('third', 'Third'), { period: '2023-24', value: 0 }),
    ]);
    const [{ points }] = drawn(answer).series;
    expect(points.map(({ value, written }) => [value, written])).toEqual([
      [38, '38%'],
      [null, 'no cases'],
      [0, '0%'],
    ]);
    const card = JSON.stringify(
      chartFor({ kind: 'answered', answer, assumptions: [], home: 'ours' }),
    );
    expect(card.match(/"y":/g)).toHaveLength(2);
  });

  it('lets our council stand out, or the first one asked about', () => {
    const answer = comparisonOf([
      row(OTHER, { period: '2023-24', value: 38 }),
      row(OURS, { period: '2023-24', value: 40 }),
    ]);
    const rolesFor = (home: string | null): unknown =>
      pictureOf(answer, { home, places: 10 })?.series[0].points.map(({ role }) => role);
    expect(rolesFor('ours')).toEqual(['council', 'main']);
    expect(rolesFor(null)).toEqual(['main', 'council']);
  });

  it('is none of several councils, statistics and years at once', () => {
    const rows = [OURS, OTHER].flatMap((of) =>
      ['2022-23', '2023-24'].flatMap((period) => [
        row(of, { period, value: 1 }),
        row(of, { period, value: 2, measure: 'compliance_rate' }),
      ]),
    ) as unknown as Parameters<typeof comparisonOf>[0];
    expect(pictureOf(comparisonOf(rows), { home: 'ours', places: 10 })).toBeUndefined();
  });
});

describe('the picture of a ranking', () => {
  it('of 330 shows the first, ours with its neighbours, and counts the rest', () => {
    const picture = drawn(oursAt(rankingOf(names(330)), 200), 10);
    const [{ points }] = picture.series;
    expect(points).toHaveLength(10);
    expect(points.at(-2)).toMatchObject({ label: 'Our Council', role: 'main', position: '201st' });
    expect(points.at(-3)).toMatchObject({ label: 'Council 199', skipped: 192 });
    expect(points.at(-1)).toMatchObject({ label: 'Council 201' });
    expect(picture.leftOut).toBe(320);
    expect(7 + 192 + 3 + (330 - 202)).toBe(330);
  });

  it('shows every place when asked to', () => {
    expect(drawn(rankingOf(names(330)), Number.POSITIVE_INFINITY).series[0].points).toHaveLength(
      330,
    );
  });

  it('keeps a place that was asked for beside a short list', () => {
    const whole = oursAt(rankingOf(names(40)), 30);
    const [first, ...rest] = whole.places.slice(0, 5);
    const place = whole.places[30];
    if (!first || !place) throw new Error('There are forty.');
    const short: RankingAnswer = {
      ...whole,
      places: [first, ...rest],
      focus: { ...place, fromOtherEnd: 10, tiedWith: 0 },
    };
    const [{ points }] = drawn(short).series;
    expect(points.map(({ position }) => position)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '5th',
      '31st',
    ]);
    expect(points.at(-1)).toMatchObject({ role: 'main', skipped: 25 });
  });

  it('makes a small enough card of the longest names', () => {
    const long = rankingOf(
      names(330).map(
        (name) => `${name} ${'of Somewhere '.repeat(40)}`,
      ) as unknown as NonEmpty<string>,
    );
    const card = chartFor({ kind: 'answered', answer: long, assumptions: [], home: 'ours' });
    expect(JSON.stringify(card ?? '').length * 2).toBeLessThanOrEqual(24 * 1024);
  });

  it('is none of one council', () => {
    expect(pictureOf(rankingOf(['Only One']), { home: null, places: 10 })).toBeUndefined();
  });
});

describe('what must not be overlooked', () => {
  it('is said on the picture: sample data, and letters that are not public yet', () => {
    const { line } = drawnAnswers('Our Council');
    const [first, ...rest] = line.rows;
    const sampled = first.kind === 'figure' && {
      ...first,
      figure: { ...first.figure, source: { ...first.figure.source, sample: true } },
    };
    if (!sampled) throw new Error('The first row is a figure.');
    const caveat = {
      kind: 'not-public-yet',
      authority: OURS,
      period: '2023-24',
      publicFrom: '2026-07-24',
      told: true,
    } as const;
    const picture = drawn({ ...line, rows: [sampled, ...rest], caveats: [caveat] });
    expect(picture).toMatchObject({ sample: true, notPublic: 'Not public until 24 July 2026' });
    expect(drawn({ ...line, caveats: [{ ...caveat, told: false }] }).notPublic).toBeUndefined();
    expect(picture.source).toContain('Sample data.');
  });

  it('are the breaks and other caveats of the answer, without marks', () => {
    const { line } = drawnAnswers('Our Council');
    const { notes } = drawn({ ...line, caveats: [{ kind: 'series-break', at: '2022-23' }] });
    expect(notes.join(' ')).toMatch(/Break in the series: from 2022-23/);
    expect(notes.join(' ')).not.toMatch(/\[\d+\]/);
  });
});
