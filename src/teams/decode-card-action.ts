import type { Activity } from 'botbuilder';
import type { Request } from '../app/request';
import { isMoveButton, isVerb, type MoveButton, type Verb } from '../present/verbs';
import { decodeMove } from './decode-move';

interface CardAction {
  readonly action?: {
    readonly verb?: unknown;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

type Data = Readonly<Record<string, unknown>>;

const BAD_CARD: Request = { kind: 'unsupported', reason: 'bad-card' };

/** Verbs that are no moves of a remedy. */
const decoders: Readonly<Record<Exclude<Verb, MoveButton>, (data: Data) => Request>> = {
  acknowledge: ({ remedyId, revision, deliveryId }) =>
    typeof remedyId === 'string' && typeof revision === 'number' && typeof deliveryId === 'string'
      ? { kind: 'acknowledge', remedyId, revision, deliveryId }
      : BAD_CARD,
  remedy: ({ remedyId, deliveryId }) =>
    typeof remedyId === 'string' && typeof deliveryId === 'string'
      ? { kind: 'show-remedy', remedyId, deliveryId }
      : BAD_CARD,
  edition: ({ openedAt, page, deliveryId }) =>
    typeof openedAt === 'string' && typeof page === 'number' && typeof deliveryId === 'string'
      ? { kind: 'show-edition', openedAt, page, deliveryId }
      : BAD_CARD,
  ask: ({ q }) =>
    typeof q === 'string' && q.length <= 500 ? { kind: 'ask', text: q, whole: true } : BAD_CARD,
};

/** The request behind a click on a card. The data is untrusted: it names things, and proves nothing. */
export function decodeCardAction(activity: Activity): Request {
  const { action } = (activity.value ?? {}) as CardAction;
  const verb = action?.verb;
  if (!isVerb(verb)) return { kind: 'unsupported', reason: 'unknown-verb' };
  const data = typeof action?.data === 'object' ? action.data : {};
  if (isMoveButton(verb)) return decodeMove(verb, data, activity.id) ?? BAD_CARD;
  return decoders[verb](data);
}
