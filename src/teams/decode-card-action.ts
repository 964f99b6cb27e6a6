import type { Activity } from 'botbuilder';
import type { Request, UnsupportedRequest } from '../app/request';
import { isMoveButton, isVerb, type MoveButton, type Verb } from '../present/verbs';
import { decodeMove } from './decode-move';

interface CardAction {
  readonly action?: {
    readonly verb?: unknown;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

type Data = Readonly<Record<string, unknown>>;

const BAD_CARD: UnsupportedRequest = { kind: 'unsupported', reason: 'bad-card' };

/** Verbs that are no moves of a remedy. */
const decoders: Readonly<Record<Exclude<Verb, MoveButton>, (data: Data) => Request>> = {
  remedy: ({ remedyId, deliveryId }) =>
    typeof remedyId === 'string' && typeof deliveryId === 'string'
      ? { kind: 'show-remedy', remedyId, deliveryId }
      : badCard('show', { remedyId }),
  round: ({ deliveryId }) =>
    typeof deliveryId === 'string' ? { kind: 'show-round', deliveryId } : BAD_CARD,
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
  const data: Data = isObject(action?.data) ? action.data : {};
  if (!isVerb(verb)) {
    const tried = { verb: 'unknown', remedyId: data['remedyId'] };
    return { kind: 'unsupported', reason: 'unknown-verb', tried };
  }
  if (isMoveButton(verb)) return decodeMove(verb, data, activity.id) ?? badCard(verb, data);
  return decoders[verb](data);
}

function badCard(verb: string, { remedyId }: Data): Request {
  return { ...BAD_CARD, tried: { verb, remedyId } };
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
