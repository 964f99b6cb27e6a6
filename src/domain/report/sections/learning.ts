import { isNonEmpty } from '../../shared/non-empty';
import type { FactBook } from '../held/fact-book';
import type { HeldCase } from '../held/report-data';
import type { Block, Section } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import { name, reference, sumOf, tally, year, type HeldWords } from '../model/value';
import { list, paragraph, row, section, table, toWrite } from './words/blocks';
import { SERVICE_NAMES } from '../../facts/service-names';
import { writeDate } from '../../shared/civil-date';

/** What was learned: what the services say, and what was done about each remedy. */
export function learningSection(book: FactBook): Section {
  const { learning } = book.data.parts;
  return section('learning', 'Learning and actions', [
    table('learning.services', {
      title: say('learning.services.title', 'Learning from complaints, {year}', {
        year: year(book.data.period),
      }),
      columns: ['Service area', 'Summary of actions taken'],
      rows: learning.map(({ service, actions }, at) => ({
        id: `learning.row.${String(at)}`,
        cells: [
          { id: `learning.row.${String(at)}.0`, runs: [service] },
          { id: `learning.row.${String(at)}.1`, runs: actionRuns(actions) },
        ],
      })),
    }),
    remedyTable(book),
    learning.length === 0 && book.data.remedies.length === 0
      ? paragraph('learning.none', [
          say('learning.none', 'No learning and no remedy done in {year} is held.', {
            year: year(book.data.period),
          }),
        ])
      : undefined,
    toWrite('learning.to-write', 'What has changed for residents because of these complaints.'),
  ]);
}

function actionRuns(actions: readonly HeldWords[]): Sentence['runs'] {
  return actions.flatMap((action, at) =>
    at === 0 ? [action] : [{ kind: 'words' as const, text: ' ' }, action],
  );
}

function remedyTable({ data }: FactBook): Block | undefined {
  return table('learning.remedies', {
    title: say('learning.remedies.title', 'Remedies carried out in {year}', {
      year: year(data.period),
    }),
    columns: ['Service area', 'Remedy', 'Done on', 'In time', 'Ombudsman satisfied'],
    rows: data.remedies.map(({ text, service, doneOn, late, accepted }, at) =>
      row(`learning.remedies.${String(at)}`, [
        name(SERVICE_NAMES[service]),
        text,
        { ...text, text: writeDate(doneOn) },
        { ...text, text: late ? 'late' : 'in time' },
        { ...text, text: accepted ? 'yes' : 'not recorded yet' },
      ]),
    ),
  });
}

/** Money paid as remedies. */
export function moneySection(book: FactBook): Section {
  const { paid, paidCases, cases } = book.data.parts;
  const values = { year: year(book.data.period) };
  const sums = cases.flatMap((one) => one.paid ?? []);
  return section('money', 'Money paid', [
    paragraph('money.paid', [
      paid === undefined
        ? say('money.paid', 'What was paid as remedies in {year} is not held.', values)
        : paidCases === undefined
          ? say('money.paid', 'The amount paid as remedies in {year} was {paid}.', {
              ...values,
              paid,
            })
          : say(
              'money.paid',
              'The amount paid as remedies in {year} was {paid}, in {paidCases} complaints.',
              { ...values, paid, paidCases },
            ),
      isNonEmpty(sums) && paid && sumOf(sums).value !== paid.value
        ? say(
            'money.cases',
            'The cases held name payments of {sum}, and not {paid}: the difference is to be traced before this report is used.',
            { sum: sumOf(sums), paid },
          )
        : undefined,
    ]),
  ]);
}

/** The cases decided, without whoever complained. */
export function caseSection(book: FactBook): Section {
  const { cases } = book.data.parts;
  const values = { year: year(book.data.period) };
  const of = (outcome: HeldCase['outcome']): readonly HeldCase[] =>
    cases.filter((one) => one.outcome === outcome);
  return section('cases', 'Cases', [
    cases.length === 0
      ? paragraph('cases.none', [
          say(
            'cases.none',
            'Descriptions of the cases decided in {year} are not held. The Ombudsman publishes its decisions without names, some weeks after them.',
            values,
          ),
        ])
      : undefined,
    ...caseLists('upheld', 'Upheld cases held: {count}.', of('upheld')),
    ...caseLists('not-upheld', 'Cases held that were not upheld: {count}.', of('not-upheld')),
    ...caseLists('other', 'Cases held whose outcome is not held: {count}.', of(null)),
  ]);
}

function caseLists(
  id: string,
  template: string,
  cases: readonly HeldCase[],
): readonly (Block | undefined)[] {
  if (cases.length === 0) return [];
  return [
    paragraph(`cases.${id}`, [say(`cases.${id}`, template, { count: tally(cases.length) })]),
    list(
      `cases.${id}.list`,
      cases.map(({ service, heading, summary, paid }, at) => {
        const start = say(`cases.${id}.${String(at)}`, '{service}', {
          service: service ?? reference('Service not held'),
        });
        const under = heading === null ? [] : say('', ' ({heading})', { heading }).runs;
        const money = paid === null ? [] : say('', ' Paid: {paid}.', { paid }).runs;
        return {
          id: start.id,
          runs: [...start.runs, ...under, ...say('', ': {summary}', { summary }).runs, ...money],
        };
      }),
    ),
  ];
}
