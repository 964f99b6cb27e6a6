import { AUTHORITIES } from '../../../src/domain/facts/authorities/authorities';
import type { Query } from '../../../src/domain/question/query';
import { authorityForms } from '../../../src/domain/question/vocabulary/authority-forms';
import { GROUP_NOUNS, GROUP_PHRASES } from '../../../src/domain/question/vocabulary/groups';
import { MEASURE_PHRASES, METRIC_SETS } from '../../../src/domain/question/vocabulary/measures';
import { writeQuestion } from '../../../src/domain/question/write-question';
import type { QuestionRow } from '../../questions/score';
import { everyQuery } from '../../support/every-query';
import { intentOf, queryFrom } from './nlp-intent';

/** `repaired`: also with a slip of the keys, as nlp.js does it unless it is told not to; `exact`: as they are known. */
export type Names = 'repaired' | 'exact';

export interface LearntNlp {
  readonly intents: number;
  readonly utterances: number;
  /** The typed query that it takes words for; undefined where it takes them for no question. */
  readonly read: (text: string, names: Names) => Promise<object | undefined>;
}

const MOST_OF_AN_INTENT = 6;
const YEAR =
  /\b(?:(?:20)?\d\d\s?[-/]\s?(?:20)?\d\d|FY ?\d\d|20\d\d|this year|last year|latest|the year before last|two years ago|last \w+ years|since 20\d\d)\b/i;

/**
 * nlp.js with the task of our parser: words in, the same typed query out. Its intents are the kinds of queries, its
 * entities the councils, groups and years. It learns from the development questions, from our own wording of every kind
 * of query, and from every way to say a measure that our vocabulary knows.
 */
export async function learnNlp(development: readonly QuestionRow[]): Promise<LearntNlp> {
  const { dockStart } = await import('@nlpjs/basic');
  const dock = await dockStart({
    settings: { nlp: { autoSave: false, forceNER: true, languages: ['en'], nlu: { log: false } } },
    use: ['Basic', 'LangEn'],
  });
  const nlp = dock.get('nlp');
  nlp.addLanguage('en');
  for (const { text, ids } of authorityForms())
    if (ids[0] !== undefined) nlp.addNerRuleOptionTexts('en', 'council', ids[0], [text]);
  for (const [group, phrases] of Object.entries(GROUP_PHRASES))
    nlp.addNerRuleOptionTexts('en', 'group', group, [...phrases]);
  nlp.addNerRegexRule('en', 'year', YEAR);
  const learnt = utterances(development);
  for (const [intent, texts] of learnt)
    for (const text of texts) nlp.addDocument('en', text, intent);
  await nlp.train();
  return {
    intents: learnt.size,
    utterances: [...learnt.values()].reduce((sum, { size }) => sum + size, 0),
    read: async (text, names) => {
      nlp.ner.settings.threshold = names === 'exact' ? 1 : 0.8;
      const { intent, entities } = await nlp.process('en', text);
      return queryFrom(intent, entities, text);
    },
  };
}

/** What is learnt for each intent, with councils and years as slots. */
function utterances(development: readonly QuestionRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const learnt = new Map<string, Set<string>>();
  const learn = (intent: string, text: string, most = MOST_OF_AN_INTENT): void => {
    const known = learnt.get(intent) ?? new Set<string>();
    if (known.size < most) known.add(slotted(text));
    learnt.set(intent, known);
  };
  for (const { prev, q, want } of development)
    if (prev.length === 0) learn(intentOf(want), q, Infinity);
  for (const query of everyQuery()) learn(intentOf(query), writeQuestion(query));
  for (const [metric, sets] of Object.entries(METRIC_SETS)) {
    const query = { op: 'value', metric, who: ['me'], year: 'latest' } as Query;
    for (const set of sets)
      for (let at = 0; at < 4; at += 1) {
        const words = set.map((atom) => MEASURE_PHRASES[atom][at] ?? MEASURE_PHRASES[atom][0]);
        learn(intentOf(query), `what is our ${words.join(' ')}`, 24);
        learn(intentOf(query), `${words.join(' ')} for @council in @year`, 24);
      }
  }
  return learnt;
}

const GROUPS = Object.values(GROUP_NOUNS).sort((a, b) => b.length - a.length);

const NAMES = AUTHORITIES.flatMap(({ name, shortName }) => [name, shortName]).sort(
  (a, b) => b.length - a.length,
);

function slotted(text: string): string {
  const council = NAMES.find((name) => text.includes(name));
  const group = GROUPS.find((noun) => text.includes(noun));
  const named = council === undefined ? text : text.replaceAll(council, '@council');
  const grouped = group === undefined ? named : named.replaceAll(group, '@group');
  return grouped.replace(YEAR, '@year');
}
