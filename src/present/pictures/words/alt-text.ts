import { literal } from '../../plain';
import { inWords, writtenNumber } from '../../written';
import { NOTHING } from '../point-of';
import type { Picture, Point, Series } from '../picture';

/** Alternative text is read from start to end: a picture of hundreds is told by its first and its own places. */
const LONGEST = 2_000;

const KINDS = { line: 'Line chart', bars: 'Bar chart' } as const;

/** What the picture shows, for whoever does not see it: kind, title, every value, gaps and breaks. */
export function altText(picture: Omit<Picture, 'alt'>): string {
  const { kind, title, subtitle, leftOut } = picture;
  const sentences = [
    `${KINDS[kind]}: ${title}. ${subtitle}.`,
    ...picture.series.map((series) => seriesWords(series, picture.series.length > 1)),
    breakWords(picture),
    leftOut === 0 ? '' : `${writtenNumber(leftOut)} more have a position and are not shown.`,
    picture.sample ? 'This is sample data.' : '',
    picture.notPublic === undefined ? '' : `${picture.notPublic}.`,
  ];
  return literal(sentences.filter(Boolean).join(' '), LONGEST);
}

function breakWords({ breakAt, series }: Pick<Picture, 'breakAt' | 'series'>): string {
  if (breakAt === undefined) return '';
  const broken = series.filter((one) => one.breakAt !== undefined);
  const which =
    broken.length === series.length ? '' : ` of ${inWords(broken.map(({ name }) => name))}`;
  return `There is a break in the series${which} from ${breakAt}.`;
}

function seriesWords({ name, points }: Series, named: boolean): string {
  const values = points.filter(({ written }) => written !== NOTHING).map(pointWords);
  return `${named ? `${name}: ` : ''}${values.join('; ')}.`;
}

function pointWords({ label, written, position }: Point): string {
  return `${position === undefined ? '' : `${position} `}${label} ${written}`;
}
