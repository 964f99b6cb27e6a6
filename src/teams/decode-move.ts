import type { Request } from '../app/request';
import type { Move } from '../domain/remedy/moves/move';
import type { MoveButton } from '../present/verbs';

type Data = Readonly<Record<string, unknown>>;

const LONGEST = 1_000;

/** The move behind a click: its ids, and the words that were typed into the card. Undefined for a damaged card. */
export function decodeMove(verb: MoveButton, data: Data, activityId?: string): Request | undefined {
  const { remedyId, revision, deliveryId } = data;
  const move = moveOf(verb, data);
  if (
    typeof remedyId !== 'string' ||
    typeof revision !== 'number' ||
    typeof deliveryId !== 'string'
  )
    return undefined;
  return {
    kind: 'move',
    remedyId,
    seenRevision: revision,
    deliveryId,
    move,
    ...(activityId !== undefined && { operation: `click ${activityId}` }),
  };
}

function moveOf(verb: MoveButton, data: Data): Move {
  const words = (name: string): string => {
    const value = data[name];
    return typeof value === 'string' ? value.slice(0, LONGEST).trim() : '';
  };
  const person = { id: words('to'), name: words('to') };
  switch (verb) {
    case 'done':
      return { verb, evidence: words('evidence') };
    case 'request-time':
    case 'extend':
      return { verb, due: words('due'), reason: words('reason') };
    case 'refuse-time':
    case 'reopen':
    case 'withdraw':
      return { verb, reason: words('reason') };
    case 'pass-on':
    case 'assign':
      return { verb, to: person };
    case 'acknowledge':
    case 'confirm':
    case 'take-over':
    case 'decline':
    case 'not-mine':
    case 'accept':
    case 'not-complied':
      return { verb };
  }
}
