import type { Citation } from '../../../../src/domain/facts/citation';
import { unitOf } from '../../../../src/domain/facts/measure';
import { isPeriodLabel } from '../../../../src/domain/facts/period';
import { pointsOfOneCase } from '../../../../src/domain/facts/rate';
import type { Answer, Caveat } from '../../../../src/domain/question/answer/answer';
import type {
  Figure,
  MissingRow,
  PooledFigure,
} from '../../../../src/domain/question/answer/answer-row';
import { isDate, londonTime, writeDate } from '../../../../src/domain/shared/civil-date';
import { plain } from '../../../../src/present/plain';
import { writtenDifference, writtenValue, writtenYear } from '../../../../src/present/written';

/**
 * The numbers in the words of an answer that come neither from one of its figures nor from arithmetic on them. A number
 * is taken with its unit, so that 38 cases do not vouch for 38%. Nothing is allowed because it stands in the text.
 */
export function strayNumerals(
  answer: Answer,
  { text, citations }: { readonly text: string; readonly citations: readonly Citation[] },
): readonly string[] {
  const paragraphs = text.split('\n\n');
  const sources = paragraphs.filter((one) => one.startsWith('Source: '));
  const words = paragraphs.filter((one) => !one.startsWith('Source: ')).join('\n\n');
  const allowed = allowedIn(answer);
  const said = numeralsIn(withoutKnownWords(words, answer, citations.length));
  const cited = new Set(citations.flatMap(numeralsOfCitation));
  const marks = new Set(citations.map((_, at) => String(at + 1)));
  return [
    ...said.filter((numeral) => !allowed.has(numeral)),
    ...sources.flatMap(bareNumerals).filter((one) => !cited.has(one) && !marks.has(one)),
  ];
}

/** Numbers with their units, as a reader sees them: `38%`, `12 percentage points`, `17,019`, `3rd`. */
function numeralsIn(text: string): readonly string[] {
  const NUMERAL =
    /£?\d[\d,]*(?:\.\d+)?(?:%| percentage points?| working days?|(?:st|nd|rd|th)\b)?/g;
  return [...text.matchAll(NUMERAL)].map(([numeral]) => numeral.replace(/,$/, ''));
}

