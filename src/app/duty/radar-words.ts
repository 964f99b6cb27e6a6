import type { RadarRequest } from '../request/radar';

const WHO = '(?:i|we|the council|(?:the |our )?monitoring officer|(?:the |our )?mo)';
const TO_WHOM =
  '(?: to (?:the )?(?:council|full council|cabinet|executive|members|committee|councillors))?';
const TAIL = `${TO_WHOM}(?: (?:now|by law|under section 5a?))?`;
const OWN = "(?:my|our|the|the monitoring officer's|our monitoring officer's)";

/** Whole messages that ask for the radar, in small letters and without marks at their end. */
const RADAR: readonly RegExp[] = [
  new RegExp(`^(?:(?:show|open)(?: me)? )?(?:${OWN} )?radar$`),
  new RegExp(
    `^(?:(?:show|list)(?: me)? |what are )?${OWN} (?:legal |statutory |reporting )?duties$`,
  ),
  new RegExp(`^what (?:must|should) ${WHO} report${TAIL}$`),
  new RegExp(`^what (?:do|does) ${WHO} (?:have|need) to report${TAIL}$`),
  new RegExp(`^what (?:has|have|must) (?:to )?be reported${TAIL}$`),
];

const ALL = new RegExp(`^(?:show (?:me )?)?(?:${OWN} )?(?:whole|full) radar$`);

/** `radar`, `my duties`, `what must the monitoring officer report`; undefined for anything else. */
export function parseRadar(words: string): RadarRequest | undefined {
  if (ALL.test(words)) return { kind: 'radar', all: true };
  return RADAR.some((pattern) => pattern.test(words)) ? { kind: 'radar' } : undefined;
}
