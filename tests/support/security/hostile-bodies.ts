import type { Random } from '../random';

/** What stands where something else should. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'message',
  'x'.repeat(3_000),
  [],
  {},
  [[[]]],
  { length: -1 },
  { id: {} },
  { toString: 1, valueOf: null },
  '${text}',
  '../../etc/passwd',
  '2026-13-45T99:99:99Z',
];

const NAMES = [
  'type',
  'id',
  'text',
  'name',
  'value',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'channelId',
  'serviceUrl',
  'entities',
  'attachments',
  'membersAdded',
  'timestamp',
  'localTimestamp',
  'locale',
  'replyToId',
  'deliveryMode',
  'expiration',
  '__proto__',
  'toString',
] as const;

const TYPES = ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'event', 'typing'];
const INVOKES = [
  'adaptiveCard/action',
  'message/submitAction',
  'composeExtension/query',
  'composeExtension/queryLink',
  'fileConsent/invoke',
  'task/fetch',
  'signin/verifyState',
];

/** One of its own: what is changed later must not change the next. */
function odd(random: Random): unknown {
  return structuredClone(random.pick(ODD));
}

type Change = (activity: Record<string, unknown>, random: Random) => void;

const CHANGES: readonly Change[] = [
  (activity, random) => (activity[random.pick(NAMES)] = odd(random)),
  (activity, random) => Reflect.deleteProperty(activity, random.pick(NAMES)),
  (activity, random) => (activity['type'] = random.pick(TYPES)),
  (activity, random) => {
    activity['type'] = 'invoke';
    activity['name'] = random.pick(INVOKES);
    activity['value'] = random.pick([
      odd(random),
      { action: { verb: odd(random), data: odd(random) } },
    ]);
  },
  (activity, random) => {
    const inner = activity[random.pick(['from', 'recipient', 'conversation', 'channelData'])];
    const target = typeof inner === 'object' && inner !== null ? inner : activity;
    (target as Record<string, unknown>)[
      random.pick(['id', 'name', 'tenantId', 'tenant', 'aadObjectId', 'conversationType'])
    ] = odd(random);
  },
  (activity, random) =>
    (activity['entities'] = [
      odd(random),
      { type: 'mention', mentioned: odd(random), text: odd(random) },
    ]),
  (activity, random) =>
    (activity['attachments'] = [
      { contentType: odd(random), content: odd(random), contentUrl: odd(random) },
    ]),
];

/** An activity with much that is not as it should be, as the text of a body; every few are no JSON at all. */
export function hostileBody(good: Record<string, unknown>, random: Random): string {
  const activity = structuredClone(good);
  const times = random.integer(1, 4);
  for (let at = 0; at < times; at += 1) random.pick(CHANGES)(activity, random);
  const text = JSON.stringify(activity);
  const damage = random.integer(0, 9);
  if (damage > 2) return text;
  const at = random.integer(0, text.length);
  if (damage === 0) return text.slice(0, at);
  if (damage === 1)
    return text.slice(0, at) + random.pick(['"', '{', '\\', '\u0000', ',', '9']) + text.slice(at);
  return '['.repeat(random.integer(1, 60)) + text + ']'.repeat(random.integer(1, 60));
}
