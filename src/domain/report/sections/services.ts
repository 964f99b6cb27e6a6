import type { PeriodLabel } from '../../facts/period';
import { isNonEmpty } from '../../shared/non-empty';
import { SERVICES } from '../../facts/measure';
import { find, type FactBook } from '../held/fact-book';
import type { ServiceRow, ServiceYear } from '../held/report-data';
import type { Section, TableRow } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import {
  absent,
  basisOf,
  figure,
  percentOf,
  sumOf,
  year,
  type Figure,
  type Value,
} from '../model/value';
import { paragraph, row, sayList, section, table, toWrite } from './words/blocks';
import { SERVICE_NAMES } from '../../facts/service-names';

/** Investigations and response times by service, for as many years as are held together. */
export function serviceSection(book: FactBook): Section {
  const { period, parts } = book.data;
  const rows = parts.services.length > 0 ? parts.services : fromCategories(book);
  const years = (parts.services.length > 0 ? parts.serviceYears : [period]).slice(0, 2);
  return section('services', 'Investigations and response times by service', [
    rows.length === 0
      ? paragraph('services.none', [
          say(
            'services.none',
            'Investigations by service and response times for {year} are not held. They are in the council’s own records and in the spreadsheets that come with the letter.',
            { year: year(period) },
          ),
        ])
      : undefined,
    table('services.table', {
      title: say('services.table.title', 'Complaints investigated by service area, {years}', {
        years: year(years.join(' and ')),
      }),
      columns: ['Service area', ...years.flatMap(columnsOf)],
      rows: rows.length === 0 ? [] : [...rows.map((one) => cells(one, years)), totals(rows, years)],
      notes: years.map((one) => meanNote(book, rows, one)),
    }),
    paragraph('services.days', daysSentences(rows, years)),
    paragraph('services.repeats', [repeatSentence(rows, years)]),
    toWrite(
      'services.to-write',
      'Which services stand out, whether the same kind of complaint came back, and why enquiries took longer than the Ombudsman asks for.',
    ),
  ]);
}

function columnsOf(label: PeriodLabel): readonly Value[] {
  return [
    `Upheld, ${label}`,
    `Not upheld, ${label}`,
    `% upheld, ${label}`,
    `Response time (days), ${label}`,
  ].map(year);
}

const NONE = absent('–');

function cells({ service, years }: ServiceRow, labels: readonly PeriodLabel[]): TableRow {
  const id = `services.table.${service.basis[0].key}`;
  return row(id, [service, ...labels.flatMap((label) => yearCells(years[label] ?? {}))]);
}

function yearCells({ upheld, notUpheld, responseDays }: ServiceYear): readonly Value[] {
  return [
    upheld ?? NONE,
    notUpheld ?? NONE,
    rateOf(upheld, notUpheld) ?? NONE,
    responseDays ?? NONE,
  ];
}

/** An empty cell stands for none where the other is filled. */
function rateOf(upheld: Figure | undefined, notUpheld: Figure | undefined): Figure | undefined {
  if (upheld && notUpheld) return percentOf(upheld, sumOf([upheld, notUpheld]));
  const [one, value] = upheld ? [upheld, 100] : [notUpheld, 0];
  return one && one.value > 0
    ? figure('percent', value, { basis: one.basis, arithmetic: `${one.text} of ${one.text}` })
    : undefined;
}

function totals(rows: readonly ServiceRow[], labels: readonly PeriodLabel[]): TableRow {
  const values = labels.flatMap((label) => {
    const upheld = added(rows, label, 'upheld');
    const notUpheld = added(rows, label, 'notUpheld');
    const days = meanByCase(rows, label);
    return yearCells({
      ...(upheld && { upheld }),
      ...(notUpheld && { notUpheld }),
      ...(days && { responseDays: days }),
    });
  });
  return row('services.table.total', [{ kind: 'name', text: 'Total' }, ...values], 'total');
}

function added(
  rows: readonly ServiceRow[],
  label: PeriodLabel,
  field: 'upheld' | 'notUpheld',
): Figure | undefined {
  const counts = rows.flatMap(({ years }) => years[label]?.[field] ?? []);
  return isNonEmpty(counts) ? sumOf(counts) : undefined;
}

