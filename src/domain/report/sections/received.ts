import { SERVICES } from '../../facts/measure';
import { shiftPeriod } from '../../facts/period';
import { isNonEmpty } from '../../shared/non-empty';
import { find, lookUp, type FactBook } from '../held/fact-book';
import type { Section, TableRow } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import {
  absent,
  basisOf,
  distance,
  figure,
  name,
  sumOf,
  year,
  type Figure,
  type Value,
} from '../model/value';
import { paragraph, row, section, table, toWrite } from './words/blocks';
import { SERVICE_NAMES } from '../../facts/service-names';
import { movedFrom, movement } from './words/change';
import { pausedNote } from './words/notes';

/** Complaints and enquiries received, by category and over the years. */
export function receivedSection(book: FactBook): Section {
  const { period } = book.data;
  const before = shiftPeriod(period, -1);
  const total = find(book, { measure: 'received' }) ?? sumOfCategories(book);
  return section('received', 'Complaints and enquiries received', [
    paragraph('received.total', [totalSentence(book, total)], [pausedNote(book, 'received')]),
    table('received.categories', {
      title: say(
        'received.categories.title',
        'Complaints and enquiries received by category, {year}',
        {
          year: year(period),
        },
      ),
      columns: ['Category', year(period), year(before), 'Trend'],
      rows: categoryRows(book, total),
      notes: [
        say(
          'received.categories.note',
          'The categories are those of the Ombudsman. The trend is against {before}: from the counts of both years, or as the document that gives the counts marks it.',
          { before: year(before) },
        ),
      ],
    }),
    categoriesMissing(book),
    toWrite(
      'received.to-write',
      'What lies behind the changes between categories, and how people are told of the Ombudsman. A number of complaints alone does not show that a council does well or badly.',
    ),
  ]);
}

function totalSentence(book: FactBook, total: Figure | undefined): Sentence {
  const { authority, period } = book.data;
  const before = shiftPeriod(period, -1);
  const values = { council: name(authority.name), year: year(period), before: year(before) };
  if (total === undefined)
    return say(
      'received.total',
      'How many complaints and enquiries about {council} the Ombudsman received in {year} is {why}.',
      { ...values, why: lookUp(book, { measure: 'received' }) },
    );
  const earlier = find(book, { measure: 'received', period: before });
  if (earlier === undefined)
    return say(
      'received.total',
      'The Ombudsman received {total} complaints and enquiries about {council} in {year}. The number for {before} is not held.',
      { ...values, total },
    );
  const change = percentChange(total, earlier);
  const moved = movedFrom(total, earlier);
  return change === undefined || total.value === earlier.value
    ? say(
        'received.total',
        'The Ombudsman received {total} complaints and enquiries about {council} in {year} and {earlier} in {before}.',
        { ...values, total, earlier },
      )
    : say(
        'received.total',
        'In {year} the Ombudsman received {total} complaints and enquiries about {council}, {moved} {earlier} in {before} (a change of {change}).',
        { ...values, total, earlier, change, moved },
      );
}

function percentChange(now: Figure, before: Figure): Figure | undefined {
  if (before.value === 0) return undefined;
  const value = Math.round((Math.abs(now.value - before.value) * 100) / before.value);
  const arithmetic = `${distance(now, before).text} of ${before.text}`;
  return figure('percent', value, { basis: basisOf([now, before]), arithmetic });
}

function sumOfCategories(book: FactBook): Figure | undefined {
  const counts = SERVICES.map((service) => find(book, { measure: 'received', service }));
  const all = [...counts, book.data.parts.receivedOther].filter((one) => one !== undefined);
  return all.length === SERVICES.length + 1 && isNonEmpty(all) ? sumOf(all) : undefined;
}

function categoryRows(book: FactBook, total: Figure | undefined): readonly TableRow[] {
  const before = shiftPeriod(book.data.period, -1);
  const { parts } = book.data;
  const rows = SERVICES.map((service) => ({
    id: service,
    title: SERVICE_NAMES[service],
    now: lookUp(book, { measure: 'received', service }),
    then: lookUp(book, { measure: 'received', service, period: before }),
  }));
  if (rows.every(({ now }) => now.kind !== 'figure')) return [];
  const all = [
    ...rows,
    { id: 'other', title: 'Other', now: parts.receivedOther ?? NOT_HELD, then: NOT_HELD },
    {
      id: 'total',
      title: 'Total',
      now: total ?? NOT_HELD,
      then: lookUp(book, { measure: 'received', period: before }),
    },
  ];
  return all.map(({ id, title, now, then }) => {
    const trend = moved(now, then) ?? parts.trends[id as keyof typeof parts.trends] ?? NOT_HELD;
    const weight = id === 'total' ? 'total' : undefined;
    return row(`received.categories.${id}`, [name(title), now, then, trend], weight);
  });
}

const NOT_HELD = absent('not held');

function moved(now: Value, then: Value): Value | undefined {
  if (now.kind !== 'figure' || then.kind !== 'figure') return undefined;
  return { kind: 'held', text: movement(now, then), basis: basisOf([now, then]) };
}

function categoriesMissing(book: FactBook): ReturnType<typeof paragraph> {
  const held = SERVICES.some((service) => find(book, { measure: 'received', service }));
  return held
    ? undefined
    : paragraph('received.missing', [
        say(
          'received.missing',
          'The categories for {year} are not held. The Ombudsman sends them to the council as a spreadsheet beside the letter.',
          { year: year(book.data.period) },
        ),
      ]);
}
