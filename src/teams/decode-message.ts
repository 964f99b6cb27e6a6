import type { Activity } from 'botbuilder';
import { parseCommand } from '../app/parse-command';
import type { Request } from '../app/request';

/** Longer than any question; the rest of a pasted document is not read. */
const LONGEST = 1_000;

/** The request in a message. The mention of ourselves is taken off here, and nowhere else. */
export function decodeMessage(activity: Activity): Request {
  const words = activity.text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim();
  return parseCommand(words.slice(0, LONGEST));
}
