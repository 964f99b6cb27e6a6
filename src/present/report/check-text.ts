import type { CheckedFile, NotChecked } from '../../app/report/check-report-file';
import type { Check } from '../../domain/facts/check';
import { unreadableText } from '../letters/unreadable-text';
import { literal } from '../plain';
import { writtenNumber } from '../written';

/** What was found in a report, a line for each finding and one for its arithmetic. */
export function checkedLines({
  authority,
  period,
  within,
  against,
  compared,
}: CheckedFile): readonly string[] {
  const head = [authority ?? 'a council that is not named', period ?? 'a year that is not named'];
  return [
    `Report of ${head.join(', ')}: ${counted(within.length)} in the report itself, ${counted(against.length)} against what is held (${writtenNumber(compared)} figures compared).`,
    ...[...against, ...within].flatMap(findingLines),
  ];
}

function findingLines({ level, message, arithmetic, place }: Check): readonly string[] {
  const where =
    place === undefined ? '' : `page ${String(place.page)}, line ${String(place.line)}: `;
  return [
    `${LEVELS[level]}: ${where}${literal(message)}`,
    ...(arithmetic === undefined ? [] : [`    ${literal(arithmetic)}`]),
  ];
}

const LEVELS = { error: 'wrong', warn: 'doubtful', info: 'to know' } as const;

function counted(count: number): string {
  return count === 1 ? '1 finding' : `${writtenNumber(count)} findings`;
}

/** Why a file was not checked. */
export function notCheckedText(problem: NotChecked): string {
  return problem.kind === 'no-report'
    ? 'this is no report to a committee about the Ombudsman; "upheld read FILE" shows what it is.'
    : unreadableText(problem);
}
