import { shiftPeriod, type PeriodLabel } from '../../facts/period';
import { isNonEmpty } from '../../shared/non-empty';
import { breakOf } from '../../question/answer/caveats/series';
import { find, lookUp, notUpheldIn, type FactBook } from '../held/fact-book';
import type { ReportPicture, Section } from '../model/annual-report';
import { cell, say, type Sentence } from '../model/sentence';
import { name, year, type Figure } from '../model/value';
import { beforeTable, yearsOf } from './before-us';
import { paragraph, row, sayList, section, table, toWrite } from './words/blocks';
import { breakNote, smallNote } from './words/notes';
import { sourceOf } from './words/source-line';

const HISTORY = 5;
const RECENT = 3;

/** The uphold rate, with the years before. */
export function upholdSection(book: FactBook): Section {
  const all = yearsBack(book.data.period, HISTORY);
  const years = yearsOf(book.data.authority, all);
  const upheld = find(book, { measure: 'upheld' });
  const base = find(book, { measure: 'investigations' });
  const shown = years.filter((one) => find(book, { measure: 'uphold_rate', period: one }));
  return section('uphold', 'Uphold rate', [
    paragraph(
      'uphold.rate',
      [rateSentence(book), historySentence(book)],
      [
        base && smallNote('uphold.rate.small', upheld, base),
        breakNote('uphold.rate.break', 'uphold_rate', shown),
      ],
    ),
    table('uphold.history', {
      title: say('uphold.history.title', 'Complaints investigated and upheld, {from} to {to}', {
        from: year(years[0] ?? ''),
        to: year(book.data.period),
      }),
      columns: ['Year', 'Upheld', 'Not upheld', 'Investigated', '% upheld', 'Similar authorities'],
      rows: years
        .toReversed()
        .map((period) =>
          row(
            `uphold.history.${period}`,
            [
              year(period),
              lookUp(book, { measure: 'upheld', period }),
              notUpheldIn(book, { period }),
              lookUp(book, { measure: 'investigations', period }),
              lookUp(book, { measure: 'uphold_rate', period }),
              lookUp(book, { measure: 'uphold_rate', whose: 'similar', period }),
            ],
            period === book.data.period ? 'ours' : undefined,
          ),
        ),
      notes: [breakNote('uphold.history.break', 'uphold_rate', shown)],
    }),
    beforeTable(book, all),
    trendPicture(book, years),
    toWrite('uphold.to-write', 'What the council makes of its uphold rate over these years.'),
  ]);
}

/** The years up to `last`, oldest first. */
function yearsBack(last: PeriodLabel, count: number): readonly PeriodLabel[] {
  return Array.from({ length: count }, (_, at) => shiftPeriod(last, at + 1 - count));
}

function rateSentence(book: FactBook): Sentence {
  const rate = lookUp(book, { measure: 'uphold_rate' });
  const upheld = find(book, { measure: 'upheld' });
  const base = find(book, { measure: 'investigations' });
  const values = { rate, year: year(book.data.period) };
  if (rate.kind === 'held')
    return say(
      'uphold.rate',
      'There is no uphold rate for {year}: the document held says that there were {rate}. That is not a rate of nought.',
      values,
    );
  if (rate.kind !== 'figure')
    return say('uphold.rate', 'The uphold rate for {year} is {rate}.', values);
  return upheld === undefined || base === undefined
    ? say('uphold.rate', 'The uphold rate for {year} is {rate}. Its counts are not held.', values)
    : say(
        'uphold.rate',
        'In {year} the Ombudsman upheld {upheld} of {base} complaints that it investigated: {rate}.',
        {
          ...values,
          upheld,
          base,
        },
      );
}

function historySentence(book: FactBook): Sentence | undefined {
  const { authority, period } = book.data;
  const earlier = yearsOf(authority, yearsBack(shiftPeriod(period, -1), RECENT - 1)).toReversed();
  if (earlier.length === 0) return undefined;
  const items = earlier.flatMap((one) => {
    const rate = find(book, { measure: 'uphold_rate', period: one });
    const part = find(book, { measure: 'upheld', period: one });
    const base = find(book, { measure: 'investigations', period: one });
    if (!rate) return [];
    return part && base
      ? [say('', '{rate} in {year} ({part} of {base})', { rate, year: year(one), part, base })]
      : [say('', '{rate} in {year}', { rate, year: year(one) })];
  });
  const missing = earlier.filter((one) => !find(book, { measure: 'uphold_rate', period: one }));
  const none = missing.map((one) => say('', '{year}', { year: year(one) }));
  if (items.length === 0) return sayList(say('uphold.before', 'No uphold rate is held for '), none);
  const said = sayList(say('uphold.before', 'It was '), items);
  return none.length === 0
    ? said
    : { id: said.id, runs: [...said.runs, ...sayList(say('', ' None is held for '), none).runs] };
}

function trendPicture(book: FactBook, years: readonly PeriodLabel[]): ReportPicture | undefined {
  const { authority } = book.data;
  const own = years.map((period) => lookUp(book, { measure: 'uphold_rate', period }));
  const similar = years.map((period) =>
    lookUp(book, { measure: 'uphold_rate', whose: 'similar', period }),
  );
  const ours = points('uphold.trend.own', years, own);
  const others = points('uphold.trend.similar', years, similar);
  const figures = [...own, ...similar].flatMap((one) => (one.kind === 'figure' ? [one] : []));
  if (own.filter(({ kind }) => kind === 'figure').length < 2) return undefined;
  if (!isNonEmpty(years) || !isNonEmpty(ours) || !isNonEmpty(others)) return undefined;
  const across = breakNote('uphold.trend.break', 'uphold_rate', heldYears(years, own));
  const breakAt = across && breakOf('uphold_rate');
  const isAverage = similar.some(({ kind }) => kind === 'figure');
  return {
    kind: 'picture',
    id: 'uphold.trend',
    number: '',
    shape: 'line',
    title: say('uphold.trend.title', 'Uphold rate of {council}, {from} to {to}', {
      council: name(authority.name),
      from: year(years[0]),
      to: year(book.data.period),
    }),
    unit: 'percent',
    labels: years,
    series: [
      { name: authority.shortName, role: 'main', points: ours },
      ...(isAverage
        ? [{ name: 'Similar authorities', role: 'average', points: others } as const]
        : []),
    ],
    ours: [],
    ...(breakAt && { breakAt }),
    notes: across ? [across] : [],
    source: sourceOf('uphold.trend.source', figures),
  };
}

function points(
  id: string,
  years: readonly PeriodLabel[],
  values: readonly Parameters<typeof cell>[1][],
) {
  return years.flatMap((label, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ label, value: cell(`${id}.${label}`, value) }];
  });
}

function heldYears(
  years: readonly PeriodLabel[],
  values: readonly { readonly kind: Figure['kind'] | string }[],
): readonly PeriodLabel[] {
  return years.filter((_, at) => values[at]?.kind === 'figure');
}
