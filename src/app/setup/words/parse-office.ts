import { serviceNamed } from '../../../domain/remedy/spreadsheet/service-names';
import type { AppointedOffice, Appointee, Mention, SetupChange } from '../../request/setup';

const OFFICE =
  "(?<office>link officer|monitoring officer|administrators?|admins?|(?<service>[a-z,&' -]{3,40}?)(?:'s|s')? (?:service )?leads?|(?:service )?lead (?:for|of) (?<area>[a-z,&' -]{3,40}))";
const WHO = '(?<who>.{1,80}?)';
const THE = '(?:(?:the|our|my|an?|new|now) )*';

/** The ways to say who holds an office; the first that fits is it. */
const SAYINGS: readonly RegExp[] = [
  new RegExp(`^${THE}${OFFICE}(?: is| are| will be|:| =)(?: now)? ${WHO}$`),
  new RegExp(`^(?:make|appoint|set) ${WHO} (?:as |to be )?${THE}${OFFICE}$`),
  new RegExp(`^(?:set|change) ${THE}${OFFICE} to ${WHO}$`),
  new RegExp(`^(?<who>@\\d+|i)(?: is| am) (?:now )?${THE}${OFFICE}$`),
];

const ENDINGS: readonly RegExp[] = [
  new RegExp(`^(?<who>@\\d+|i) (?:is|am) (?:no longer|not) ${THE}${OFFICE}(?: any ?more)?$`),
  new RegExp(`^remove ${WHO} as ${THE}${OFFICE}$`),
];

/** Who shall hold an office. Undefined where the words do not say that. `@0` stands for the first mention, and so on. */
export function parseOffice(words: string, mentions: readonly Mention[]): SetupChange | undefined {
  for (const [pattern, ends] of [
    ...ENDINGS.map((ending) => [ending, true] as const),
    ...SAYINGS.map((saying) => [saying, false] as const),
  ]) {
    const { office = '', service, area, who = '' } = pattern.exec(words)?.groups ?? {};
    if (office !== '') return named({ office, service: service ?? area, who, ends }, mentions);
  }
  return undefined;
}

interface Said {
  readonly office: string;
  readonly service: string | undefined;
  readonly who: string;
  readonly ends: boolean;
}

function named({ office, service, who, ends }: Said, mentions: readonly Mention[]): SetupChange {
  const appointee = whoIs(who, mentions);
  const name = OFFICES.find(([pattern]) => pattern.test(office))?.[1];
  if (name === 'admin')
    return { what: 'office', office: name, who: appointee, ...(ends && { ends }) };
  const holder: Appointee = ends ? { kind: 'nobody' } : appointee;
  if (name !== undefined) return { what: 'office', office: name, who: holder };
  const area = serviceNamed(service ?? '');
  if (area === undefined) return { what: 'unclear', about: 'service', said: service ?? '' };
  return { what: 'office', office: 'service-lead', service: area, who: holder };
}

const OFFICES: readonly (readonly [pattern: RegExp, office: AppointedOffice])[] = [
  [/^link officer$/, 'link-officer'],
  [/^monitoring officer$/, 'monitoring-officer'],
  [/^admin/, 'admin'],
];

function whoIs(who: string, mentions: readonly Mention[]): Appointee {
  if (/^(?:me|i|myself)$/.test(who)) return { kind: 'me' };
  if (/^(?:nobody|no one|noone|none|vacant|empty)(?: (?:now|any ?more|at present))?$/.test(who))
    return { kind: 'nobody' };
  const at = /^@(\d+)$/.exec(who)?.[1];
  const mention = at === undefined ? undefined : mentions[Number(at)];
  if (mention) return { kind: 'mention', mention };
  return { kind: 'name' };
}
