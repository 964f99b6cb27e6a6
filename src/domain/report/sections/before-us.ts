import type { Authority } from '../../facts/authority';
import { forerunnersIn, inBeing } from '../../facts/authorities/reorganised';
import type { PeriodLabel } from '../../facts/period';
import { writeDate } from '../../shared/civil-date';
import { lookUp, type FactBook } from '../held/fact-book';
import type { ReportTable } from '../model/annual-report';
import { say, type Sentence } from '../model/sentence';
import { name, year } from '../model/value';
import { row, sayList, table } from './words/blocks';

/** Those of some years in which a council existed: it has no figures for the others, and they are no gap. */
export function yearsOf(
  authority: Authority,
  years: readonly PeriodLabel[],
): readonly PeriodLabel[] {
  return years.filter((period) => inBeing(authority, period));
}

/**
 * The councils that were there before this one was formed, each with its own figures; undefined where it was there in all
 * these years. They are never added up: a rate of them together would be that of a council that did not exist.
 */
export function beforeTable(
  book: FactBook,
  years: readonly PeriodLabel[],
): ReportTable | undefined {
  const { authority } = book.data;
  const before = years
    .filter((period) => !inBeing(authority, period))
    .flatMap((period) => forerunnersIn(authority, period).map((one) => ({ period, one })));
  return table('uphold.before-us', {
    title: say('uphold.before-us.title', 'Before {council}: each council by itself', {
      council: name(authority.name),
    }),
    columns: ['Year', 'Council', 'Upheld', 'Investigated', '% upheld'],
    rows: before
      .toReversed()
      .map(({ period, one }) =>
        row(`uphold.before-us.${period}.${one.id}`, [
          year(period),
          name(one.name),
          lookUp(book, { authority: one.id, period, measure: 'upheld' }),
          lookUp(book, { authority: one.id, period, measure: 'investigations' }),
          lookUp(book, { authority: one.id, period, measure: 'uphold_rate' }),
        ]),
      ),
    notes: [tookOverNote(authority, [...new Set(before.map(({ one }) => one))])],
  });
}

function tookOverNote(
  { name: council, from }: Authority,
  before: readonly Authority[],
): Sentence | undefined {
  if (from === undefined || before.length === 0) return undefined;
  const start = say(
    'uphold.before-us.note',
    '{council} took over on {day}; each figure is of its own council alone, and they are not added up: ',
    { council: name(council), day: year(writeDate(from)) },
  );
  return sayList(
    start,
    before.map((one) => say('', '{council}', { council: name(one.name) })),
  );
}
