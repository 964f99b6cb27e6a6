import { groupName } from '../../../domain/facts/groups';
import type { ServiceArea } from '../../../domain/facts/measure';
import { isPeriodLabel, type PeriodLabel } from '../../../domain/facts/period';
import type { Answer, LettersAnswer, RankingAnswer } from '../../../domain/question/answer/answer';
import type { Row } from '../../../domain/question/answer/answer-row';
import type { Query } from '../../../domain/question/query';
import { metricName, serviceWords } from '../measure-words';
import { plain } from '../../plain';
import { subjectName } from './subject-words';
import { capital, inWords, someInWords, writtenYear, yearLabels } from '../../written';

/** How a question was read: what, of whom, when. `label` has `2023-24`, `written` has `year ending 31 March 2024`. */
export function readingLine(answer: Answer, style: 'label' | 'written'): string {
  return parts(answer, style).filter(Boolean).join(' · ');
}

function parts(answer: Answer, style: 'label' | 'written'): readonly string[] {
  switch (answer.kind) {
    case 'value':
    case 'comparison':
    case 'trend':
    case 'explanation':
      return [what(answer.query), whom(answer.rows), years(answer.rows.map(periodOf), style)];
    case 'no-data':
      return [what(answer.query), whom(answer.missing), years(answer.missing.map(periodOf), style)];
    case 'ranking':
      return ranking(answer, style);
    case 'letters':
      return letters(answer);
    case 'councils':
      return [
        answer.group === null ? 'Councils held' : `Councils: ${plain(groupName(answer.group))}`,
        years([answer.period], style),
      ];
    case 'definition':
      return ['Meaning', plain(answer.definition.title)];
    case 'no-definition':
      return ['Meaning', plain(answer.term, 60)];
    case 'source':
      return [
        'Source',
        what(answer.query),
        sourceOf(answer),
        years(
          answer.documents.map(({ period }) => period),
          style,
        ),
      ];
    case 'help':
      return ['Help'];
    case 'no-home':
      return [what(answer.query), 'your council'];
  }
}

function what(query: Query): string {
  const metric = 'metric' in query ? query.metric : undefined;
  if (metric === undefined) return '';
  const service: ServiceArea | undefined = 'service' in query ? query.service : undefined;
  const name = metricName(metric);
  return service === undefined ? name : `${name}: ${serviceWords(service)}`;
}

/** Of whom the figures are; without any, of whom the documents are. */
function sourceOf({ figures, pooled, documents }: Extract<Answer, { kind: 'source' }>): string {
  const subjects = [...figures, ...pooled].map(({ subject }) => subjectName(subject));
  const names = documents.map(({ authority }) => plain(authority.name));
  return inWords(namesOf(subjects.length > 0 ? subjects : names));
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** A heading with more names than this says how many more. */
const MOST_NAMES = 8;

function whom(rows: readonly Row[]): string {
  const subjects = namesOf(
    rows.map((row) => subjectName(row.kind === 'missing' ? row.subject : row.figure.subject)),
  );
  const within = subjects.map((name, at) => (at === 0 ? name : name.replace(/^The /, 'the ')));
  return someInWords(within, MOST_NAMES);
}

function periodOf(row: Row): PeriodLabel | null {
  return row.kind === 'missing' ? row.period : row.figure.period;
}

function years(periods: readonly (PeriodLabel | null)[], style: 'label' | 'written'): string {
  const known = [...new Set(periods.filter((period) => period !== null && isPeriodLabel(period)))];
  const [only, ...more] = known as PeriodLabel[];
  if (only === undefined) return '';
  return style === 'written' && more.length === 0 ? writtenYear(only) : yearLabels([only, ...more]);
}

function ranking(answer: RankingAnswer, style: 'label' | 'written'): readonly string[] {
  const order = answer.direction === 'high' ? 'highest first' : 'lowest first';
  const over = { authorities: '', services: ' by service', years: ' by year' }[answer.over];
  const [first] = answer.places;
  const whose =
    answer.over === 'authorities'
      ? answer.group === null
        ? 'councils named'
        : plain(groupName(answer.group))
      : subjectName(first.figure.subject);
  const when =
    answer.period === null ? answer.places.map(({ figure }) => figure.period) : [answer.period];
  return [`${metricName(answer.measure)}${over}, ${order}`, capital(whose), years(when, style)];
}

function letters(answer: LettersAnswer): readonly string[] {
  const names = namesOf(
    [...answer.documents, ...answer.gaps].map(({ authority }) => plain(authority.name)),
  );
  const whose = names.length > 6 ? `${String(names.length)} councils` : inWords(names);
  return [answer.asked === 'gaps' ? 'Letters not held' : 'Documents held', whose];
}
