import { AUTHORITIES, existsOn } from '../../facts/authorities/authorities';
import type { Authority, AuthorityId } from '../../facts/authority';

/** One way to name authorities; several ids where the words alone do not tell them apart. */
export interface AuthorityForm {
  readonly text: string;
  /** The authorities of today first. */
  readonly ids: readonly AuthorityId[];
}

const ABBREVIATIONS: readonly (readonly [ending: RegExp, short: readonly string[]])[] = [
  [
    /city of .* metropolitan district council$/i,
    [
      'metropolitan district council',
      'metropolitan district',
      'mdc',
      'council',
      'city',
      'city council',
    ],
  ],
  [
    / metropolitan district council$/i,
    ['metropolitan district council', 'metropolitan district', 'mdc', 'council', 'district'],
  ],
  [/^city of .* council$/i, ['city council', 'city', 'council', 'cc']],
  [/ city council$/i, ['city council', 'city', 'council', 'cc']],
  [
    / metropolitan borough council$/i,
    [
      'metropolitan borough council',
      'borough council',
      'metropolitan borough',
      'mbc',
      'council',
      'borough',
    ],
  ],
  [/ borough council$/i, ['borough council', 'bc', 'council', 'borough']],
  [/ district council$/i, ['district council', 'dc', 'council', 'district']],
  [/ county council$/i, ['county council', 'cc', 'council', 'county']],
  [/council/i, ['council']],
  [/borough of/i, ['council', 'borough', 'borough council']],
];

/** Every way to name an English authority, with the authorities it names. Source: the table of authorities. */
export function authorityForms(): readonly AuthorityForm[] {
  const forms = new Map<string, Authority[]>();
  for (const authority of AUTHORITIES) {
    for (const text of new Set(namesOf(authority))) {
      const owners = forms.get(text);
      if (owners === undefined) forms.set(text, [authority]);
      else if (!owners.includes(authority)) owners.push(authority);
    }
  }
  return [...forms].map(([text, owners]) => ({ text, ids: preferCurrent(owners) }));
}

function namesOf(authority: Authority): readonly string[] {
  const short = [authority.shortName, ...(authority.aliases ?? [])].flatMap(spellings);
  const endings = ABBREVIATIONS.find(([ending]) => ending.test(authority.name))?.[1] ?? [];
  const full = short.flatMap((name) => endings.map((ending) => `${name} ${ending}`));
  const titled = short.flatMap((name) => titles(authority).map((title) => `${title} ${name}`));
  return [...short, ...spellings(authority.name), ...full, ...titled];
}

function titles(authority: Authority): readonly string[] {
  if (authority.type === 'london') return ['london borough of', 'lb', 'royal borough of', 'lb of'];
  return / city |city of/i.test(authority.name) ? ['city of'] : [];
}

/** With and without the possessive `s`, and `Saint` beside `St`. */
function spellings(name: string): readonly string[] {
  const lower = name.toLowerCase().replaceAll('&', ' and ');
  const joined = plainWords(lower.replaceAll("'", ''));
  const spelt = lower.includes("'s") ? [joined, plainWords(lower.replaceAll("'s", ' '))] : [joined];
  const [first = ''] = spelt;
  return first.startsWith('st ') ? [...spelt, `saint ${first.slice(3)}`] : spelt;
}

function plainWords(text: string): string {
  return text.replace(/[^a-z0-9]+/g, ' ').trim();
}

function preferCurrent(owners: readonly Authority[]): readonly AuthorityId[] {
  const current = owners.filter((authority) => existsOn(authority));
  const past = owners.filter((authority) => !existsOn(authority));
  return [...current, ...past].map((authority) => authority.id);
}

let shared: ReadonlySet<string> | undefined;

/** A name of an authority that no other has, the official one first: so that a written question means it alone. */
export function tellingName(authority: Authority): string {
  shared ??= sharedNames();
  const taken = shared;
  return plainNames(authority).find((name) => !taken.has(name)) ?? authority.name;
}

function plainNames({ name, shortName, aliases }: Authority): readonly string[] {
  return [name, ...(aliases ?? []), shortName];
}

/** Names that two authorities or more have, mostly an old county and the council that took its place. */
function sharedNames(): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const authority of AUTHORITIES) {
    for (const name of new Set(plainNames(authority))) (seen.has(name) ? twice : seen).add(name);
  }
  return twice;
}
