import type { Citation } from '../../domain/facts/citation';
import type { Fact } from '../../domain/facts/fact';
import type { Unit } from '../../domain/facts/measure';
import type { Answer, Caveat } from '../../domain/question/answer/answer';
import type { Figure, PooledFigure, Row } from '../../domain/question/answer/answer-row';

/** Where a figure stands, as `ask --json` gives it. */
export interface FigureSource {
  readonly document: string;
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly sha256: string;
}

/** One number of an answer. A pooled one names every line that it was worked out from. */
export interface AnswerFigure {
  readonly value: number;
  readonly unit: Unit;
  readonly source: FigureSource;
  readonly derivedFrom?: readonly FigureSource[];
}

/** The numbers that an answer states, the asked ones first, each with its source. */
export function answerFigures(answer: Answer): readonly AnswerFigure[] {
  switch (answer.kind) {
    case 'value':
    case 'comparison':
    case 'trend':
    case 'explanation':
      return unique([
        ...answer.rows.flatMap(figuresOfRow),
        ...answer.caveats.flatMap(figuresOfCaveat),
      ]);
    case 'ranking': {
      const focus = answer.focus ? [answer.focus.figure] : [];
      return unique(
        [...answer.places.map(({ figure }) => figure), ...focus].flatMap(figuresOfFigure),
      );
    }
    case 'source':
      return unique([
        ...answer.figures.flatMap(figuresOfFigure),
        ...answer.pooled.map(pooledFigure),
      ]);
    case 'letters':
    case 'councils':
    case 'definition':
    case 'no-definition':
    case 'help':
    case 'no-data':
    case 'no-home':
      return [];
  }
}

function figuresOfRow(row: Row): readonly AnswerFigure[] {
  switch (row.kind) {
    case 'figure':
      return figuresOfFigure(row.figure);
    case 'pooled':
      return [pooledFigure(row.figure)];
    case 'missing':
      return [];
  }
}

function figuresOfFigure({ fact, part, base, comparator }: Figure): readonly AnswerFigure[] {
  return [fact, part, base, comparator].flatMap((one) => (one ? figuresOfFact(one) : []));
}

function figuresOfFact({ quantity, citations }: Fact): readonly AnswerFigure[] {
  if (quantity.kind !== 'printed') return [];
  return [{ value: quantity.value, unit: quantity.unit, source: sourceOf(citations[0]) }];
}

function figuresOfCaveat(caveat: Caveat): readonly AnswerFigure[] {
  return caveat.kind === 'late-remedies' ? figuresOfFact(caveat.fact) : [];
}

function pooledFigure({ value, unit, facts }: PooledFigure): AnswerFigure {
  return {
    value,
    unit,
    source: sourceOf(facts[0].citations[0]),
    derivedFrom: facts.flatMap(({ citations }) => citations.map(sourceOf)),
  };
}

function sourceOf({ title, page, line, text, sha256 }: Citation): FigureSource {
  return { document: title, page, line, text, sha256 };
}

function unique(figures: readonly AnswerFigure[]): readonly AnswerFigure[] {
  return [...new Map(figures.map((figure) => [JSON.stringify(figure), figure])).values()];
}
