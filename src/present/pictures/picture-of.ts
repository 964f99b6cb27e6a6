import type { AuthorityId } from '../../domain/facts/authority';
import type { SourceDocument } from '../../domain/facts/figure-record';
import { unitOf } from '../../domain/facts/measure';
import type { Answer } from '../../domain/question/answer/answer';
import { betterEnd } from '../../domain/question/answer/better-end';
import { readingLine } from '../answers/rows/reading-line';
import { literal, withoutMarkdown } from '../plain';
import { altText } from './words/alt-text';
import { gapNotes } from './words/gap-notes';
import { notesOf, notPublicWords } from './words/notes';
import { sourceWords } from './words/source-words';
import { summarySentence } from './words/summary-sentence';
import type { DrawnAnswer, Picture, Plot } from './picture';
import { rankingPlot } from './ranking-plot';
import { rowsPlot } from './rows-plot';

export interface PictureChoice {
  /** Our council, which stands out; null where nobody said which it is. */
  readonly home: AuthorityId | null;
  /** How many places of a ranking are shown. */
  readonly places: number;
}

/** An answer as a picture; undefined where there are fewer than two figures, or too much for one. */
export function pictureOf(answer: Answer, choice: PictureChoice): Picture | undefined {
  if (!isDrawn(answer)) return undefined;
  const plot = plotOf(answer, choice);
  return plot && isWorthDrawing(plot) ? finished(answer, plot, choice) : undefined;
}

function isDrawn(answer: Answer): answer is DrawnAnswer {
  return 'rows' in answer || answer.kind === 'ranking';
}

function plotOf(answer: DrawnAnswer, { home, places }: PictureChoice): Plot | undefined {
  return answer.kind === 'ranking' ? rankingPlot(answer, home, places) : rowsPlot(answer, home);
}

/** One figure is no comparison; one year is no line. */
function isWorthDrawing({ kind, series }: Plot): boolean {
  const points = series.flatMap((one) => one.points.filter(({ value }) => value !== null));
  const labels = new Set(points.map(({ label }) => label));
  return kind === 'line' ? labels.size > 1 : points.length > 1;
}

function finished(answer: DrawnAnswer, plot: Plot, { home }: PictureChoice): Picture {
  const { measures, ...drawn } = plot;
  const [what = '', ...rest] = withoutMarkdown(readingLine(answer, 'label')).split(' · ');
  const documents = documentsOf(answer, plot);
  const notPublic = notPublicWords(answer.caveats);
  const facts = plot.series.flatMap(({ points }) => points.flatMap((point) => point.facts));
  const unfinished = {
    ...drawn,
    title: literal(what),
    subtitle: literal(rest.join(' · ')),
    unit: unitOf(measures[0]),
    valueAxis: valueAxis(measures),
    summary: summarySentence(answer, plot, home),
    notes: [...notesOf(answer), ...gapNotes(plot)],
    source: sourceWords(
      documents,
      facts.map(({ period }) => period),
    ),
    sample: documents.some(({ sample }) => sample),
    ...(notPublic !== undefined && { notPublic }),
    citations: facts.flatMap(({ citations }) => citations.slice(0, 1)),
  };
  return { ...unfinished, alt: altText(unfinished) };
}

const UNITS = {
  percent: 'Per cent',
  count: 'Number',
  'per-100k': 'Per 100,000 residents',
  days: 'Working days',
  pence: 'Pence',
} as const;

function valueAxis([first, ...more]: Plot['measures']): string {
  const end = more.length === 0 ? betterEnd(first) : undefined;
  return `${UNITS[unitOf(first)]}${end === undefined ? '' : ` (${end} is better)`}`;
}

/** The documents that the drawn figures stand in. */
function documentsOf(answer: DrawnAnswer, plot: Plot): readonly SourceDocument[] {
  const all =
    answer.kind === 'ranking'
      ? [
          ...answer.places.map(({ figure }) => figure),
          ...(answer.focus ? [answer.focus.figure] : []),
        ].map(({ source }) => source)
      : answer.rows.flatMap((row) => {
          if (row.kind === 'missing') return [];
          return row.kind === 'pooled' ? row.figure.sources : [row.figure.source];
        });
  const drawn = new Set(
    plot.series.flatMap(({ points }) =>
      points.flatMap(({ facts }) =>
        facts.flatMap(({ citations }) => citations.map(({ sha256 }) => sha256)),
      ),
    ),
  );
  return all.filter(({ sha256 }) => drawn.has(sha256));
}
