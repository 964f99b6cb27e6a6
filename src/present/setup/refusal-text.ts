import type { Refused } from '../../app/outcome/setup';
import type { SettingArea } from '../../domain/remedy/policy/may-change';
import { plain } from '../plain';
import { councilWords } from './setting-words';

const OFFICES: Readonly<Record<Refused['offices'][number], string>> = {
  'link-officer': 'the Link Officer',
  'monitoring-officer': 'the Monitoring Officer',
  admin: 'an administrator',
};

const AREAS: Readonly<Record<SettingArea, string>> = {
  council: 'say which council this is',
  days: 'change the working hours and the closure days',
  'link-officer': 'say who the Link Officer is',
  'monitoring-officer': 'say who the Monitoring Officer is',
  'service-lead': 'say who the service leads are',
  admin: 'say who the administrators are',
};

/** Why somebody may not change a setting, who may, and how anybody ever can. */
export function refusalText({ area, offices, holders, privately, ...rest }: Refused): string {
  const who = orWords(offices.map((office) => OFFICES[office]));
  const rule = `Nothing was changed: only ${who} may ${AREAS[area]}.`;
  const { home, hasStandingAdmins } = rest;
  if (!privately) return `${rule} **settings** in a personal chat with me shows who that is.`;
  const names = holders.map(({ name }) => plain(name, 80));
  if (names.length > 0) return `${rule} At ${councilWords(home)} that is ${orWords(names)}.`;
  return `${rule} ${appointingText(hasStandingAdmins)}`;
}

const STANDING =
  'Nobody who may is appointed here yet; the administrators whom your installation names (UPHELD_ADMINS) can appoint somebody.';

/** How the first person comes to an office. */
export function appointingText(hasStandingAdmins: boolean): string {
  return hasStandingAdmins ? STANDING : NOBODY;
}

const NOBODY =
  'Nobody who may is appointed here yet: whoever runs this installation names administrators in the setting UPHELD_ADMINS, by their Entra object ids, or appoints somebody with the command **people set**.';

function orWords(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
