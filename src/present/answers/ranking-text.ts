import type { Place, RankingAnswer } from '../../domain/question/answer/answer';
import type { Figure, MissingRow } from '../../domain/question/answer/answer-row';
import { caveatSentences } from './caveat-text';
import type { CitationMarks } from './citation-marks';
import { factValue, figureCell, type CellStyle } from './figure-text';
import { noCasesWords, serviceWords } from './measure-words';
import { missingSentences } from './missing-text';
import { plain } from '../plain';
import { shortSubjectName, subjectName } from './subject-words';
import { capital, ordinal, someInWords, writtenNumber } from '../written';

/** A list longer than this is cut, and says so. */
const MOST_PLACES = 20;

/** Councils in one order mostly have one average; it is told with a single figure. */
const BRIEF: CellStyle = { comparator: false, everyCount: false };

/** How many names of those left out are given. */
const MOST_NAMES = 8;

/** A ranking as a list, with the asked position, ties, and everybody who was left out. */
export function rankingText(answer: RankingAnswer, marks: CitationMarks): readonly string[] {
  const shown = answer.places.slice(0, MOST_PLACES);
  const list = shown.map(
    (place) =>
      `- ${positionWords(place)}, ${nameIn(answer, place.figure)}: ${figureCell(place.figure, marks, BRIEF)}`,
  );
  const more = answer.places.length - shown.length;
  const rest = more > 0 ? [`${writtenNumber(more)} more have a position.`] : [];
  return [
    headline(answer),
    // Before the list: whoever is left out might have been its first.
    leftOut(answer).join(' '),
    list.join('\n'),
    focusSentence(answer, marks),
    rest.join(' '),
    caveatSentences(answer.caveats, marks, 'several figures').join(' '),
  ].filter(Boolean);
}

function headline(answer: RankingAnswer): string {
  const [first, second] = answer.places;
  const end = answer.direction === 'high' ? 'highest' : 'lowest';
  const ties = second?.position === 1 ? ' (tied)' : '';
  const value = factValue(first.figure.fact) ?? '';
  const asked = answer.query.op === 'rank' && answer.query.n === 1;
  if (!asked) return '';
  const among =
    answer.ranked === 1 ? '' : ` of the ${writtenNumber(answer.ranked)} that have a figure`;
  return `${capital(end)}${among}: **${nameIn(answer, first.figure)}**, ${value}${ties}.`;
}

function positionWords({ position, tied }: Place): string {
  return `${ordinal(position)}${tied ? ' equal' : ''}`;
}

function nameIn(answer: RankingAnswer, figure: Figure): string {
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
  { focus, focusMissing, ranked, direction }: RankingAnswer,
  marks: CitationMarks,
): string {
  if (focusMissing) return whyNoPosition(focusMissing);
  if (!focus) return '';
  const [near, far] = direction === 'high' ? ['highest', 'lowest'] : ['lowest', 'highest'];
  const tie =
    focus.tiedWith === 0
      ? ''
      : `, tied with ${writtenNumber(focus.tiedWith)} other${focus.tiedWith === 1 ? '' : 's'}`;
  const name = shortSubjectName(focus.figure.subject);
  return `${name}, with ${figureCell(focus.figure, marks, BRIEF)}, has the ${endWords(focus.position, near)} figure of ${writtenNumber(ranked)} (${endWords(focus.fromOtherEnd, far)})${tie}.`;
}

function whyNoPosition(focus: MissingRow | Figure): string {
  if ('kind' in focus) return missingSentences(focus);
  return `${shortSubjectName(focus.subject)} has no position. ${noCasesWords(focus.fact.measure)}.`;
}

function leftOut(answer: RankingAnswer): readonly string[] {
  const { noCases, notHeld, heldBack, ranked, instead } = answer;
  return [
    ...(noCases.length > 0
      ? [
          `Left out, because there were no cases: ${names(noCases.map((figure) => nameIn(answer, figure)))}.`,
        ]
      : []),
    ...(notHeld.length > 0
      ? [
          `Left out, because no figure is held: ${names(notHeld.map((row) => nameOfMissing(answer, row)))}.`,
        ]
      : []),
    ...heldBack.map((row) => `Left out: ${missingSentences(row)}`),
    ...(answer.over === 'authorities' && ranked === 1
      ? [
          `With one council held there is no order.${instead === undefined ? '' : ` More are held for ${instead}.`}`,
        ]
      : []),
  ];
}

function nameOfMissing(answer: RankingAnswer, row: MissingRow): string {
  if (answer.over === 'years') return row.period ?? '';
  if (answer.over === 'services') return row.service === undefined ? '' : serviceWords(row.service);
  return row.subject.kind === 'authority' ? plain(row.subject.authority.shortName) : '';
}

function names(all: readonly string[]): string {
  return someInWords(all, MOST_NAMES);
}

/** `highest`, `2nd highest`. */
function endWords(position: number, end: string): string {
  return position === 1 ? end : `${ordinal(position)} ${end}`;
}