/** The mean over cases, of the services whose days are held: the same method for every year. */
function meanByCase(rows: readonly ServiceRow[], label: PeriodLabel): Figure | undefined {
  const timed = rows.flatMap(({ years }) => {
    const { upheld, notUpheld, responseDays } = years[label] ?? {};
    const counts = [upheld, notUpheld].filter((one) => one !== undefined);
    return responseDays && isNonEmpty(counts) ? [{ days: responseDays, cases: sumOf(counts) }] : [];
  });
  if (!isNonEmpty(timed)) return undefined;
  const cases = timed.reduce((sum, one) => sum + one.cases.value, 0);
  if (cases === 0) return undefined;
  const weighted = timed.reduce((sum, { days, cases: of }) => sum + days.value * of.value, 0);
  const [first, ...rest] = timed;
  const basis = basisOf([first.days, first.cases, ...rest.flatMap((one) => [one.days, one.cases])]);
  const mean = Math.round(weighted / cases);
  return figure('days', mean, {
    basis,
    arithmetic: `${String(weighted)} days over ${String(cases)} cases = ${(weighted / cases).toFixed(1)}`,
  });
}

/** Said where a document prints another average. */
function meanNote(
  book: FactBook,
  rows: readonly ServiceRow[],
  label: PeriodLabel,
): Sentence | undefined {
  const printed = book.data.parts.printedDays[label];
  const mean = meanByCase(rows, label);
  if (!printed || !mean || printed.value === mean.value) return undefined;
  return say(
    `services.mean.${label}`,
    'The response time in all for {year} is worked out over cases here, as for the other year: {mean}. The document held prints {printed}, by another method.',
    { year: year(label), mean, printed },
  );
}

function daysSentences(
  rows: readonly ServiceRow[],
  years: readonly PeriodLabel[],
): readonly (Sentence | undefined)[] {
  return years.map((label) => {
    const mean = meanByCase(rows, label);
    return (
      mean &&
      say(
        `services.days.${label}`,
        'Over all cases with a response time, the council took {mean} working days on average to answer the Ombudsman’s enquiries in {year}.',
        { mean, year: year(label) },
      )
    );
  });
}

/** Services with more than a single complaint upheld over the years held: whether the same thing comes back. */
function repeatSentence(
  rows: readonly ServiceRow[],
  years: readonly PeriodLabel[],
): Sentence | undefined {
  const counted = rows.flatMap(({ service, years: of }) => {
    const upheld = years.flatMap((label) => of[label]?.upheld ?? []);
    return isNonEmpty(upheld) ? [{ service, upheld: sumOf(upheld) }] : [];
  });
  const again = counted
    .filter(({ upheld }) => upheld.value > 1)
    .toSorted((a, b) => b.upheld.value - a.upheld.value)
    .map(({ service, upheld }) => say('', '{service} ({upheld})', { service, upheld }));
  if (counted.length === 0) return undefined;
  const values = { years: year(years.join(' and ')) };
  return again.length === 0
    ? say(
        'services.repeats',
        'No service had more than a single complaint upheld in {years}.',
        values,
      )
    : sayList(
        say(
          'services.repeats',
          'More than a single complaint was upheld in {years} about ',
          values,
        ),
        again,
      );
}

/** Where no table of the council's own services is held: the Ombudsman's categories, as far as they are. */
function fromCategories(book: FactBook): readonly ServiceRow[] {
  const { period } = book.data;
  return SERVICES.flatMap((service) => {
    const upheld = find(book, { measure: 'upheld', service });
    const notUpheld = find(book, { measure: 'not_upheld', service });
    const days = find(book, { measure: 'response_days', service });
    const first = upheld ?? notUpheld;
    if (!first) return [];
    const cell: ServiceYear = {
      ...(upheld && { upheld }),
      ...(notUpheld && { notUpheld }),
      ...(days && { responseDays: days }),
    };
    const words = { kind: 'held', text: SERVICE_NAMES[service], basis: first.basis } as const;
    return [{ service: words, years: { [period]: cell } }];
  });
}
