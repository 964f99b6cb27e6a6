import { SERVICES } from '../../facts/measure';
import { authorityForms } from './authority-forms';
import { ambiguousNames } from '../../facts/ambiguous-names';
import { WORD_LIKE_NAMES } from './word-like-names';
import { COMPARATIVE_ADVERBS, CUE_PHRASES, EXTREME_PHRASES } from './cues';
import { FILLER_PHRASES, PREPOSITIONS, SENTENCE_WORDS } from './filler';
import { AMBIGUOUS_GROUPS, GROUP_ENDINGS, GROUP_PHRASES, WHOLE_GROUP_WORDS } from './groups';
import { MEASURE_PHRASES } from './measures';
import type { Cue, Extreme, Meaning, MeasureAtom } from './meaning';
import { OUTSIDE_ENGLAND, REFUSED_PHRASES } from './other-bodies';
import { ACTION_PHRASES, FILTER_PHRASES } from './remedies';
import { AMBIGUOUS_SERVICES, NARROW_SERVICE_PHRASES, SERVICE_PHRASES } from './services';
import { POLITE_CLOSINGS, POLITE_OPENINGS } from './politeness';
import type { RefusalReason } from '../reading';

/** A phrase and what it means. */
export type PhraseMeaning = readonly [phrase: string, meaning: Meaning];

const ME_PHRASES = [
  'we',
  'us',
  'our',
  'ours',
  'our council',
  'our authority',
  'our own',
  'my council',
  'this council',
  'this authority',
  'this local authority',
  'this borough',
  'this organisation',
  'this city',
  'our local authority',
  'our own council',
  'our own authority',
  'my own council',
  'my borough',
  'my local authority',
  'the council here',
  'against our council',
  'our borough',
  'our city',
  'ourselves',
  'against us',
  'about us',
  'our organisation',
  'my authority',
];
const LINK_WORDS = [
  'and',
  ',',
  ';',
  '.',
  '?',
  '!',
  ':',
  '/',
  '+',
  'plus',
  'or',
  'as well as',
  'along with',
  'together with',
  '(',
  ')',
  '"',
  '-',
  'alongside',
];

/** "have been completed on time" */
const PARTICIPLE = /^(?:completed|done|finished|closed|carried|delivered|complied)\b/;

/** "what did the letter say our rate was" */
const LETTER_VERBS = ['say', 'says', 'said', 'show', 'shows', 'give', 'gives', 'state', 'states'];

/** "in cases where fault was found" */
const NOUN_ENDINGS = [' where', ' in which', ' that', ' which'];
const CASE_NOUNS: readonly MeasureAtom[] = ['complaint', 'investigation', 'decision'];

/** "the housing department" */
const SERVICE_ENDINGS = [
  '',
  ' service',
  ' services',
  ' department',
  ' team',
  ' directorate',
  ' category',
  ' related',
];

/**
 * Every phrase of the vocabulary with its meaning. Where two tables have the same phrase the later one stands;
 * names of councils come before all else so that a word of the vocabulary is never taken for a council.
 */
export function allPhrases(): readonly PhraseMeaning[] {
  return [...placePhrases(), ...plainPhrases(), ...wordPhrases(), ...refusedPhrases()];
}

function placePhrases(): readonly PhraseMeaning[] {
  const names = authorityForms().map(
    ({ text, ids }): PhraseMeaning => [
      text,
      { kind: 'authority', ids, wordLike: WORD_LIKE_NAMES.includes(text) },
    ],
  );
  const outside = OUTSIDE_ENGLAND.map(
    (text): PhraseMeaning => [text, { kind: 'refuse', reason: 'outside-england' }],
  );
  const ambiguous = [...ambiguousNames].map(
    ([text, ids]): PhraseMeaning => [
      text,
      ask(ids.map((id) => ({ kind: 'authority', ids: [id], wordLike: false }))),
    ],
  );
  return [...outside, ...names, ...ambiguous];
}

function plainPhrases(): readonly PhraseMeaning[] {
  const filler = [
    ...POLITE_OPENINGS,
    ...POLITE_CLOSINGS,
    ...FILLER_PHRASES,
    ...PREPOSITIONS,
    ...SENTENCE_WORDS,
  ].map((text): PhraseMeaning => [text, { kind: 'filler' }]);
  const links = LINK_WORDS.map((text): PhraseMeaning => [text, { kind: 'link' }]);
  const me = ME_PHRASES.map((text): PhraseMeaning => [text, { kind: 'me' }]);
  return [...filler, ...links, ...me];
}

