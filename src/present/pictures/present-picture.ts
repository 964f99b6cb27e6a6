import type { AskOutcome } from '../../app/outcome';
import type { DrawProblem } from '../../app/ports/drawing';
import { isNonEmpty } from '../../domain/shared/non-empty';
import { assumptionSentences } from '../answers/assumption-text';
import { createCitationMarks, sourceLines, type CitationMarks } from '../answers/citation-marks';
import { literal, plain } from '../plain';
import type { AdaptiveCard } from '../render-card';
import type { Reply, ReplyPicture } from '../reply';
import { chartCard } from './card/chart-card';
import type { Picture, Point, Series } from './picture';
import { pictureOf } from './picture-of';
import { NOTHING } from './point-of';
import { drawSvg } from './svg/draw-svg';

type Answered = Extract<AskOutcome, { kind: 'answered' }>;

/** How many places of a ranking a card shows, and how many where their names are too long for that. */
const CARD_PLACES = [10, 6, 4] as const;

/** How many fit on a page. */
const PAGE_PLACES = 20;

/** The chart that goes with an answer of several figures; undefined where words are enough. */
export function chartFor({ answer, home }: Answered): AdaptiveCard | undefined {
  if (answer.kind !== 'trend' && answer.kind !== 'comparison' && answer.kind !== 'ranking')
    return undefined;
  const pictures = CARD_PLACES.flatMap((places) => pictureOf(answer, { home, places }) ?? []);
  return isNonEmpty(pictures) ? chartCard(pictures, answer.query) : undefined;
}

/** The answer as a drawing, with everything that it shows in words; undefined where there is nothing to draw. */
export function pictureReply({
  answer,
  home,
  assumptions,
}: Answered): (Reply & { kind: 'text' }) | undefined {
  const picture = pictureOf(answer, { home, places: PAGE_PLACES });
  if (!picture) return undefined;
  const marks = createCitationMarks();
  const [heading = '', ...rest] = pictureText(picture, marks);
  const text = [heading, ...assumptionSentences(assumptions), ...rest].join('\n\n');
  return { kind: 'text', text, citations: marks.cited(), picture: drawingOf(picture) };
}

/** The drawing of an answer: for a page, or with every place of a ranking. */
export function pictureFor(
  { answer, home }: Answered,
  size: 'page' | 'all',
): ReplyPicture | undefined {
  const places = size === 'all' ? Number.POSITIVE_INFINITY : PAGE_PLACES;
  const picture = pictureOf(answer, { home, places });
  return picture && drawingOf(picture);
}

/** A picture as it is handed to whoever draws it. */
function drawingOf(picture: Picture): ReplyPicture {
  const { title, subtitle, alt } = picture;
  const name = literal(`${title} ${subtitle}`, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { svg: drawSvg(picture), alt, name: name || 'picture' };
}

/** What a screen reader reads in the place of the picture: the same figures, each with its mark. */
function pictureText(picture: Picture, marks: CitationMarks): readonly string[] {
  const { title, subtitle, summary, series, notes, leftOut, sample, notPublic = '' } = picture;
  const lists = series.flatMap((one) => seriesLines(one, series.length > 1, marks));
  const sources = sourceLines(marks.cited());
  return [
    `**${plain(title)} · ${plain(subtitle)}**`,
    plain(summary, 1_000),
    `In the picture:\n\n${lists.join('\n')}`,
    leftOut === 0 ? '' : `${String(leftOut)} more have a position and are not in it.`,
    notes.map((note) => plain(note, 1_000)).join(' '),
    [sample ? 'This is sample data that comes with the tool.' : '', notPublic && `${notPublic}.`]
      .filter(Boolean)
      .join(' '),
    ...sources,
  ].filter(Boolean);
}

function seriesLines(
  { brief, points }: Series,
  named: boolean,
  marks: CitationMarks,
): readonly string[] {
  const told = points.filter(({ written }) => written !== NOTHING);
  return told.map((point) => `- ${named ? `${plain(brief)}, ` : ''}${pointLine(point, marks)}`);
}

function pointLine(
  { label, position, written, counts, facts }: Point,
  marks: CitationMarks,
): string {
  const place = position === undefined ? '' : `${position}, `;
  const count = counts === undefined ? '' : ` (${counts})`;
  // Of a pooled figure the first few lines; the answer in words names the rest.
  const cited = facts.slice(0, 3).flatMap(({ citations }) => citations.slice(0, 1));
  return `${place}${plain(label)}: ${plain(written)}${count}${marks.mark(cited)}`;
}

/** Said where a picture was asked for and there is none. */
export const NOTHING_TO_DRAW =
  'There is no picture of this answer: one shows two figures or more, of the same unit and not of everything at once. Ask for a trend, a comparison or a ranking.';

/** Why a picture could not be drawn here, as one sentence for whoever asked. */
export function drawProblemText({ kind }: DrawProblem): string {
  switch (kind) {
    case 'no-renderer':
      return 'Pictures cannot be drawn on this machine, because the package @resvg/resvg-js is not installed for it; the figures are complete without.';
    case 'no-font':
      return 'Pictures cannot be drawn on this machine, because the package @expo-google-fonts/source-sans-3 is not installed; the figures are complete without.';
    case 'not-drawn':
      return 'This picture could not be drawn; the figures are complete without it.';
  }
}
