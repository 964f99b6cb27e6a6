/** `{show|give} me {some|} examples` written out: every choice of every pair of braces, spaces put right. */
export function expandPhrases(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.flatMap(expand))];
}

function expand(pattern: string): readonly string[] {
  const found = /\{([^{}]*)\}/.exec(pattern);
  if (found === null) return [pattern.replace(/ +/g, ' ').trim()];
  const [group, choices = ''] = found;
  return choices.split('|').flatMap((choice) => expand(pattern.replace(group, choice)));
}
