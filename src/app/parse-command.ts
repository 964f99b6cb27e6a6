import { readInterest } from './digests/read-interest';
import type { Request } from './request';

const COMMANDS: readonly { readonly pattern: RegExp; readonly request: Request }[] = [
  { pattern: /^(?:help|start|hello|hi)$/, request: { kind: 'help' } },
  { pattern: /^unsubscribe(?: (?:from )?(?:all|everything))?$/, request: { kind: 'unsubscribe' } },
  { pattern: /^(?:list )?subscriptions$/, request: { kind: 'subscriptions' } },
  {
    pattern:
      /^(?:so )?why (?:did|do|have|am|was|were) (?:i|you|we) (?:just )?(?:get|getting|got|gotten|see|receive|received|receiving|sent|sending|send|remind|reminded|reminding|tell|telling|told)(?: me)?(?: (?:of|about))?(?: (?:this|that|it|these|the|a|an|your|my))?(?: (?:card|message|reminder|nudge|notification|remedy|remedies)s?)?$/,
    request: { kind: 'why-nudged' },
  },
];

/** What a message asks for: one of the few commands, or a question. Mentions are already gone. */
export function parseCommand(text: string): Request {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s!.?]+/g, ' ')
    .trim();
  if (words === '') return { kind: 'unsupported', reason: 'no-words' };
  const command = COMMANDS.find(({ pattern }) => pattern.test(words));
  return command?.request ?? leave(words) ?? subscription(words) ?? { kind: 'ask', text };
}

/** `away until 3 June`, `I am back`. */
function leave(words: string): Request | undefined {
  if (/^(?:i am |i'm )?back(?: (?:again|today|now))?$/.test(words))
    return { kind: 'leave', until: null };
  const until =
    /^(?:i am |i'm |i will be )?(?:away|on leave|out of office) (?:until|till|til) (.{1,40})$/.exec(
      words,
    )?.[1];
  return until === undefined ? undefined : { kind: 'leave', until };
}

/** `subscribe to Luton and public reports`, `unsubscribe from Luton`. */
function subscription(words: string): Request | undefined {
  const [, verb, rest = ''] = /^(subscribe|unsubscribe)\b(.*)$/.exec(words) ?? [];
  if (verb === undefined) return undefined;
  const interest = readInterest(rest);
  if (!interest.ok) return { kind: 'subscribe-unclear', problem: interest.problem };
  return verb === 'subscribe'
    ? { kind: 'subscribe', interest: interest.value }
    : { kind: 'unsubscribe', interest: interest.value };
}
