import type { HandleRequest } from '../handle-request';
import type { Outcome } from '../outcome';
import type { Labels, Telemetry } from './telemetry';

/** The same use cases, with how long each took and what became of it. */
export function measuredRequests(handle: HandleRequest, telemetry: Telemetry): HandleRequest {
  return async (request, actor) => {
    const { kind } = request;
    const outcome = await telemetry.measure(
      'request',
      () => handle(request, actor),
      (done) => ({
        kind,
        outcome: done.kind,
      }),
    );
    if (kind === 'ask') telemetry.count('answers', answerLabels(outcome));
    return outcome;
  };
}

/** What kind of answer there was, or why there was none. */
function answerLabels(outcome: Outcome): Labels {
  if (outcome.kind === 'answered') return { outcome: 'answered', kind: outcome.answer.kind };
  if (outcome.kind === 'not-answered')
    return { outcome: 'not-answered', kind: outcome.reading.kind };
  return { outcome: 'answered', kind: outcome.kind };
}
