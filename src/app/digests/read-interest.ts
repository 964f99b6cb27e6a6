import {
  HOME_LETTERS,
  type Interest,
  type InterestProblem,
  type Topic,
} from '../../domain/digest/interest';
import { authorityById } from '../../domain/facts/authorities/authorities';
import { fixedGroups, groupName } from '../../domain/facts/groups';
import { recognise } from '../../domain/question/recognise/recognise';
import type { Span } from '../../domain/question/recognise/span';
import type { Meaning } from '../../domain/question/vocabulary/meaning';
import { failed, ok, type Result } from '../../domain/shared/result';

const TOPIC_WORDS: readonly { readonly topic: Topic; readonly pattern: RegExp }[] = [
  {
    topic: 'compliance-below-100',
    pattern:
      /\b(?:compliance (?:rates? )?(?:below|under|less than) 100 ?(?:%|per ?cent)?|non[- ]compliance)/g,
  },
  { topic: 'late-remedies', pattern: /\blate remed(?:y|ies)\b/g },
  { topic: 'public-reports', pattern: /\bpublic(?: interest)? reports?\b/g },
  {
    topic: 'weekly',
    pattern: /\b(?:the |a )?weekly(?: digests?| summar(?:y|ies)| overviews?)?\b/g,
  },
  {
    topic: 'annual',
    pattern: /\b(?:the |an )?(?:annual|yearly) (?:digests?|summar(?:y|ies)|overviews?)\b/g,
  },
  {
    topic: 'new-letters',
    pattern: /\b(?:all |any |every )?(?:the |our |new |annual |review )*letters?\b/g,
  },
];

const ALL =
  /\b(?:all|every|any) (?:the )?(?:councils?|authorit(?:y|ies)|bod(?:y|ies))\b|\ball\b|\beverything\b/g;

/**
 * What `subscribe to ...` asks for. Everything that is said must be understood: a misspelt council that was left out
 * would be a letter that nobody is told of.
 */
export function readInterest(words: string): Result<Interest, InterestProblem> {
  const said = words.toLowerCase().replace(/[’]/g, "'");
  const topics = TOPIC_WORDS.filter(({ pattern }) => said.search(pattern) >= 0);
  const rest = topics.reduce((left, { pattern }) => left.replace(pattern, ' , '), said);
  const all = rest.search(ALL) >= 0;
  const { spans } = recognise(rest.replace(ALL, ' , '));
  const problem = problemIn(spans);
  if (problem) return failed(problem);
  const chosen = spans.map(({ meaning }) => meaning);
  const councils = chosen.flatMap((one) => (one.kind === 'authority' ? one.ids : []));
  const groups = chosen.flatMap((one) => (one.kind === 'group' ? [one.group] : []));
  const named = councils.length + groups.length > 0;
  return ok({
    scope: named ? 'chosen' : all ? 'all' : HOME_LETTERS.scope,
    councils: named ? [...new Set(councils)].sort() : [],
    groups: named ? [...new Set(groups)].sort() : [],
    topics: topicsOf(topics.map(({ topic }) => topic)),
  });
}

/** Letters that report something are asked for instead of every letter, unless nothing in particular is named. */
function topicsOf(topics: readonly Topic[]): readonly Topic[] {
  const particular = topics.some((topic) => PARTICULAR.includes(topic));
  const kept = topics.filter((topic) => !(particular && topic === 'new-letters'));
  return kept.length > 0 ? kept : ['new-letters'];
}

const PARTICULAR: readonly Topic[] = ['compliance-below-100', 'late-remedies', 'public-reports'];

/** Words between the names: `letters of ..., for the ... and about ...`. */
const BETWEEN =
  /^(?:to|of|for|from|in|about|with|on|the|and|me|us|this|channel|chat|here|please|councils?|any|where|when)$/;

function namesOf(meaning: Meaning): readonly string[] {
  if (meaning.kind === 'group') return [groupName(meaning.group)];
  if (meaning.kind !== 'authority') return [];
  return meaning.ids.map((id) => authorityById(id)?.name ?? id);
}

function problemIn(spans: readonly Span[]): InterestProblem | undefined {
  const unknown: string[] = [];
  for (const { text, meaning } of spans) {
    if (meaning.kind === 'ask') {
      return { kind: 'ambiguous', said: text, options: meaning.options.flatMap(namesOf) };
    }
    if (meaning.kind === 'group' && !fixedGroups().includes(meaning.group))
      return { kind: 'no-members', said: text };
    const known = ['authority', 'group', 'me', 'link', 'filler'].includes(meaning.kind);
    if (!known && !BETWEEN.test(text)) unknown.push(text);
  }
  return unknown.length > 0 ? { kind: 'unknown-words', words: unknown } : undefined;
}
