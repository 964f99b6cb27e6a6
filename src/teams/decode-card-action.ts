import type { Activity } from 'botbuilder';
import { parseCommand } from '../app/parse-command';
import type { Request, UnsupportedRequest } from '../app/request';
import type { UploadDecision } from '../app/request/uploads';
import { isMoveButton, isVerb, type MoveButton, type Verb } from '../present/verbs';
import type { DecisionVerb } from '../domain/duty/decision/duty-record';
import { decodeDecision, isRef } from './decode-decision';
import { decodeCode } from './decode-code';
import { decodeMove } from './decode-move';
import { decodeSignOff } from './decode-sign-off';

interface CardAction {
  readonly action?: {
    readonly verb?: unknown;
    readonly data?: Readonly<Record<string, unknown>>;
  };
}

type Data = Readonly<Record<string, unknown>>;

type Decoder = (data: Data, activityId?: string) => Request;

const BAD_CARD: UnsupportedRequest = { kind: 'unsupported', reason: 'bad-card' };

/** Verbs that are no moves of a remedy. */
const decoders: Readonly<Record<Exclude<Verb, MoveButton>, Decoder>> = {
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
  'sign-off-submit': (data) => decodeSignOff('submit', data) ?? BAD_CARD,
  'sign-off-approve': (data) => decodeSignOff('approve', data) ?? BAD_CARD,
  'upload-import': deciding('import'),
  'upload-hold': deciding('hold'),
  'upload-cancel': deciding('cancel'),
  duty: ({ ref }) => (isRef(ref) ? { kind: 'open-duty', ref } : badCard('show', { remedyId: ref })),
  'duty-taken': decidingDuty('taken'),
  'duty-reported': decidingDuty('reported'),
  'duty-not-needed': decidingDuty('not-needed'),
  'duty-deferred': decidingDuty('deferred'),
  'duty-reopened': decidingDuty('reopened'),
  'code-assess': (data) => decodeCode('code-assess', data) ?? BAD_CARD,
  'code-confirm': (data) => decodeCode('code-confirm', data) ?? BAD_CARD,
  'code-next': (data) => decodeCode('code-next', data) ?? BAD_CARD,
  ask: ({ q }) => (typeof q === 'string' && q.length <= 500 ? said(q) : BAD_CARD),
};

/** A button says what somebody could have written; a question of a card follows up on nothing. */
function said(q: string): Request {
  const request = parseCommand(q);
  return request.kind === 'ask' ? { ...request, whole: true } : request;
}

/** Whether a click says something, which is then answered below the card; every other changes the card itself. */
export function isSaid({ value }: Activity): boolean {
  return ((value ?? {}) as CardAction).action?.verb === 'ask';
}

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
  return decoders[verb](data, activity.id);
}

function deciding(decision: UploadDecision): (data: Data) => Request {
  return ({ uploadId, correction }) =>
    typeof uploadId === 'string' && uploadId.length <= 100
      ? { kind: 'decide-upload', uploadId, decision, correction: correction === true }
      : badCard(`upload-${decision}`, { remedyId: uploadId });
}

function decidingDuty(verb: DecisionVerb): Decoder {
  return (data, activityId) =>
    decodeDecision(verb, data, activityId) ?? badCard(verb, { remedyId: data['ref'] });
}

function badCard(verb: string, { remedyId }: Data): Request {
  return { ...BAD_CARD, tried: { verb, remedyId } };
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