function wordPhrases(): readonly PhraseMeaning[] {
  const measures = entries<MeasureAtom>(MEASURE_PHRASES, (atom) => ({ kind: 'measure', atom }));
  const cases = CASE_NOUNS.flatMap((atom) =>
    MEASURE_PHRASES[atom].flatMap((noun) =>
      NOUN_ENDINGS.map((ending): PhraseMeaning => [noun + ending, { kind: 'measure', atom }]),
    ),
  );
  const sayings = CUE_PHRASES.letter.flatMap((letter) =>
    LETTER_VERBS.map(
      (verb): PhraseMeaning => [`${letter} ${verb}`, { kind: 'cue', cue: 'letter' }],
    ),
  );
  const actions = ACTION_PHRASES.map(
    (text): PhraseMeaning => [text, { kind: 'measure', atom: 'recommendation' }],
  );
  const cues = entries<Cue>(CUE_PHRASES, (cue) => ({ kind: 'cue', cue }));
  const degrees = COMPARATIVE_ADVERBS.flatMap((adverb) =>
    CUE_PHRASES.comparative.map(
      (word): PhraseMeaning => [`${adverb} ${word}`, { kind: 'cue', cue: 'comparative' }],
    ),
  );
  const extremes = entries<Extreme>(EXTREME_PHRASES, (extreme) => ({ kind: 'extreme', extreme }));
  const filters = FILTER_PHRASES.flatMap(({ filter, phrases }) =>
    phrases
      .flatMap((text) => (PARTICIPLE.test(text) ? [text, `been ${text}`] : [text]))
      .map((text): PhraseMeaning => [text, { kind: 'filter', filter }]),
  );
  return [
    ...filters,
    ...measures,
    ...cases,
    ...sayings,
    ...actions,
    ...cues,
    ...degrees,
    ...extremes,
    ...groupPhrases(),
    ...servicePhrases(),
  ];
}

function groupPhrases(): readonly PhraseMeaning[] {
  const whole = WHOLE_GROUP_WORDS.filter((text) => text !== 'all').map(
    (text): PhraseMeaning => [text, { kind: 'unknown' }],
  );
  const named = entries<string>(GROUP_PHRASES, (group) => ({ kind: 'group', group }));
  const groups = named.flatMap(([text, meaning]) =>
    ['', ...GROUP_ENDINGS].map((ending): PhraseMeaning => [text + ending, meaning]),
  );
  const ambiguous = Object.entries(AMBIGUOUS_GROUPS).map(
    ([text, options]): PhraseMeaning => [
      text,
      ask(options.map((group) => ({ kind: 'group', group }))),
    ],
  );
  return [...whole, ...groups, ...ambiguous];
}

function servicePhrases(): readonly PhraseMeaning[] {
  const ambiguous = Object.entries(AMBIGUOUS_SERVICES).map(
    ([text, options]): PhraseMeaning => [
      text,
      ask(options.map((service) => ({ kind: 'service', service }))),
    ],
  );
  const whole = SERVICES.flatMap((service) => [
    ...NARROW_SERVICE_PHRASES[service].map(
      (text): PhraseMeaning => [text, ask([{ kind: 'service', service }])],
    ),
    ...SERVICE_PHRASES[service].flatMap((text) =>
      SERVICE_ENDINGS.map((ending): PhraseMeaning => [text + ending, { kind: 'service', service }]),
    ),
  ]);
  return [...ambiguous, ...whole];
}

function refusedPhrases(): readonly PhraseMeaning[] {
  return entries<RefusalReason>(REFUSED_PHRASES, (reason) => ({ kind: 'refuse', reason }));
}

function entries<K extends string>(
  table: Readonly<Partial<Record<K, readonly string[]>>>,
  meaning: (key: K) => Meaning,
): readonly PhraseMeaning[] {
  return (Object.keys(table) as K[]).flatMap((key) =>
    (table[key] ?? []).map((text): PhraseMeaning => [text, meaning(key)]),
  );
}

function ask(options: readonly Meaning[]): Meaning {
  return { kind: 'ask', options };
}
