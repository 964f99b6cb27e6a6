import type { Authority } from '../../src/domain/facts/authority';
import type { Fact } from '../../src/domain/facts/fact';
import type { SourceDocument } from '../../src/domain/facts/figure-record';
import { unitOf, type Measure } from '../../src/domain/facts/measure';
import type { RankingAnswer, RowsAnswer } from '../../src/domain/question/answer/answer';
import type { Figure, Row } from '../../src/domain/question/answer/answer-row';
import type { NonEmpty } from '../../src/domain/shared/non-empty';
import { pictureOf } from '../../src/present/pictures/picture-of';
import type { Picture } from '../../src/present/pictures/picture';
import { chartCard } from '../../src/present/pictures/card/chart-card';
import type { AdaptiveCard } from '../../src/present/render-card';

export interface Said {
  readonly period: string;
  readonly value: number | 'no-cases' | 'missing';
  readonly measure?: Measure;
  readonly comparator?: number;
}

const MEASURE = 'uphold_rate';

export function council(id: string, name: string): Authority {
  return { id, name, shortName: name, type: 'metropolitan' };
}

function sourceOf(title: string): SourceDocument {
  return {
    sha256: 'ab'.repeat(32),
    fileName: 'a.txt',
    kind: 'annual-letter',
    title,
    sample: false,
  };
}

function factOf(of: Authority, said: Said, whose: Fact['whose'], value: Said['value']): Fact {
  const { period, measure = MEASURE } = said;
  return {
    authority: of.id,
    period,
    measure,
    whose,
    quantity:
      typeof value === 'number'
        ? { kind: 'printed', unit: unitOf(measure), value }
        : { kind: 'no-cases' },
    citations: [{ sha256: 'ab'.repeat(32), title: of.name, page: 1, line: 1, text: of.name }],
  };
}

function figureOf(of: Authority, said: Said): Figure {
  const { comparator, period } = said;
  return {
    subject: { kind: 'authority', authority: of },
    period,
    fact: factOf(of, said, 'own', said.value),
    ...(comparator !== undefined && { comparator: factOf(of, said, 'similar', comparator) }),
    source: sourceOf(of.name),
  };
}

/** A row of an answer: a figure, no cases, or nothing held. */
export function row(of: Authority, said: Said): Row {
  if (said.value !== 'missing') return { kind: 'figure', figure: figureOf(of, said) };
  const missing = { kind: 'no-letter', period: said.period, held: [], heldOther: [] } as const;
  const { period, measure = MEASURE } = said;
  return {
    kind: 'missing',
    subject: { kind: 'authority', authority: of },
    measure,
    period,
    missing,
  };
}

export function trendOf(rows: NonEmpty<Row>): RowsAnswer {
  const query = { op: 'trend', metric: MEASURE, who: ['me'], year: 'all' } as const;
  return { kind: 'trend', query, rows, caveats: [] };
}

export function comparisonOf(rows: NonEmpty<Row>): RowsAnswer {
  const query = { op: 'compare', metric: MEASURE, who: ['me', 'luton'], year: 'latest' } as const;
  return { kind: 'comparison', query, rows, caveats: [] };
}

/** Councils from the first to the last, each with one point less. */
export function rankingOf(names: NonEmpty<string>): RankingAnswer {
  const [first, ...rest] = names.map((name, at) => ({
    position: at + 1,
    tied: false,
    figure: figureOf(council(`c-${String(at)}`, name), {
      period: '2023-24',
      value: 100 - (at % 100),
    }),
  }));
  if (!first) throw new Error('A ranking has a first place.');
  return {
    kind: 'ranking',
    query: { op: 'rank', metric: MEASURE, group: 'england', year: '2023-24' },
    over: 'authorities',
    group: 'england',
    measure: MEASURE,
    period: '2023-24',
    direction: 'high',
    places: [first, ...rest],
    ranked: names.length,
    noCases: [],
    notHeld: [],
    heldBack: [],
    caveats: [],
  };
}

/** A trend, a ranking and a comparison of several statistics in which every text from outside is `text`. */
export function drawnAnswers(text: string): {
  readonly line: RowsAnswer;
  readonly bars: RankingAnswer;
  readonly groups: RowsAnswer;
} {
  const [ours, other] = [council('ours', text), council('other', `${text} 2`)];
  return {
    line: trendOf([
      row(ours, { period: '2020-21', value: 60, comparator: 70 }),
      row(ours, { period: '2021-22', value: 'missing' }),
      row(ours, { period: '2022-23', value: 0, comparator: 71 }),
      row(ours, { period: '2023-24', value: 38, comparator: 80 }),
    ]),
    bars: rankingOf([text, `${text} 2`, `${text} 3`]),
    groups: comparisonOf(
      [ours, other].flatMap((of) => [
        row(of, { period: '2023-24', value: 38 }),
        row(of, { period: '2023-24', value: 100, measure: 'compliance_rate' }),
        row(of, { period: '2023-24', value: 'no-cases', measure: 'satisfactory_rate' }),
      ]) as unknown as NonEmpty<Row>,
    ),
  };
}

export function drawn(answer: RowsAnswer | RankingAnswer, places = 20): Picture {
  const picture = pictureOf(answer, { home: 'ours', places });
  if (!picture) throw new Error('This answer has a picture.');
  return picture;
}

/** The card of each kind of chart. */
export function chartCards(
  text: string,
): Readonly<Record<'chart-line' | 'chart-bars' | 'chart-groups', AdaptiveCard>> {
  const { line, bars, groups } = drawnAnswers(text);
  const cardOf = (answer: RowsAnswer | RankingAnswer): AdaptiveCard => {
    const card = chartCard([drawn(answer)], answer.query);
    if (!card) throw new Error('This card fits.');
    return card;
  };
  return { 'chart-line': cardOf(line), 'chart-bars': cardOf(bars), 'chart-groups': cardOf(groups) };
}
