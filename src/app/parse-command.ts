import { readInterest } from './digests/read-interest';
import { parseRadar } from './duty/radar-words';
import { pictureWords } from './questions/picture-words';
import type { Request } from './request';
import type { Mention } from './request-setup';
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
    report(words) ??
    parseRadar(words) ??
    code(words) ??
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

const REPORT =
  /^(?:please )?(draft|write|prepare|rehearse) (?:our|the|my) (?:annual|yearly|committee)(?: ombudsman| complaints)? report(?: to (?:the )?(?:committee|cabinet))?(?: (?:for|of) (.{1,30}?))?(?: please)?$/;

/** `draft our annual report`, `rehearse the committee report for 2019-20`. */
function report(words: string): Request | undefined {
  const [, verb, year] = REPORT.exec(words) ?? [];
  if (verb === undefined) return undefined;
  const kind = verb === 'rehearse' ? 'rehearse-report' : 'draft-report';
  return { kind, ...(year !== undefined && { year }) };
}

const CODE =
  /^(?:please )?(?:(?:show|open|see) )?(?:me )?(?:our |the |my )?(?:(?:lgsco )?complaints? handling code|(?:(?:lgsco )?complaints? handling |the )?(?:code )?self[- ]assessment(?: against (?:the )?(?:complaints? handling )?code)?)(?: (?:for|of) (.{1,30}?))?(?: please)?$/;
const CODE_YEAR =
  /^(?:show )?(?:the |our )?(?:complaints? handling )?code(?:'s)? calendar(?: (?:for|of) (.{1,30}?))?$/;
const ASSESS =
  /^(?:please )?assess (?:(?:paragraph|para|provision) )?(\d (?:\d{1,2})|\d-[a-z0-9-]{3,40})(?: (?:for|of) (.{1,30}?))?$/;

/** `complaint handling code`, `show our self-assessment for 2025-26`, `assess 6.3`, `code calendar`. */
function code(words: string): Request | undefined {
  const year = (said: string | undefined): { readonly year?: string } =>
    said === undefined ? {} : { year: said };
  const shown = CODE.exec(words);
  if (shown) return { kind: 'show-code', ...year(shown[1]) };
  const calendar = CODE_YEAR.exec(words);
  if (calendar) return { kind: 'code-calendar', ...year(calendar[1]) };
  const [, at, said] = ASSESS.exec(words) ?? [];
  // Full stops have become spaces.
  return at === undefined
    ? undefined
    : { kind: 'show-code', at: at.replace(' ', '.'), ...year(said) };
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
