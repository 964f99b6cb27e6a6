import { plain } from './plain';

/** Somebody's words in quotation marks; undefined where they hold digits, or nothing that can be shown. */
export function quoted(words: string): string | undefined {
  const shown = plain(words, 60);
  return shown === '' || /\p{N}/u.test(shown) ? undefined : `“${shown}”`;
}
