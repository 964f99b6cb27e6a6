import { tenantNamed } from './tenant';

/** Activities as Teams sends them, with invented ids. */
export const TENANT = tenantNamed('00000000-0000-0000-0000-00000000000a');
const BOT = { id: '28:bot', name: 'Upheld' };

export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId?: string;
}

export const ALEX: Speaker = { id: '29:alex', name: 'Alex', aadObjectId: 'alex-oid' };

export interface Where {
  readonly serviceUrl: string;
  readonly conversation?: string;
  readonly type?: 'personal' | 'groupChat' | 'channel';
  readonly from?: Speaker;
  readonly tenant?: string;
  /** The team of a channel. */
  readonly team?: string;
}

let count = 0;

function activity(where: Where): Record<string, unknown> {
  const {
    serviceUrl,
    conversation = 'a:personal',
    type = 'personal',
    from = ALEX,
    tenant = TENANT,
    team,
  } = where;
  count += 1;
  return {
    id: `incoming-${String(count)}`,
    channelId: 'msteams',
    serviceUrl,
    from,
    recipient: BOT,
    conversation: { id: conversation, conversationType: type, tenantId: tenant },
    channelData: { tenant: { id: tenant }, ...(team !== undefined && { team: { id: team } }) },
  };
}

/** A message; `<at>Upheld</at>` in it mentions us, and `<at>Name</at>` one of the people given. */
export function message(
  text: string,
  where: Where,
  people: readonly Speaker[] = [],
): Record<string, unknown> {
  const mentioned = [BOT, ...people].filter(({ name }) => text.includes(`>${name}</at>`));
  const entities = mentioned.map(({ id, name }) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  return { ...activity(where), type: 'message', text, entities };
}

export function installation(where: Where, action = 'add'): Record<string, unknown> {
  return { ...activity(where), type: 'installationUpdate', action };
}

/** The other way in which Teams says that we were added to a conversation, or removed. */
export function membersChanged(
  where: Where,
  what: 'membersAdded' | 'membersRemoved',
): Record<string, unknown> {
  return { ...activity(where), type: 'conversationUpdate', [what]: [BOT] };
}

/** Somebody changes a message that they wrote. */
export function edited(text: string, where: Where): Record<string, unknown> {
  return { ...message(text, where), type: 'messageUpdate' };
}

export function click(verb: unknown, data: unknown, where: Where): Record<string, unknown> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return { ...activity(where), type: 'invoke', name: 'adaptiveCard/action', value };
}

export function invoke(name: string, value: unknown, where: Where): Record<string, unknown> {
  return { ...activity(where), type: 'invoke', name, value };
}
