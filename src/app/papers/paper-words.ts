import { parseRadar } from '../duty/radar-words';
import { reportQuestion } from '../report/report-words';
import type { PapersRequest } from '../request/papers';

/** Words about the papers for members; undefined for all others. `said`: as they were written. */
export function parsePapers(words: string, said: string): PapersRequest | undefined {
  return (
    report(words) ??
    parseRadar(words) ??
    code(words) ??
    signOff(words) ??
    reportQuestion(words, said)
  );
}

const REPORT =
  /^(?:please )?(draft|write|prepare|rehearse) (?:our|the|my) (?:annual|yearly|committee)(?: ombudsman| complaints)? report(?: to (?:the )?(?:committee|cabinet))?(?: (?:for|of) (.{1,30}?))?(?: please)?$/;

/** `draft our annual report`, `rehearse the committee report for 2019-20`. */
function report(words: string): PapersRequest | undefined {
  const [, verb, year] = REPORT.exec(words) ?? [];
  if (verb === undefined) return undefined;
  const kind = verb === 'rehearse' ? 'rehearse-report' : 'draft-report';
  return { kind, ...(year !== undefined && { year }) };
}

const CODE =
  /^(?:please )?(?:(?:show|open|see) )?(?:me )?(?:our |the |my )?(?:(?:lgsco )?complaints? handling code|(?:(?:lgsco )?complaints? handling |the )?(?:code )?self[- ]assessment(?: against (?:the )?(?:complaints? handling )?code)?)(?: (?:for|of) (.{1,30}?))?(?: please)?$/;
const CODE_YEAR =
  /^(?:show )?(?:the |our )?(?:complaints? handling )?code(?:'s)? calendar(?: (?:for|of) (.{1,30}?))?$/;
const ASSESS =
  /^(?:please )?assess (?:(?:paragraph|para|provision) )?(\d (?:\d{1,2})|\d-[a-z0-9-]{3,40})(?: (?:for|of) (.{1,30}?))?$/;

/** `complaint handling code`, `show our self-assessment for 2025-26`, `assess 6.3`, `code calendar`. */
function code(words: string): PapersRequest | undefined {
  const year = (said: string | undefined): { readonly year?: string } =>
    said === undefined ? {} : { year: said };
  const shown = CODE.exec(words);
  if (shown) return { kind: 'show-code', ...year(shown[1]) };
  const calendar = CODE_YEAR.exec(words);
  if (calendar) return { kind: 'code-calendar', ...year(calendar[1]) };
  const [, at, said] = ASSESS.exec(words) ?? [];
  // Full stops have become spaces.
  return at === undefined
    ? undefined
    : { kind: 'show-code', at: at.replace(' ', '.'), ...year(said) };
}

const SIGN_OFF: readonly RegExp[] = [
  /^(?:(?:show|list) )?(?:me )?(?:the |our )?(?:(?:annual )?report|sign[- ]?off) round(?: (?:for|of) (.{1,30}))?$/,
  /^who (?:has|have|is|has yet|hasn't|haven't)(?: still)?(?: not| yet)*(?: to)? (?:answer|answered|reply|replied|respond|responded|contribute|contributed|sign|signed off|signed|approve|approved|late)(?: yet)?(?: (?:for|to|with|on))? (?:the|our) (?:annual |committee )*report(?: yet)?(?: (?:for|of) (.{1,30}))?$/,
  /^(?:what is )?my (?:part|passages?) (?:of|in|for) (?:the|our) (?:annual |committee )*report(?: (?:for|of) (.{1,30}))?$/,
];

/** `report round`, `who has not answered for the report?`. */
function signOff(words: string): PapersRequest | undefined {
  const match = SIGN_OFF.map((pattern) => pattern.exec(words)).find((found) => found !== null);
  const year = match?.[1];
  return match && { kind: 'sign-off', ...(year !== undefined && { year }) };
}
