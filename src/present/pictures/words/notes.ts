import type { Caveat } from '../../../domain/question/answer/answer';
import { writeDate } from '../../../domain/shared/civil-date';
import { caveatSentences } from '../../answers/caveat-text';
import type { CitationMarks } from '../../answers/citation-marks';
import { noCasesWords } from '../../answers/measure-words';
import { nameIn } from '../../answers/rows/ranking-text';
import { withoutMarkdown } from '../../plain';
import { lowered, writtenNumber } from '../../written';
import type { DrawnAnswer } from '../picture';

/** Said otherwise (`sample`, `notPublic`), or about letters whose figures the picture does not show. */
const SAID_ELSEWHERE: ReadonlySet<Caveat['kind']> = new Set([
  'sample-data',
  'not-public-yet',
  'newer-missing',
]);

/** A picture shows no marks: its source line stands for them. */
const NO_MARKS: CitationMarks = { mark: () => '', cited: () => [] };

/** What must be said with the figures so that they do not mislead, as sentences. */
export function notesOf(answer: DrawnAnswer): readonly string[] {
  const caveats = answer.caveats.filter(({ kind }) => !SAID_ELSEWHERE.has(kind));
  const said = caveatSentences(caveats, NO_MARKS, 'several figures').map(withoutMarkdown);
  return [...leftOut(answer), ...said];
}

/** Whoever has no position is not last, and not nought: said before anything else. */
function leftOut(answer: DrawnAnswer): readonly string[] {
  if (answer.kind !== 'ranking') return [];
  const { noCases, notHeld, heldBack } = answer;
  const [first] = noCases;
  const missing = [
    counted(heldBack.length, 'their figures are held for checking'),
    counted(notHeld.length, 'no figure of theirs is held'),
  ];
  const names = noCases.map((figure) => withoutMarkdown(nameIn(answer, figure)));
  const none = first
    ? [
        `Without a position: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${writtenNumber(names.length - 5)} more` : ''} (${lowered(noCasesWords(first.fact.measure))}).`,
      ]
    : [];
  return [...none, ...missing.flat()];
}

function counted(number: number, why: string): readonly string[] {
  return number === 0 ? [] : [`${writtenNumber(number)} left out, because ${why}.`];
}

/** `Not public until 24 July 2026`; undefined once everything told here is public. */
export function notPublicWords(caveats: readonly Caveat[]): string | undefined {
  const days = caveats.flatMap((caveat) =>
    caveat.kind === 'not-public-yet' && caveat.told ? [caveat.publicFrom] : [],
  );
  const last = [...days].sort().at(-1);
  return last === undefined ? undefined : `Not public until ${writeDate(last)}`;
}
