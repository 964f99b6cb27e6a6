import type { Activity } from 'botbuilder';
import type { Request } from '../app/request';
import { isVerb, type Verb } from '../present/verbs';

interface CardAction {
  readonly action?: {
    readonly verb?: unknown;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

const decoders: Readonly<Record<Verb, (data: Readonly<Record<string, unknown>>) => Request>> = {
  acknowledge: ({ remedyId, revision, deliveryId }) =>
    typeof remedyId === 'string' && typeof revision === 'number' && typeof deliveryId === 'string'
      ? { kind: 'acknowledge', remedyId, revision, deliveryId }
      : { kind: 'unsupported', reason: 'bad-card' },
  ask: ({ q }) =>
    typeof q === 'string' && q.length <= 500
      ? { kind: 'ask', text: q, whole: true }
      : { kind: 'unsupported', reason: 'bad-card' },
};

/** The request behind a click on a card. The data is untrusted: it names things, and proves nothing. */
export function decodeCardAction(activity: Activity): Request {
  const { action } = (activity.value ?? {}) as CardAction;
  const verb = action?.verb;
  if (!isVerb(verb)) return { kind: 'unsupported', reason: 'unknown-verb' };
  const data = typeof action?.data === 'object' ? action.data : {};
  return decoders[verb](data);
}
