import type { Place, RankingAnswer } from '../../../domain/question/answer/answer';
import type { Figure, MissingRow } from '../../../domain/question/answer/answer-row';
import { caveatSentences } from '../caveat-text';
import type { CitationMarks } from '../citation-marks';
import { better } from './difference-text';
import { factValue, figureCell, type CellStyle } from '../figure-text';
import { noCasesWords, serviceWords } from '../measure-words';
import { missingSentences } from './missing-text';
import { plain } from '../../plain';
import { shortSubjectName, subjectName } from './subject-words';
import { capital, ordinal, someInWords, writtenNumber } from '../../written';

/** A list longer than this is cut, and says so. */
const MOST_PLACES = 20;

/** Councils in one order mostly have one average; it is told with a single figure. */
const BRIEF: CellStyle = { comparator: false, everyCount: false };

/** How many names of those left out are given. */
const MOST_NAMES = 8;

/** A ranking as a list, with the asked position, ties, and everybody who was left out. */
export function rankingText(answer: RankingAnswer, marks: CitationMarks): readonly string[] {
  const shown = answer.places.slice(0, MOST_PLACES);
  const list = shown.map((place) => {
    const position = answer.ranked === 1 ? '' : `${positionWords(place)}, `;
    return `- ${position}${nameIn(answer, place.figure)}: ${figureCell(place.figure, marks, BRIEF)}`;
  });
  return [
    headline(answer),
    // Before the list: whoever is left out might have been its first.
    leftOut(answer).join(' '),
    list.join('\n'),
    focusSentence(answer, marks),
    rest(answer, shown.length),
    caveatSentences(answer.caveats, marks, 'several figures').join(' '),
  ].filter(Boolean);
}

/** Who comes first, and all who come first together, where only they were asked for. */
function headline(answer: RankingAnswer): string {
  const [first] = answer.places;
  const end = answer.direction === 'high' ? 'highest' : 'lowest';
  const leaders = answer.places.filter(({ position }) => position === 1);
  const value = factValue(first.figure.fact) ?? '';
  const asked = answer.query.op === 'rank' && answer.query.n === 1;
  if (!asked) return '';
  const among =
    answer.ranked === 1 ? '' : ` of the ${writtenNumber(answer.ranked)} that have a figure`;
  const who = names(leaders.map(({ figure }) => nameIn(answer, figure)));
  const each = leaders.length > 1 ? ' each' : '';
  return `${capital(end)}${among}${better(answer.measure)}: **${who}**, ${value}${each}.`;
}

/** How many are not in the list, because it is long or because only the first were asked for. */
function rest({ ranked, query }: RankingAnswer, shown: number): string {
  const more = ranked - shown;
  if (more <= 0 || (query.op === 'rank' && query.n === 1)) return '';
  return `${writtenNumber(more)} more ${more === 1 ? 'has' : 'have'} a position, of ${writtenNumber(ranked)} in all.`;
}

function positionWords({ position, tied }: Place): string {
  return `${ordinal(position)}${tied ? ' equal' : ''}`;
}

/** What has a place: a council, a service or a year, as Markdown. */
export function nameIn(answer: RankingAnswer, figure: Figure): string {
  switch (answer.over) {
    case 'authorities':
      return subjectName(figure.subject);
    case 'services':
      return figure.fact.service === undefined ? '' : capital(serviceWords(figure.fact.service));
    case 'years':
      return figure.period;
  }
}

function focusSentence(
  { focus, focusMissing, ranked, direction, measure }: RankingAnswer,
  marks: CitationMarks,
): string {
  if (focusMissing) return whyNoPosition(focusMissing, marks);
  if (!focus || ranked === 1) return '';
  const [near, far] = direction === 'high' ? ['highest', 'lowest'] : ['lowest', 'highest'];
  const others = `${writtenNumber(focus.tiedWith)} other${focus.tiedWith === 1 ? '' : 's'}`;
  const tie = focus.tiedWith === 0 ? '' : `, tied with ${others}`;
  const name = shortSubjectName(focus.figure.subject);
  const place = `${name} comes ${ordinal(focus.position)} of ${writtenNumber(ranked)} from the ${near}${tie}`;
  return `${place}, and ${ordinal(focus.fromOtherEnd)} from the ${far}${better(measure)}: ${figureCell(focus.figure, marks, BRIEF)}.`;
}

function whyNoPosition(focus: MissingRow | Figure, marks: CitationMarks): string {
  if ('kind' in focus) return missingSentences(focus);
  return `${shortSubjectName(focus.subject)} has no position. ${noCasesWords(focus.fact.measure)}${marks.mark(focus.fact.citations)}.`;
}

/** Whoever has no position, counted and named, by the reason. */
function leftOut(answer: RankingAnswer): readonly string[] {
  const { noCases, notHeld, heldBack, ranked, instead } = answer;
  const only =
    answer.over === 'authorities' && ranked === 1
      ? `With one council held there is no order.${instead === undefined ? '' : ` More are held for ${instead}.`}`
      : '';
  return [
    without(
      'there were no cases',
      noCases.map((figure) => nameIn(answer, figure)),
    ),
    without(
      'no figure is held',
      notHeld.map((row) => nameOfMissing(answer, row)),
    ),
    without(
      'the figure is held for checking',
      heldBack.map((row) => nameOfMissing(answer, row)),
    ),
    only,
  ].filter(Boolean);
}

function without(why: string, whom: readonly string[]): string {
  return whom.length === 0
    ? ''
    : `${writtenNumber(whom.length)} left out, because ${why}: ${names(whom)}.`;
}

function nameOfMissing(answer: RankingAnswer, row: MissingRow): string {
  if (answer.over === 'years') return row.period ?? '';
  if (answer.over === 'services') return row.service === undefined ? '' : serviceWords(row.service);
  return row.subject.kind === 'authority' ? plain(row.subject.authority.shortName) : '';
}

function names(all: readonly string[]): string {
  return someInWords(all, MOST_NAMES);
}
