/** `{show|give} me {some|} examples` written out: every choice of every pair of braces, spaces put right. */
export function expandPhrases(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.flatMap(expand))];
}

function expand(pattern: string): readonly string[] {
  // Every second part stood in braces.
  const parts = pattern.split(/[{}]/).map((part, at) => (at % 2 === 0 ? [part] : part.split('|')));
  const texts = parts.reduce<readonly string[]>(
    (before, choices) => before.flatMap((start) => choices.map((choice) => start + choice)),
    [''],
  );
  return texts.map((text) => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim());
}

/** Every word that the phrases have once they are written out: braces stand between words, never within one. */
export function wordsOf(patterns: readonly string[]): ReadonlySet<string> {
  return new Set(patterns.flatMap((pattern) => pattern.split(/[{}| ]+/)).filter(Boolean));
}
