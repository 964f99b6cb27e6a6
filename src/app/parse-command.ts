import { readInterest } from './digests/read-interest';
import { parsePapers } from './papers/paper-words';
import { pictureWords } from './questions/picture-words';
import type { Request } from './request';
import type { Mention } from './request/setup';
import { parseSetup } from './setup/words/parse-setup';
import { parseSmallTalk } from './setup/words/parse-small-talk';

const COMMANDS: readonly { readonly pattern: RegExp; readonly request: Request }[] = [
  { pattern: /^(?:help|help me|start|commands)$/, request: { kind: 'help' } },
  {
    pattern:
      /^(?:help(?: with| on| about)? (?:the )?settings|how do i change (?:this|(?:the )?settings))$/,
    request: { kind: 'help', topic: 'settings' },
  },
  { pattern: /^unsubscribe(?: (?:from )?(?:all|everything))?$/, request: { kind: 'unsubscribe' } },
  { pattern: /^(?:list )?subscriptions$/, request: { kind: 'subscriptions' } },
  {
    pattern:
      /^(?:(?:list |show )?deliveries|did (?:everyone|everybody|they all|all of them) (?:get|receive) (?:it|them|that|the (?:digest|digests|letter|letters|message|messages)))$/,
    request: { kind: 'deliveries' },
  },
  {
    pattern:
      /^(?:so )?why (?:did|do|have|am|was|were) (?:i|you|we) (?:just )?(?:get|getting|got|gotten|see|receive|received|receiving|sent|sending|send|remind|reminded|reminding|tell|telling|told)(?: me)?(?: (?:of|about))?(?: (?:this|that|it|these|the|a|an|your|my))?(?: (?:card|message|reminder|nudge|notification|remedy|remedies)s?)?$/,
    request: { kind: 'why-nudged' },
  },
];

/**
 * What a message asks for: one of the few commands, or a question. The mention of ourselves is already gone; `@0` in the
 * text stands for the first of the other mentions.
 */
export function parseCommand(given: string, mentions: readonly Mention[] = []): Request {
  // Somebody who types our name instead of choosing it means the same.
  const text = given.replace(/^\s*@upheld\b[,:]?\s*/i, '');
  const said = text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
  const words = said
    .toLowerCase()
    .replace(/[ !.?]+/g, ' ')
    .trim();
  if (words === '') return { kind: 'unsupported', reason: 'no-words' };
  const command = COMMANDS.find(({ pattern }) => pattern.test(words));
  return (
    command?.request ??
    leave(words) ??
    parsePapers(words, said) ??
    subscription(words) ??
    parseSmallTalk(words) ??
    setup(said, mentions) ??
    question(text, mentions)
  );
}

/** What ends in a question mark sets nothing: "we are Coventry?" asks. */
function setup(said: string, mentions: readonly Mention[]): Request | undefined {
  const request = parseSetup(said.replace(/[ !.?]+$/, ''), mentions);
  return request?.kind === 'set-up' && said.endsWith('?') ? { kind: 'settings' } : request;
}

/** Whom else a question mentions is no part of it. */
function question(text: string, mentions: readonly Mention[]): Request {
  const words = mentions.length > 0 ? text.replace(/@\d+\b/g, ' ').trim() : text;
  if (words === '') return { kind: 'unsupported', reason: 'no-words' };
  const drawn = pictureWords(words);
  return drawn === undefined
    ? { kind: 'ask', text: words }
    : { kind: 'ask', text: drawn, as: 'picture' };
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
