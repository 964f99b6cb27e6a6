import type { DeliveriesOutcome } from '../../app/outcome';
import type { DeliveryTally } from '../../domain/delivery/delivery-tally';
import { plain } from '../plain';
import { inWords, writtenNumber } from '../written';

/** `312 of 330 sent, 15 waiting, 2 refused (Teams answered 403), 1 unsure`. */
export function tallyWords(tally: DeliveryTally): string {
  const { total, sent, waiting, unsure, parked, refused, reasons } = tally;
  const why = reasons.length === 0 ? '' : ` (${inWords(reasons.slice(0, 3).map(reasonWords))})`;
  const parts: readonly (readonly [count: number, words: string])[] = [
    [waiting, 'waiting'],
    [refused, `refused${why}`],
    [unsure, 'unsure'],
    [parked, 'to be looked for by somebody'],
  ];
  const rest = parts.flatMap(([count, words]) =>
    count === 0 ? [] : [`${writtenNumber(count)} ${words}`],
  );
  return [`${writtenNumber(sent)} of ${writtenNumber(total)} sent`, ...rest].join(', ');
}

function reasonWords(reason: string): string {
  const status = /^refused \((\d+)\)$/.exec(reason)?.[1];
  return status === undefined ? reason : `Teams answered ${status}`;
}

/** Whether everybody got what Upheld had for them: the answer to `deliveries`. */
export function deliveriesText(outcome: DeliveriesOutcome): string {
  if ('why' in outcome) {
    return outcome.why === 'not-here'
      ? 'How messages were delivered is told in a personal chat with me only.'
      : 'How messages were delivered is told to the Link Officer, the Monitoring Officer and administrators only.';
  }
  const { tally } = outcome;
  if (tally.total === 0) return 'In the last seven days there was nothing to send.';
  const doubt =
    tally.unsure + tally.parked === 0
      ? ''
      : ' Unsure means that Teams did not say whether a message was posted: it is looked for, and not posted again blindly.';
  return `Messages of the last seven days: ${plain(tallyWords(tally), 500)}.${doubt}`;
}
