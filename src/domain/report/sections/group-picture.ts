import type { FactBook } from '../held/fact-book';
import type { GroupStanding } from '../held/standing';
import type { ReportPicture } from '../model/annual-report';
import { cell, say } from '../model/sentence';
import { name, year, type Figure } from '../model/value';
import { comparedWith } from './words/names';
import { sourceOf } from './words/source-line';

/** The rates of a group as bars, with that of all its cases; undefined where hardly anybody has one. */
export function groupPicture(
  book: FactBook,
  { group, rows }: GroupStanding,
  pooled: Figure,
): ReportPicture | undefined {
  const rated = rows.flatMap(({ authority, rate }) => (rate ? [{ authority, rate }] : []));
  const points = rated.map(({ authority, rate }) => ({
    label: authority.shortName,
    value: cell(`comparison.${group}.picture.${authority.id}`, rate),
  }));
  if (points.length < 2) return undefined;
  const all = {
    label: 'All together',
    value: cell(`comparison.${group}.picture.total`, pooled),
  };
  const values = [all, ...points] as const;
  return {
    kind: 'picture',
    id: `comparison.${group}.picture`,
    number: '',
    shape: 'bars',
    title: say(`comparison.${group}.picture.title`, 'Uphold rates of the {group}, {year}', {
      group: name(comparedWith(group)),
      year: year(book.data.period),
    }),
    unit: 'percent',
    labels: [all.label, ...points.map(({ label }) => label)],
    series: [{ name: 'Uphold rate', role: 'council', points: values }],
    ours: [book.data.authority.shortName],
    notes: [],
    source: sourceOf(
      `comparison.${group}.picture.source`,
      rated.map(({ rate }) => rate),
    ),
  };
}