function bareNumerals(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

function numeralsOfCitation({ title, page, line, text }: Citation): readonly string[] {
  return bareNumerals(`${title} ${String(page)} ${String(line)} ${text}`);
}

/** The text without its marks, its years and days, and what is quoted from documents and people. */
function withoutKnownWords(text: string, answer: Answer, marks: number): string {
  const json = JSON.stringify(answer);
  const years = [...new Set(json.match(/\b20\d\d-\d\d\b/g) ?? [])];
  const known = [
    ...quotedIn(answer),
    ...years.flatMap((year) => (isPeriodLabel(year) ? [writtenYear(year)] : [])),
    ...daysIn(json).map(writeDate),
    ...years,
    ' per 100,000 residents',
    ...Array.from({ length: marks }, (_, at) => `[${String(at + 1)}]`),
  ];
  return known.reduce((rest, words) => (words === '' ? rest : rest.replaceAll(words, '')), text);
}

/** Titles of documents, words of letters, and what people and checks gave as a reason. */
function quotedIn(answer: Answer): readonly string[] {
  const documents =
    answer.kind === 'source' || answer.kind === 'letters'
      ? answer.documents.map(({ source }) => source.title)
      : [];
  const missing = missingIn(answer).map(({ missing: why }) =>
    why.kind === 'held-for-checking' || why.kind === 'rejected' ? why.reason : '',
  );
  const caveats = caveatsIn(answer).flatMap((caveat) => {
    if (caveat.kind === 'late-remedies') return caveat.late.details;
    if (caveat.kind === 'corrected') return [caveat.correction.reason];
    if (caveat.kind === 'doubt-beside') return [caveat.reason];
    return caveat.kind === 'settled-beside' ? [caveat.settlement.reason ?? ''] : [];
  });
  return [...documents, ...missing, ...caveats].map((words) => plain(words));
}

function daysIn(json: string): readonly string[] {
  const instants = json.match(/"20\d\d-\d\d-\d\dT[^"]+"/g) ?? [];
  const days = (json.match(/"\d{4}-\d\d-\d\d"/g) ?? []).map((day) => day.slice(1, -1));
  return [...days, ...instants.map((at) => londonTime(at.slice(1, -1)).date)].filter(isDate);
}

function allowedIn(answer: Answer): ReadonlySet<string> {
  return new Set([
    ...figuresIn(answer).flatMap(ofFigure),
    ...betweenFigures(figuresIn(answer)),
    ...missingIn(answer).flatMap(ofMissing),
    ...caveatsIn(answer).flatMap(ofCaveat),
    ...ofLists(answer),
  ]);
}

/** The numbers that one figure stands on, its distance from its average, and the weight of one case. */
function ofFigure(figure: Figure | PooledFigure): readonly string[] {
  if (!('fact' in figure)) return ofPooled(figure);
  const { fact, part, base, comparator } = figure;
  const printed = [fact, part, base, comparator].flatMap((one) =>
    one?.quantity.kind === 'printed' ? [writtenValue(one.quantity)] : [],
  );
  const [value, average, whole, counted] = [fact, comparator, base, part].map((one) =>
    one?.quantity.kind === 'printed' ? one.quantity.value : undefined,
  );
  return [
    ...printed,
    ...(value === undefined || average === undefined
      ? []
      : [writtenDifference(unitOf(fact.measure), value - average)]),
    ...(whole === undefined ? [] : pointsOf(whole, counted)),
  ];
}

function pointsOf(base: number, part: number | undefined): readonly string[] {
  const points = pointsOfOneCase(base, part);
  return points === undefined ? [] : [writtenDifference('percent', points)];
}

function ofPooled(figure: PooledFigure): readonly string[] {
  const { subject, value, unit, part, base, facts } = figure;
  const total = subject.members.length + subject.missing.length + subject.noCases.length;
  const lines = new Set(
    facts.flatMap(({ citations }) =>
      citations.map((at) => `${at.sha256} ${String(at.page)} ${String(at.line)}`),
    ),
  );
  const documents = new Set(facts.flatMap(({ citations }) => citations.map((at) => at.sha256)));
  return [
    writtenValue({ unit, value }),
    ...[part, base ?? part, subject.members.length, total].map(asCount),
    asCount(lines.size - Math.min(5, documents.size)),
    ...(base === null ? [] : pointsOf(base, part)),
  ];
}

/** Distances between figures of one measure: between councils, or between years. */
function betweenFigures(figures: readonly (Figure | PooledFigure)[]): readonly string[] {
  const numbers = figures.flatMap((figure) => {
    if (!('fact' in figure)) return [{ measure: figure.measure, value: figure.value }];
    const { measure, quantity } = figure.fact;
    return quantity.kind === 'printed' ? [{ measure, value: quantity.value }] : [];
  });
  return numbers.flatMap((a) =>
    numbers
      .filter((b) => b.measure === a.measure)
      .map((b) => writtenDifference(unitOf(a.measure), a.value - b.value)),
  );
}

function ofMissing({ missing }: MissingRow): readonly string[] {
  return missing.kind === 'no-group-figure' ? [missing.held, missing.members].map(asCount) : [];
}

function ofCaveat(caveat: Caveat): readonly string[] {
  if (caveat.kind === 'late-remedies')
    return [caveat.late.count, caveat.late.of ?? caveat.late.count].map(asCount);
  if (caveat.kind === 'corrected') {
    const { measure, printed, value } = caveat.correction;
    const unit = unitOf(measure);
    return [printed ?? value, value].map((one) => writtenValue({ unit, value: one }));
  }
  if (caveat.kind !== 'settled-beside') return [];
  const { figure, value } = caveat.settlement;
  const printed = figure.printed?.kind === 'printed' ? [figure.printed.value] : [];
  return [...printed, value ?? 0].map((one) => writtenValue({ unit: figure.unit, value: one }));
}

/** Positions, and how many stand in a list or are left out of it. */
function ofLists(answer: Answer): readonly string[] {
  if (answer.kind === 'ranking') {
    const { places, focus, ranked, noCases, notHeld, heldBack, caveats } = answer;
    const late = caveats.filter(({ kind }) => kind === 'late-remedies').length;
    const positions = [...places, ...(focus ? [focus] : [])].map(({ position }) => position);
    const ordinals = [...positions, focus?.fromOtherEnd ?? 1].map(asOrdinal);
    const leaders = positions.filter((position) => position === 1).length;
    const beyond = [noCases, notHeld, heldBack].flatMap(({ length }) => [length, length - 8]);
    const rest = [ranked, ranked - Math.min(20, places.length), focus?.tiedWith ?? 0, late - 4];
    return [...ordinals, ...[...rest, ...beyond, leaders - 8].map(asCount)];
  }
  if (answer.kind === 'letters') {
    const { documents, gaps } = answer;
    const titles = new Set(documents.map(({ source }) => `${source.sha256} ${source.title}`));
    const names = new Set([...documents, ...gaps].map(({ authority }) => authority.name));
    const lacking = new Set(gaps.map(({ authority }) => authority.name));
    const inOne = documents.map(
      ({ source: { sha256 } }) =>
        new Set(
          documents.filter(({ source }) => source.sha256 === sha256).map((one) => one.authority.id),
        ).size - 3,
    );
    const counts = [titles.size, titles.size - 20, names.size, lacking.size - 20, ...inOne];
    return counts.map(asCount);
  }
  if (answer.kind === 'councils') {
    const [held, notHeld] = [answer.held.length, answer.notHeld.length];
    return [held, held + notHeld, held - 40, notHeld - 40].map(asCount);
  }
  if (!('rows' in answer) && answer.kind !== 'no-data') return [];
  const rows = 'rows' in answer ? answer.rows : answer.missing;
  const subjects = new Set(
    rows.map((row) => JSON.stringify(row.kind === 'missing' ? row.subject : row.figure.subject)),
  );
  const late = caveatsIn(answer).filter(({ kind }) => kind === 'late-remedies').length;
  return [subjects.size - 8, late - 4].map(asCount);
}

function asCount(value: number): string {
  return writtenValue({ unit: 'count', value });
}

function asOrdinal(position: number): string {
  const ending =
    position % 100 >= 11 && position % 100 <= 13
      ? 'th'
      : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${String(position)}${ending}`;
}

/** The figures that an answer gives, in the order in which they stand. */
function figuresIn(answer: Answer): readonly (Figure | PooledFigure)[] {
  if ('rows' in answer)
    return answer.rows.flatMap((row) => (row.kind === 'missing' ? [] : [row.figure]));
  if (answer.kind === 'ranking')
    return answer.places
      .map(({ figure }) => figure)
      .concat(answer.focus ? [answer.focus.figure] : []);
  return answer.kind === 'source' ? [...answer.figures, ...answer.pooled] : [];
}

function missingIn(answer: Answer): readonly MissingRow[] {
  if (answer.kind === 'no-data') return answer.missing;
  if (answer.kind === 'ranking')
    return answer.focusMissing && 'kind' in answer.focusMissing ? [answer.focusMissing] : [];
  return 'rows' in answer ? answer.rows.filter((row) => row.kind === 'missing') : [];
}

function caveatsIn(answer: Answer): readonly Caveat[] {
  return 'caveats' in answer ? answer.caveats : [];
}
