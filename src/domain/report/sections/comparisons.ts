import { isNonEmpty } from '../../shared/non-empty';
import { find, lookUp, type FactBook } from '../held/fact-book';
import { groupsOf, standingOf } from '../held/standing';
import type { Block, Section } from '../model/annual-report';
import type { Measure } from '../../facts/measure';
import { say, type Sentence } from '../model/sentence';
import { name, year } from '../model/value';
import { paragraph, row, section, table, toWrite } from './words/blocks';
import { groupBlocks } from './group-comparison';
import { comparedWith, typeName } from './words/names';

const STATISTICS: readonly (readonly [Measure, string])[] = [
  ['uphold_rate', 'Complaints upheld (%)'],
  ['upheld_per_100k', 'Upheld decisions per head of population, as the letter gives it'],
  ['compliance_rate', 'Compliance with recommendations (%)'],
  ['satisfactory_rate', 'Satisfactory remedy before the complaint reached the Ombudsman (%)'],
];

/** How the council stands beside others, each comparator by its name. */
export function comparisonSection(book: FactBook): Section {
  return section('comparison', 'Comparison with other councils', [
    paragraph('comparison.kinds', [
      say(
        'comparison.kinds',
        'The comparators below are different things: an average that the Ombudsman prints for a type of authority, and groups of councils whose complaints are added up here. They are not to be mixed.',
      ),
    ]),
    ...averages(book),
    ...groupsOf(book).flatMap((group) => {
      const standing = standingOf(book, group);
      return standing && isNonEmpty(standing.rows) && standing.rows.length > 1
        ? groupBlocks(book, standing, standing.rows)
        : [noGroup(group, book)];
    }),
    paragraph('comparison.england', [englandSentence(book)]),
    toWrite(
      'comparison.to-write',
      'What the council makes of the comparison. A single year of few complaints is no trend.',
    ),
  ]);
}

function averages(book: FactBook): readonly (Block | undefined)[] {
  const { authority, period } = book.data;
  const rows = STATISTICS.flatMap(([measure, title]) => {
    const own = lookUp(book, { measure });
    const average = lookUp(book, { measure, whose: 'similar' });
    return average.kind === 'figure'
      ? [row(`comparison.average.${measure}`, [name(title), own, average])]
      : [];
  });
  const type = name(typeName(authority.type));
  if (rows.length === 0)
    return [
      paragraph('comparison.average.none', [
        say(
          'comparison.average.none',
          'No average of the Ombudsman for {type} is held for {year}; for authorities that are no councils there is none.',
          { type, year: year(period) },
        ),
      ]),
    ];
  return [
    paragraph('comparison.average.rate', [averageSentence(book)]),
    table('comparison.average', {
      title: say(
        'comparison.average.title',
        "The council beside the Ombudsman's average for {type}, {year}",
        { type, year: year(period) },
      ),
      columns: ['Statistic', name(authority.shortName), 'Average of similar authorities'],
      rows,
    }),
  ];
}

function averageSentence(book: FactBook): Sentence | undefined {
  const own = find(book, { measure: 'uphold_rate' });
  const average = find(book, { measure: 'uphold_rate', whose: 'similar' });
  if (!own || !average) return undefined;
  return say(
    'comparison.average.rate',
    "The Ombudsman's average uphold rate of {type} is {average}; that of {council} is {own}.",
    {
      type: name(typeName(book.data.authority.type)),
      average,
      council: name(book.data.authority.shortName),
      own,
    },
  );
}

function noGroup(group: string, book: FactBook): Block | undefined {
  return paragraph(`comparison.${group}.none`, [
    say(
      `comparison.${group}.none`,
      'Figures of the {group} are not held for {year}, or of too few of them to compare with.',
      { group: name(comparedWith(group)), year: year(book.data.period) },
    ),
  ]);
}

function englandSentence(book: FactBook): Sentence {
  const rate = find(book, { measure: 'uphold_rate', whose: 'england' });
  const values = { year: year(book.data.period) };
  return rate === undefined
    ? say(
        'comparison.england',
        'No national uphold rate that has passed the checks is held for {year}.',
        values,
      )
    : say('comparison.england', 'The national uphold rate for {year} is {rate}.', {
        ...values,
        rate,
      });
}
