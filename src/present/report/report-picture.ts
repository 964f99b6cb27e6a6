import type { PicturePoint, ReportPicture } from '../../domain/report/model/annual-report';
import { textOf } from '../../domain/report/model/sentence';
import type { NonEmpty } from '../../domain/shared/non-empty';
import { literal } from '../plain';
import type { Picture, Point, Role, Series } from '../pictures/picture';
import { altText } from '../pictures/words/alt-text';

const AXES = {
  percent: 'Per cent',
  count: 'Number',
  'per-100k': 'Per head of population',
  days: 'Working days',
  pence: 'Pence',
} as const;

/** A picture of a report as the product draws pictures: the same values as the text, with source line and alternative text. */
export function reportPicture(picture: ReportPicture): Picture {
  const unfinished = {
    kind: picture.shape,
    title: literal(textOf(picture.title), 200),
    subtitle: picture.shape === 'line' ? 'By year, April to March' : 'By council',
    unit: picture.unit,
    valueAxis: AXES[picture.unit],
    labelAxis: picture.shape === 'line' ? 'Year (April to March)' : 'Council',
    labels: picture.labels,
    series: mapped(
      picture.series,
      (series): Series => ({
        name: series.name,
        brief: series.name,
        role: series.role,
        ...(picture.breakAt && { breakAt: picture.breakAt }),
        points: mapped(series.points, (point) =>
          pointFor(point, roleOf(point, series.role, picture)),
        ),
      }),
    ),
    ...(picture.breakAt && { breakAt: picture.breakAt }),
    leftOut: 0,
    summary: '',
    notes: picture.notes.map((note) => literal(textOf(note))),
    source: literal(textOf(picture.source)),
    sample: /\bSample\b/.test(textOf(picture.source)),
    citations: [],
  };
  return { ...unfinished, alt: altText(unfinished) };
}

function roleOf({ label }: PicturePoint, role: Role, { shape, ours }: ReportPicture): Role {
  if (shape === 'line') return role;
  if (ours.includes(label)) return 'main';
  return label === 'All together' ? 'average' : role;
}

function pointFor({ label, value }: PicturePoint, role: Role): Point {
  const figure = value.runs.find((run) => run.kind === 'figure');
  return { label, role, value: figure?.value ?? null, written: textOf(value), facts: [] };
}

function mapped<A, B>(items: NonEmpty<A>, make: (item: A) => B): NonEmpty<B> {
  const [first, ...rest] = items;
  return [make(first), ...rest.map(make)];
}
