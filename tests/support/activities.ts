/** Activities as Teams sends them, with invented ids. */
export const TENANT = '00000000-0000-0000-0000-00000000000a';
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
}

let count = 0;

function activity(where: Where): Record<string, unknown> {
  const {
    serviceUrl,
    conversation = 'a:personal',
    type = 'personal',
    from = ALEX,
    tenant = TENANT,
  } = where;
  count += 1;
  return {
    id: `incoming-${String(count)}`,
    channelId: 'msteams',
    serviceUrl,
    from,
    recipient: BOT,
    conversation: { id: conversation, conversationType: type, tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}

export function message(text: string, where: Where): Record<string, unknown> {
  return { ...activity(where), type: 'message', text };
}

export function installation(where: Where, action = 'add'): Record<string, unknown> {
  return { ...activity(where), type: 'installationUpdate', action };
}

export function click(verb: unknown, data: unknown, where: Where): Record<string, unknown> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return { ...activity(where), type: 'invoke', name: 'adaptiveCard/action', value };
}
