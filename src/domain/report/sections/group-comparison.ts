import { isNonEmpty, type NonEmpty } from '../../shared/non-empty';
import { BEING_CHECKED, lookUp, type FactBook } from '../held/fact-book';
import type { GroupStanding, MemberRow } from '../held/standing';
import type { Block, TableRow } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import { countOf, name, percentOf, sumOf, tally, year, type Figure } from '../model/value';
import { paragraph, row, sayList, table } from './words/blocks';
import { asOrdinal } from './words/change';
import { groupPicture } from './group-picture';
import { comparedWith } from './words/names';
import { smallNote } from './words/notes';

type Rows = NonEmpty<MemberRow>;
type Rated = MemberRow & { readonly rate: Figure };

/** One group of councils: how we stand, the table, the picture. */
export function groupBlocks(
  book: FactBook,
  standing: GroupStanding,
  rows: Rows,
): readonly (Block | undefined)[] {
  const { group } = standing;
  const { authority, period } = book.data;
  const title = say(
    `comparison.${group}.title`,
    'Complaints investigated: comparison with {group}, {year}',
    { group: name(comparedWith(group)), year: year(period) },
  );
  const totals = totalsOf(rows);
  const ours = rows.find((one) => one.authority.id === authority.id);
  return [
    paragraph(
      `comparison.${group}.pooled`,
      [
        pooledSentence(standing, totals, book),
        withoutUs(standing, rows, book),
        missing(standing, book),
      ],
      [namedNote(standing, book)],
    ),
    paragraph(
      `comparison.${group}.standing`,
      isMostly(standing)
        ? [positionSentence(standing, rows, book), endsSentence(standing, rows)]
        : [],
      [ours && smallNote(`comparison.${group}.small`, ours.upheld, ours.investigations)],
    ),
    table(`comparison.${group}`, {
      title,
      columns: ['Local authority', 'Not upheld', 'Upheld', '% upheld', 'Total'],
      rows: [
        ...rows.map((one) => memberCells(group, one, one === ours)),
        totalCells(group, totals),
      ],
      notes: rows.map((one) => heldRateNote(book, group, one)),
    }),
    totals.rate && groupPicture(book, standing, totals.rate),
  ];
}

/** A place among a few of many members says nothing of the group. */
function isMostly({ members, rows }: GroupStanding): boolean {
  return rows.length * 2 > members.length;
}

/** Said where the printed rate of a council waits for somebody to decide. */
function heldRateNote(book: FactBook, group: string, row: MemberRow): Sentence | undefined {
  const printed = lookUp(book, { measure: 'uphold_rate', authority: row.authority.id });
  return printed.text === BEING_CHECKED && row.rate
    ? say(
        `comparison.${group}.${row.authority.id}.note`,
        'The rate of {council}, {rate}, is worked out from its counts. The rate that a document prints for it does not agree with them, and is held until somebody decides.',
        { council: name(row.authority.shortName), rate: row.rate },
      )
    : undefined;
}

interface Totals {
  readonly upheld: Figure;
  readonly notUpheld: Figure;
  readonly investigations: Figure;
  readonly rate: Figure | undefined;
}

function totalsOf(rows: Rows): Totals {
  const sum = (field: 'upheld' | 'notUpheld' | 'investigations'): Figure => {
    const [first, ...rest] = rows;
    return sumOf([first[field], ...rest.map((one) => one[field])]);
  };
  const upheld = sum('upheld');
  const investigations = sum('investigations');
  return {
    upheld,
    notUpheld: sum('notUpheld'),
    investigations,
    rate: percentOf(upheld, investigations),
  };
}

function memberCells(group: string, one: MemberRow, isOurs: boolean): TableRow {
  const { authority, notUpheld, upheld, rate, investigations } = one;
  return row(
    `comparison.${group}.${authority.id}`,
    [name(authority.shortName), notUpheld, upheld, rate ?? NONE, investigations],
    isOurs ? 'ours' : undefined,
  );
}

const NONE = { kind: 'absent', text: 'no cases' } as const;

function totalCells(group: string, totals: Totals): TableRow {
  const { notUpheld, upheld, rate, investigations } = totals;
  const cells = [name('Total'), notUpheld, upheld, rate ?? NONE, investigations] as const;
  return row(`comparison.${group}.total`, cells, 'total');
}

