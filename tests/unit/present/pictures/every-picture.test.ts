import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import type { Fact } from '../../../../src/domain/facts/fact';
import type { Point } from '../../../../src/present/pictures/picture';
import { pictureOf } from '../../../../src/present/pictures/picture-of';
import { drawSvg } from '../../../../src/present/pictures/svg/draw-svg';
import { chartFor } from '../../../../src/present/pictures/present-picture';
import { everyQuery } from '../../../support/every-query';
import { heldFigures } from '../../../support/figure-records';
import { rounds, sampled } from '../../../support/sampled';
import { lintCard } from '../../../support/lint-card';

const { records, groups } = heldFigures();
const KNOWLEDGE = { home: 'coventry', records, groups, today: '2026-11-21' } as const;

/** What every question comes to that has a picture. */
const DRAWN = sampled(everyQuery(), 3).flatMap((query) => {
  const answer = answerQuestion(query, KNOWLEDGE);
  const picture = pictureOf(answer, { home: 'coventry', places: 20 });
  return picture ? [{ query, answer, picture }] : [];
});

/** Every fact of an answer, found without knowing its shape. */
function factsIn(value: unknown): readonly Fact[] {
  if (Array.isArray(value)) return value.flatMap(factsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quantity' in value && 'citations' in value ? [value as Fact] : [];
  return [...own, ...Object.values(value).flatMap(factsIn)];
}

const isPooled = ({ facts }: Point): boolean => facts.length > 3;

function expectTrue(point: Point, known: ReadonlySet<Fact>): void {
  for (const fact of point.facts) expect(known.has(fact)).toBe(true);
  const [first] = point.facts;
  if (point.value === null) {
    // Without a figure there is either nothing, or a document that says that there were no cases.
    expect(first === undefined || first.quantity.kind === 'no-cases').toBe(true);
    expect(point.written).not.toMatch(/^[\d£]/);
    return;
  }
  expect(first).toBeDefined();
  if (isPooled(point)) return;
  expect(first?.quantity).toMatchObject({ kind: 'printed', value: point.value });
}

describe('every picture', () => {
  it('is drawn for trends, comparisons and rankings alike', () => {
    const kinds = Object.groupBy(DRAWN, ({ answer }) => answer.kind);
    expect(DRAWN.length).toBeGreaterThan(rounds(150, 50));
    expect(kinds.trend?.length).toBeGreaterThan(rounds(30, 10));
    expect(kinds.comparison?.length).toBeGreaterThan(rounds(30, 10));
    expect(kinds.ranking?.length).toBeGreaterThan(rounds(30, 10));
  });

  it('shows no number that is not a fact of its answer', () => {
    for (const { answer, picture } of DRAWN) {
      const known = new Set(factsIn(answer));
      for (const { points } of picture.series) {
        expect(points.map(({ label }) => label)).toEqual(picture.labels);
        for (const point of points) expectTrue(point, known);
      }
    }
  });

  it('says every value in its alternative text, and prints it', () => {
    for (const { picture } of DRAWN) {
      const svg = drawSvg(picture);
      for (const { value, written } of picture.series.flatMap(({ points }) => points)) {
        if (value === null) continue;
        expect(picture.alt).toContain(written);
        expect(svg).toContain(`>${written}</text>`);
      }
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).toContain(picture.source.split(' ')[0]);
    }
  });

  it('makes a card that is fit for Teams, with every figure in its table', () => {
    // A card of each kind of answer and measure is enough: binding one takes long.
    const some = new Map(
      DRAWN.map((one) => [`${one.answer.kind} ${one.picture.title}`, one] as const),
    );
    for (const { answer, picture } of some.values()) {
      const card = chartFor({ kind: 'answered', answer, assumptions: [], home: 'coventry' });
      if (!['trend', 'comparison', 'ranking'].includes(answer.kind)) expect(card).toBeUndefined();
      else {
        expect(card && lintCard(card)).toEqual([]);
        const [{ points }] = picture.series;
        expect(JSON.stringify(card)).toContain(points[0].written);
      }
    }
  });
});
