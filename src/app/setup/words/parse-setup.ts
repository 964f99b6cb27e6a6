import type { Mention, SetupChange, SetupRequest } from '../../request/setup';
import { parseOffice } from './parse-office';
import { readCouncil } from './read-council';
import { readHours } from './read-hours';

/**
 * What words set, or ask to see; undefined where they do neither. They are without a full stop at the end, and `@0` in
 * them is the first mention.
 */
export function parseSetup(said: string, mentions: readonly Mention[]): SetupRequest | undefined {
  const words = said.toLowerCase();
  if (SETTINGS.test(words)) return { kind: 'settings' };
  const change =
    hours(words) ?? closures(words) ?? parseOffice(words, mentions) ?? council(words, said);
  return change && { kind: 'set-up', change };
}

const SETTINGS =
  /^(?:(?:show|list|see|open|change)(?: me)? )?(?:(?:the|our|my|your) )?(?:settings|set-?up|configuration|(?:working|office) hours|closure days)$|^who(?:'s| is| are) (?:the |our )?(?:link officer|monitoring officer|administrators?|admins?|[a-z' -]{0,40}service leads?)$|^who (?:may|can) change (?:this|that|the settings|settings|anything)$/;

const HOURS =
  /^(?:(?:set|change) )?(?:(?:the|our|my) )?(?:working|office|opening|business) (?:hours|day)(?: are| is| to| from|:)* (.{1,40})$|^we (?:work|are open)(?: from| between)? (.{1,40})$/;

function hours(words: string): SetupChange | undefined {
  const match = HOURS.exec(words);
  const given = match?.[1] ?? match?.[2];
  if (given === undefined) return undefined;
  const read = readHours(given.replace(/^from |^between /, ''));
  if (read) return { what: 'hours', ...read };
  // "We work for Coventry" is no hours.
  return match?.[1] === undefined ? undefined : { what: 'unclear', about: 'hours', said: given };
}

const CLOSED =
  /^(?:(?:add|set|new) )?(?:(?:the|our|a|an) )?closure days?(?: are| is| on| from|:)* (.{1,120})$|^(?:we|the (?:council|offices?)) (?:are|is|will be) closed (?:on |from |between )?(.{1,120})$/;
const OPENED =
  /^(?:remove|delete|cancel|clear|forget) (?:(?:the|our|a|all) )*closure days?(?: (?:on |from |between )?(.{1,120}))?$/;

function closures(words: string): SetupChange | undefined {
  if (/^(?:no|there are no) closure days$/.test(words)) return { what: 'no-closures' };
  const opened = OPENED.exec(words);
  if (opened && opened[1] === undefined) return { what: 'no-closures' };
  const closed = CLOSED.exec(words);
  const given = opened?.[1] ?? closed?.[1] ?? closed?.[2];
  if (given === undefined) return undefined;
  if (/^none$/.test(given)) return { what: 'no-closures' };
  return { what: 'closures', said: given, ...(opened && { ends: true }) };
}

const COUNCILS: readonly RegExp[] = [
  /^(?:we are|we're|we work (?:for|at)|i work (?:for|at)|i am (?:at|from|with)|i'm (?:at|from|with)|we are (?:at|from)) (.{2,80})$/,
  /^(?:the |our |my )?(?:home )?council(?: is|:) (.{2,80})$/,
  /^(?:set|change) (?:the |our |my )?(?:home )?council to (.{2,80})$/,
];

/** `said` is the same in the letters in which it was written. */
function council(words: string, said: string): SetupChange | undefined {
  if (/^(?:forget|clear|remove) (?:the |our |my )?(?:home )?council$/.test(words))
    return { what: 'council', council: { kind: 'none' } };
  for (const pattern of COUNCILS) {
    const given = pattern.exec(words)?.[1];
    const named = given === undefined ? undefined : readCouncil(given, said.slice(-given.length));
    if (named) return { what: 'council', council: named };
  }
  return undefined;
}
