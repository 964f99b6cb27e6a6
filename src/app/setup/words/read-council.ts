import { authorityById, existsOn } from '../../../domain/facts/authorities/authorities';
import { recognise } from '../../../domain/question/recognise/recognise';
import type { Span } from '../../../domain/question/recognise/span';
import type { Meaning } from '../../../domain/question/vocabulary/meaning';
import type { CouncilSaid } from '../../request/setup';

/**
 * The council that is named after "we are". Undefined where the words are a question or a remark and not a name: "we are
 * worse than Luton". `written`: in the letters in which it was. A misspelt name is a choice of one, since everything that is asked later goes by it.
 */
export function readCouncil(words: string, written = words): CouncilSaid | undefined {
  // After a preposition, so that towns called as words are (Bury, Reading) are known for names.
  const { spans } = recognise(`for ${words}`);
  const named = spans.flatMap(idsIn);
  const rest = spans.filter((span) => idsIn(span).length === 0 && !says(span, BESIDE));
  const isMisspelt = spans.some(({ repair }) => repair !== undefined);
  if (named.length === 0)
    return rest.length === 0 || !rest.every(isNoWord) ? undefined : unknown(written);
  if (rest.length > 0) return rest.every(isNoWord) ? unknown(written) : undefined;
  // Of several that were called so, those of today.
  const today = named.filter(exists);
  const [only = '', ...others] = [...new Set(today.length > 0 ? today : named)];
  if (others.length > 0 || isMisspelt)
    return { kind: 'choose', said: written, ids: [only, ...others] };
  return exists(only) ? { kind: 'council', id: only } : { kind: 'abolished', id: only };
}

function exists(id: string): boolean {
  const authority = authorityById(id);
  return authority !== undefined && existsOn(authority);
}

function unknown(said: string): CouncilSaid {
  return { kind: 'unknown', said };
}

function idsIn({ meaning }: Span): readonly string[] {
  if (meaning.kind === 'authority') return meaning.ids;
  return meaning.kind === 'ask'
    ? meaning.options.flatMap((option) => (option.kind === 'authority' ? option.ids : []))
    : [];
}

const BESIDE: readonly Meaning['kind'][] = ['filler', 'link'];

function says({ meaning, text }: Span, kinds: readonly Meaning['kind'][]): boolean {
  return kinds.includes(meaning.kind) || /^(?:the|for|council|councils)$/.test(text);
}

function isNoWord({ meaning }: Span): boolean {
  return meaning.kind === 'unknown';
}
