import type { ClockSet, StageDates } from '../../domain/code/clocks/stage-clocks';
import { CODE_STANDING } from '../../domain/code/provisions';
import { writeDate } from '../../domain/shared/civil-date';

/** What is said of complaints that have a procedure of their own by law. */
export const STATUTORY =
  'Statutory complaints procedures (adult social care, children, public health) are outside the Code and have clocks of their own, which are not worked out here.';

/** The last days of both stages, one line each. */
export function clockLines(
  stages: readonly StageDates[],
  { source }: Pick<ClockSet, 'source'>,
): readonly string[] {
  return [
    `Clocks: ${source}. Working days in England.`,
    ...stages.flatMap(stageLines),
    CODE_STANDING,
  ];
}

function stageLines(dates: StageDates): readonly string[] {
  const { stage, begins, supposed, acknowledgeBy, replyBy, extendedTo } = dates;
  const begun = supposed
    ? `if it is asked for on ${writeDate(begins)}, the last day of stage 1`
    : `${stage === 1 ? 'received' : 'asked for'} on ${writeDate(begins)}`;
  const more =
    extendedTo === null
      ? 'no rule for more time is known'
      : `with more time, for which reasons are given, by ${writeDate(extendedTo)}`;
  return [
    `Stage ${String(stage)} (${begun}): acknowledge by ${writeDate(acknowledgeBy)}; reply by ${writeDate(replyBy)}; ${more}.`,
  ];
}
