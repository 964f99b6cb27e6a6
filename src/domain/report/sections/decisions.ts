import { shiftPeriod } from '../../facts/period';
import type { DecisionOutcome } from '../../letter/report/report-parts';
import { isNonEmpty } from '../../shared/non-empty';
import { find, lookUp, type FactBook } from '../held/fact-book';
import type { ReportTable, Section } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import { absent, name, sumOf, year, type Figure, type Value } from '../model/value';
import { paragraph, row, section, table } from './words/blocks';

const CLOSED: readonly (readonly [DecisionOutcome, string])[] = [
  ['incompleteOrInvalid', 'Incomplete or invalid'],
  ['adviceGiven', 'Advice given'],
  ['referredBack', 'Referred back for local resolution'],
  ['closedAfterInitialEnquiries', 'Closed after initial enquiries'],
];

/** The decisions of the year by outcome. */
export function decisionsSection(book: FactBook): Section {
  const { period } = book.data;
  const counts = countsOf(book);
  const total = totalOf(book, counts);
  return section('decisions', 'Decisions by outcome', [
    paragraph('decisions.total', [totalSentence(book, total), investigatedSentence(book)]),
    table('decisions.outcomes', {
      title: say('decisions.outcomes.title', 'Decisions made by outcome, {year}', {
        year: year(period),
      }),
      columns: ['Outcome', 'Decisions'],
      rows:
        !hasOutcomes(book) && hasOverview(book)
          ? []
          : [
              ...counts.map(({ id, title, value }) =>
                row(`decisions.outcomes.${id}`, [name(title), value]),
              ),
              row(
                'decisions.outcomes.total',
                [name('Total'), total ?? absent('not held')],
                'total',
              ),
            ],
    }),
    overviewTable(book),
    paragraph('decisions.explained', [
      say(
        'decisions.explained.decided',
        'Decisions of a year may exceed the complaints received in it, since some of them were received in the year before.',
      ),
      say(
        'decisions.explained.upheld',
        'A complaint is upheld where the Ombudsman finds fault, whether or not it caused an injustice, or where the council accepted fault before.',
      ),
    ]),
  ]);
}

const OVERVIEW = [
  ['notForUs', 'Not for the Ombudsman'],
  ['assessedAndClosed', 'Assessed and closed'],
  ['investigated', 'Investigated'],
  ['dealtWith', 'Dealt with'],
] as const;

function hasOutcomes({ data }: FactBook): boolean {
  return CLOSED.some(([outcome]) => data.parts.outcomes[outcome] !== undefined);
}

function hasOverview({ data }: FactBook): boolean {
  return data.parts.overview.dealtWith !== undefined;
}

/** What became of the complaints, as letters since 2025 tell it. */
function overviewTable(book: FactBook): ReportTable | undefined {
  const { overview } = book.data.parts;
  return table('decisions.overview', {
    title: say('decisions.overview.title', 'Complaints that the Ombudsman dealt with, {year}', {
      year: year(book.data.period),
    }),
    columns: ['What became of them', 'Complaints'],
    rows: hasOverview(book)
      ? OVERVIEW.map(([part, title]) =>
          row(
            `decisions.overview.${part}`,
            [name(title), overview[part] ?? absent('not held')],
            part === 'dealtWith' ? 'total' : undefined,
          ),
        )
      : [],
  });
}

interface OutcomeCount {
  readonly id: string;
  readonly title: string;
  readonly value: Value;
}

function countsOf(book: FactBook): readonly OutcomeCount[] {
  const { outcomes } = book.data.parts;
  return [
    ...CLOSED.map(([id, title]) => ({ id, title, value: outcomes[id] ?? absent('not held') })),
    { id: 'upheld', title: 'Upheld', value: lookUp(book, { measure: 'upheld' }) },
    {
      id: 'notUpheld',
      title: 'Not upheld',
      value: lookUp(book, { measure: 'not_upheld' }),
    },
  ];
}

/** As printed; else the sum, where every outcome is held. */
function totalOf(book: FactBook, counts: readonly OutcomeCount[]): Figure | undefined {
  const printed = find(book, { measure: 'decisions' });
  if (printed) return printed;
  const figures = counts.flatMap(({ value }) => (value.kind === 'figure' ? [value] : []));
  return figures.length === counts.length && isNonEmpty(figures) ? sumOf(figures) : undefined;
}

function totalSentence(book: FactBook, total: Figure | undefined): Sentence {
  const { authority, period } = book.data;
  const before = shiftPeriod(period, -1);
  const values = { council: name(authority.name), year: year(period), before: year(before) };
  if (total === undefined)
    return say(
      'decisions.total',
      'How many decisions the Ombudsman made about {council} in {year} in all is {why}.',
      { ...values, why: lookUp(book, { measure: 'decisions' }) },
    );
  const earlier = find(book, { measure: 'decisions', period: before });
  return earlier === undefined
    ? say(
        'decisions.total',
        'The Ombudsman made {total} decisions about {council} in {year}. The number for {before} is not held.',
        { ...values, total },
      )
    : say(
        'decisions.total',
        'The Ombudsman made {total} decisions about {council} in {year}; the year before there were {earlier}.',
        { ...values, total, earlier },
      );
}

function investigatedSentence(book: FactBook): Sentence | undefined {
  const investigations = find(book, { measure: 'investigations' });
  const upheld = find(book, { measure: 'upheld' });
  const notUpheld = find(book, { measure: 'not_upheld' });
  if (!investigations || !upheld || !notUpheld) return undefined;
  return say(
    'decisions.investigated',
    'It investigated {investigations} complaints, of which {upheld} were upheld and {notUpheld} were not upheld.',
    { investigations, upheld, notUpheld },
  );
}
