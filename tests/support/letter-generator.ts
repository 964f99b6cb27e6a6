import { surroundings, reportAround } from './letter-generator-documents';
import {
  figuresFor,
  pickCouncil,
  YEARS,
  type Council,
  type Figures,
  type Year,
} from './letter-generator-figures';
import { statisticsOf } from './letter-generator-wording';
import type { Random } from './random';

/** What a generated letter prints; `null` where its layout prints nothing. Keys are JSON pointers. */
export type Truth = Readonly<Record<string, number | null>>;

export interface GeneratedLetter {
  readonly truth: Truth;
  readonly year: Year;
  readonly council: string;
  /** Where the document itself prints a wrong base, as the letters of 2020 do. */
  readonly wrongBase: boolean;
}

export type Shape = 'letter' | 'statistics-page' | 'report' | 'two-letters';

/** A document in one of the layouts that letters come in, with what it says. */
export interface GeneratedDocument {
  readonly text: string;
  readonly shape: Shape;
  readonly letters: readonly GeneratedLetter[];
}

/** What a test fixes; everything else is left to chance. */
export interface Wanted {
  readonly year?: Year;
  readonly shape?: Shape;
  /** Changes the figures before they are put into words, to plant a contradiction. */
  readonly change?: (figures: Figures) => Figures;
  readonly council?: Council;
}

interface Part extends GeneratedLetter {
  readonly text: string;
}

const SHAPES: readonly Shape[] = [
  'letter',
  'letter',
  'letter',
  'letter',
  'statistics-page',
  'report',
  'two-letters',
];

/** Writes a document with figures that agree, unless `change` says otherwise. */
export function generateDocument(random: Random, wanted: Wanted = {}): GeneratedDocument {
  const shape = wanted.shape ?? random.pick(SHAPES);
  const first = generatePart(random, shape, wanted);
  if (shape === 'report') return { shape, text: reportAround(first.text, first), letters: [first] };
  if (shape !== 'two-letters') return { shape, text: first.text, letters: [first] };
  const second = generatePart(random, shape, { year: random.pick(YEARS) });
  return { shape, text: `${first.text}\n\n${second.text}`, letters: [first, second] };
}

function generatePart(random: Random, shape: Shape, wanted: Wanted): Part {
  const year = wanted.year ?? random.pick(YEARS);
  const council = wanted.council ?? pickCouncil(random);
  const page = shape === 'statistics-page';
  const perHead = year >= '2023-24' || (page && year >= '2022-23');
  const agreed = withPrintedBase(figuresFor(random, council, perHead), random, year);
  const figures = wanted.change?.(agreed) ?? agreed;
  const wording = { year, council, page, separators: random.integer(1, 2) === 1 };
  const statistics = statisticsOf(figures, wording);
  return {
    text: surroundings(statistics, wording, random),
    truth: truthOf(figures),
    year,
    council: council.name,
    wrongBase: agreed.base !== agreed.upheld,
  };
}

/** The letters of July 2020 give the investigations as the base of the satisfactory-remedy rate. */
function withPrintedBase(figures: Figures, random: Random, year: Year): Figures {
  const wrong = year === '2019-20' && figures.upheld > 0 && random.integer(1, 2) === 1;
  return wrong ? { ...figures, base: figures.investigations } : figures;
}

function truthOf(figures: Figures): Truth {
  const u = '/statistics/complaintsUpheld';
  const c = '/statistics/compliance';
  const s = '/statistics/satisfactoryRemedy';
  const similar = (present: number | null, at: 0 | 1 | 2): number | null =>
    present === null ? null : (figures.similar?.[at] ?? null);
  return {
    [`${u}/ratePercent`]: figures.rate,
    [`${u}/comparatorPercent`]: similar(figures.rate, 0),
    [`${u}/upheld`]: figures.upheld,
    [`${u}/investigations`]: figures.investigations,
    [`${u}/per100k`]: figures.per100k === null ? null : Number(figures.per100k),
    [`${u}/comparatorPer100k`]:
      figures.similarPer100k === null ? null : Number(figures.similarPer100k),
    [`${c}/ratePercent`]: figures.compliance,
    [`${c}/comparatorPercent`]: similar(figures.compliance, 1),
    [`${c}/outcomes`]: figures.outcomes,
    [`${s}/ratePercent`]: figures.satisfactoryRate,
    [`${s}/comparatorPercent`]: similar(figures.satisfactoryRate, 2),
    [`${s}/count`]: figures.satisfactory,
    [`${s}/base`]: figures.satisfactoryRate === null ? 0 : figures.base,
  };
}
