import type { Query } from '../query';

/** The questions about the assistant itself and about the answer before, where a word of theirs was said. */
export function helpQuestions(
  text: string,
  previous: Query | undefined,
): readonly { readonly query: Query; readonly weight: number }[] {
  const source: Query = { op: 'source' };
  return [
    ...(previous !== undefined && SOURCE.test(text) ? [{ query: source, weight: LIKELY }] : []),
    ...(HELP.test(text) ? [{ query: { op: 'help' } as const, weight: LIKELY }] : []),
  ];
}

/** As `keptWords` weighs: less than a figure with its year, more than a word or two. */
const LIKELY = 5;

const SOURCE =
  /\b(?:where|sources?|come from|came from|get (?:that|this|it|those)|got (?:that|this|it)|document|page|evidence|prove|proof|reference|citation|based on|how do you know|which letter|sure)\b/;

const HELP =
  /\b(?:help|instructions|examples?|get(?:ting)? started|how (?:do|does) (?:you|this|it) work|(?:ask|tell|use|do for) (?:you|me)|can you (?:do|answer|help)|what (?:sort|kind|type)s? of (?:things|questions|queries)|questions can|commands|guide)\b/;
