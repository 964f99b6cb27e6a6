import type { SetupRequest } from '../../request/setup';

const TO_WHOM = '(?: (?:upheld|bot|there|all|both|team|everyone|everybody|again|mate|then))*';

const TALK: readonly (readonly [
  pattern: RegExp,
  what: Extract<SetupRequest, { kind: 'small-talk' }>['what'],
])[] = [
  [
    new RegExp(
      `^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings|👋)${TO_WHOM}$`,
    ),
    'greeting',
  ],
  [
    new RegExp(
      `^(?:(?:ok(?:ay)?|great|perfect|brilliant|lovely|excellent|that's great|fine|good|right|yes|no)[, ]*)?(?:(?:many |lots of )?thanks(?: (?:a lot|very much|so much|for (?:that|this|your help|the help)))?|thank you(?: (?:very much|so much|for (?:that|this|your help|the help)))?|thx|ty|cheers|ta|much appreciated)${TO_WHOM}$`,
    ),
    'thanks',
  ],
  [
    new RegExp(
      `^(?:ok(?:ay)?|k|great|perfect|brilliant|lovely|excellent|got it|understood|noted|fine|all good|nice(?: one)?|super|wonderful|that's (?:great|perfect|helpful)|very helpful|👍|👌|🙏|🙂|😊|👏|❤|🎉)${TO_WHOM}$`,
      'u',
    ),
    'agreed',
  ],
  [
    new RegExp(
      `^(?:bye|goodbye|good bye|bye bye|good night|see you(?: later| soon| tomorrow)?)${TO_WHOM}$`,
    ),
    'goodbye',
  ],
];

/** A greeting, thanks or a goodbye, and nothing else; undefined for every other message. */
export function parseSmallTalk(words: string): SetupRequest | undefined {
  // A thumb of any colour, and as often as somebody likes.
  const plain = words
    .replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, '')
    .replace(/([^\p{L}\p{N}\s])\1+/gu, '$1')
    .replace(/[,.;:]+$/, '');
  const found = TALK.find(([pattern]) => pattern.test(plain));
  return found && { kind: 'small-talk', what: found[1] };
}