function pooledSentence(
  { group, without }: GroupStanding,
  totals: Totals,
  book: FactBook,
): Sentence {
  const { upheld, investigations, rate } = totals;
  return say(
    `comparison.${group}.pooled`,
    without.length === 0
      ? 'In {year}, {upheld} of the {investigations} complaints investigated among the {group} were upheld, {council} included: {rate} over all their cases.'
      : 'In {year}, {upheld} of the {investigations} complaints investigated among those of the {group} whose figures are held were upheld, {council} included: {rate} over all their cases.',
    {
      year: year(book.data.period),
      upheld,
      investigations,
      group: name(comparedWith(group)),
      council: name(book.data.authority.shortName),
      rate: rate ?? NONE,
    },
  );
}

function withoutUs({ group }: GroupStanding, rows: Rows, book: FactBook): Sentence | undefined {
  const others = rows.filter((one) => one.authority.id !== book.data.authority.id);
  if (!isNonEmpty(others) || others.length === rows.length) return undefined;
  const { rate, upheld, investigations } = totalsOf(others);
  return (
    rate &&
    say(
      `comparison.${group}.others`,
      'Without {council} it is {rate} ({upheld} of {investigations}).',
      { council: name(book.data.authority.shortName), rate, upheld, investigations },
    )
  );
}

function missing({ group, members, without }: GroupStanding, book: FactBook): Sentence {
  const all = say(`comparison.${group}.members`, 'The group has {count} members', {
    count: tally(members.length),
  });
  if (without.length === 0)
    return { ...all, runs: [...all.runs, ...say('', ', and the figures of all are held.').runs] };
  const names = without.map(({ shortName }) => say('', '{name}', { name: name(shortName) }));
  const start = say(all.id, '; for {year} no figures are held of ', {
    year: year(book.data.period),
  });
  return sayList({ id: all.id, runs: [...all.runs, ...start.runs] }, names);
}

function namedNote({ group, named }: GroupStanding, book: FactBook): Sentence | undefined {
  return named === undefined
    ? undefined
    : say(
        `comparison.${group}.named`,
        'The members are those named for {named}; a list for {year} is not held.',
        { named: year(named), year: year(book.data.period) },
      );
}

function isRated(row: MemberRow): row is Rated {
  return row.rate !== undefined;
}

function positionSentence(
  { group }: GroupStanding,
  rows: Rows,
  book: FactBook,
): Sentence | undefined {
  const { authority } = book.data;
  const rated = rows.filter(isRated);
  const ours = rated.find((one) => one.authority.id === authority.id);
  if (!ours || !isNonEmpty(rated) || rated.length < 2) return undefined;
  const rates = [rated[0].rate, ...rated.slice(1).map(({ rate }) => rate)] as const;
  const lower = rates.filter(({ value }) => value < ours.rate.value);
  const ties = rated.filter((one) => one !== ours && one.rate.value === ours.rate.value);
  const position = countOf([ours.rate, ...lower], rates);
  const start = say(
    `comparison.${group}.position`,
    lower.length === 0
      ? 'With {rate}, {council} has the lowest rate of {all}'
      : 'With {rate}, {council} is {position} from the lowest of {all} (councils with a lower rate: {lower})',
    {
      rate: ours.rate,
      council: name(authority.shortName),
      position: asOrdinal(position),
      all: countOf(rates, rates),
      lower: countOf(lower, rates),
    },
  );
  if (ties.length === 0)
    return { ...start, runs: [...start.runs, ...say('', ', and none has the same.').runs] };
  const names = ties.map((one) => say('', '{name}', { name: name(one.authority.shortName) }));
  const same = say('', ', and the same rate have ');
  return sayList({ ...start, runs: [...start.runs, ...same.runs] }, names);
}

/** Who is at either end, with all that share the place. */
function endsSentence({ group }: GroupStanding, rows: Rows): Sentence | undefined {
  const rated = rows.filter(isRated);
  const [first] = rated;
  const last = rated.at(-1);
  if (!first || !last || first.rate.value === last.rate.value || !isNonEmpty(rated))
    return undefined;
  const at = (end: Rated): readonly Sentence[] =>
    rated
      .filter(({ rate }) => rate.value === end.rate.value)
      .map((one) =>
        say('', '{name} ({rate})', { name: name(one.authority.shortName), rate: one.rate }),
      );
  const high = sayList(
    say(`comparison.${group}.ends`, 'The highest rate is that of '),
    at(last),
    '',
  );
  const low = sayList(say('', ', the lowest that of '), at(first));
  return { id: high.id, runs: [...high.runs, ...low.runs] };
}
