/** A word, a mark or a placeholder of a question. */
export interface Token {
  readonly text: string;
  /** Whether `'s` was taken off. */
  readonly possessive: boolean;
}

const WORDS = /#\d+#|[a-z0-9\u00c0-\u024f]+(?:'[a-z0-9]+)*'?|[^\s\w'-]/g;

/** The words of a normalised text in their order; hyphens part words, apostrophes inside words vanish. */
export function tokensOf(text: string): readonly Token[] {
  return (text.match(WORDS) ?? []).map((word) => {
    const possessive = /'s$|s'$/.test(word);
    const stem = word.endsWith("'s") ? word.slice(0, -2) : word;
    return { text: stem.replaceAll("'", ''), possessive };
  });
}
