import type { CivilDate } from '../shared/civil-date';
import { ambiguousNames } from './ambiguous-names';
import { AUTHORITIES, existsOn, isCouncil } from './authorities/authorities';
import type { Authority } from './authority';

/** What the words round a place name say about the council: `Borough Council` is a `town`. */
type Style = 'any' | 'town' | 'metropolitan' | 'county' | 'london';

const PREFIXES: readonly (readonly [words: string, style: Style])[] = [
  ['city of', 'town'],
  ['city council of', 'town'],
  ['council of the city of', 'town'],
  ['borough of', 'town'],
  ['borough council of', 'town'],
  ['council of the borough of', 'town'],
  ['district of', 'town'],
  ['district council of', 'town'],
  ['metropolitan borough of', 'metropolitan'],
  ['county of', 'county'],
  ['county council of', 'county'],
  ['london borough of', 'london'],
  ['council of the london borough of', 'london'],
  ['LB of', 'london'],
  ['LB', 'london'],
];

const SUFFIXES: readonly (readonly [words: string, style: Style])[] = [
  ['council', 'any'],
  ['city', 'town'],
  ['city council', 'town'],
  ['city of', 'town'],
  ['borough', 'town'],
  ['borough council', 'town'],
  ['BC', 'town'],
  ['district', 'town'],
  ['district council', 'town'],
  ['DC', 'town'],
  ['metropolitan borough', 'metropolitan'],
  ['metropolitan borough council', 'metropolitan'],
  ['metropolitan district', 'metropolitan'],
  ['metropolitan district council', 'metropolitan'],
  ['metropolitan council', 'metropolitan'],
  ['MBC', 'metropolitan'],
  ['MDC', 'metropolitan'],
  ['county', 'county'],
  ['county council', 'county'],
  ['county of', 'county'],
  ['CC', 'county'],
  ['CC', 'town'],
  ['UA', 'town'],
  ['unitary authority', 'town'],
  ['london borough', 'london'],
  ['london borough council', 'london'],
  ['LB', 'london'],
  ['LBC', 'london'],
];

const BY_NAME = namesOf(AUTHORITIES);
const KEYED_PREFIXES = keyed(PREFIXES);
const KEYED_SUFFIXES = keyed(SUFFIXES);

/**
 * The authority that a name as printed in letters and tables means: official or short, with or without `Council`,
 * whatever the case, the punctuation and the spaces. Never a guess at a misspelling. A name that fits several (the county
 * and the unitary authority called Somerset) means the one that existed on `onDate`; without a date, or where that leaves
 * none or several, undefined. Undefined too for a name that people use for several authorities.
 */
export function findAuthority(name: string, onDate?: CivilDate): Authority | undefined {
  const key = nameKey(name);
  const whole = named(key, 'any');
  const candidates = whole.length > 0 ? whole : insideStyle(key);
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  if (others.length === 0 && !first.shared) return first.authority;
  if (onDate === undefined) return undefined;
  const [only, ...rest] = candidates.filter(({ authority }) => existsOn(authority, onDate));
  return rest.length === 0 ? only?.authority : undefined;
}

interface Candidate {
  readonly authority: Authority;
  /** Whether people use the name for other authorities too, so that a date must decide. */
  readonly shared: boolean;
}

function named(key: string, style: Style): readonly Candidate[] {
  return (BY_NAME.get(key) ?? [])
    .filter((authority) => style === 'any' || fits(authority, style))
    .map((authority) => ({ authority, shared: style === 'any' && ambiguousNames.has(key) }));
}

/** Who is meant when the words that say what kind of council it is are taken off both ends. */
function insideStyle(key: string): readonly Candidate[] {
  const found = new Map<Authority, Candidate>();
  for (const [prefix, before] of KEYED_PREFIXES) {
    if (!key.startsWith(prefix)) continue;
    for (const [suffix, after] of KEYED_SUFFIXES) {
      if (!key.endsWith(suffix)) continue;
      const place = key.slice(prefix.length, key.length - suffix.length);
      for (const candidate of named(place, after)) {
        if (!isCouncil(candidate.authority) || !fits(candidate.authority, before)) continue;
        found.set(candidate.authority, candidate);
      }
    }
  }
  return [...found.values()];
}

/** Boroughs and cities change style with their charters, so those words are one; a county is never a town. */
function fits(authority: Authority, style: Style): boolean {
  if (style === 'any') return true;
  if (style === 'county') return authority.name.endsWith('County Council');
  if (style === 'town') return !authority.name.endsWith('County Council');
  return authority.type === style;
}

/** Case, punctuation, spaces and a leading `The` say nothing. */
function nameKey(name: string): string {
  const key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*the\b/, '')
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, '');
  return /authority|fire|police/.test(key) ? jointBodyKey(key) : key;
}

/** Fire authority, fire and rescue service and so on are styles of one body. */
function jointBodyKey(key: string): string {
  return key
    .replace(/(mayoral)?combined(county)?authority$/, 'combinedauthority')
    .replace(/nationalparkauthority$/, 'nationalpark')
    .replace(/^(?:officeofthe)?police(?:fire)?andcrimecommissionerfor(?:the)?(.+)$/, '$1pcc')
    .replace(/police(fire)?andcrimecommissioner$/, 'pcc')
    .replace(/(commissioner|combined)?fire(andrescue)?(authority|service)?$/, 'fire');
}

function namesOf(authorities: readonly Authority[]): ReadonlyMap<string, readonly Authority[]> {
  const byName = new Map<string, Authority[]>();
  for (const authority of authorities) {
    const names = [authority.name, authority.shortName, ...(authority.aliases ?? [])];
    for (const key of new Set(names.map(nameKey))) {
      const bearers = byName.get(key);
      if (bearers === undefined) byName.set(key, [authority]);
      else bearers.push(authority);
    }
  }
  return byName;
}

function keyed(
  words: readonly (readonly [words: string, style: Style])[],
): readonly (readonly [string, Style])[] {
  return [['', 'any'], ...words.map(([text, style]) => [nameKey(text), style] as const)];
}
