import type { CivilDate } from '../../shared/civil-date';
import type { Authority, AuthorityId, AuthorityType } from '../authority';
import { ABOLISHED } from './abolished';
import { authoritiesOf } from './authority-row';
import { COMBINED } from './combined';
import { COUNTIES } from './counties';
import { DISTRICTS } from './districts';
import { LONDON } from './london';
import { METROPOLITAN } from './metropolitan';
import { OTHER_BODIES } from './other-bodies';
import { UNITARY } from './unitary';

/**
 * English authorities that the Ombudsman writes to: those of today, and the councils abolished since 2019 with their
 * successors. Ids are unique; the order means nothing.
 */
export const AUTHORITIES: readonly Authority[] = [
  ...METROPOLITAN,
  ...LONDON,
  ...UNITARY,
  ...COUNTIES,
  ...DISTRICTS,
  ...ABOLISHED,
  ...COMBINED,
  ...OTHER_BODIES,
].flatMap(authoritiesOf);

const BY_ID: ReadonlyMap<AuthorityId, Authority> = new Map(
  AUTHORITIES.map((authority) => [authority.id, authority]),
);

/** The authority of an id; undefined when no authority has it. */
export function authorityById(id: AuthorityId): Authority | undefined {
  return BY_ID.get(id);
}

/** By who took over: asked of every council of an order. */
const BEFORE: ReadonlyMap<AuthorityId, readonly Authority[]> = new Map(
  [...new Set(AUTHORITIES.flatMap(({ successors = [] }) => successors))].map((heir) => [
    heir,
    AUTHORITIES.filter(({ successors }) => successors?.includes(heir)),
  ]),
);

/** The authorities that this one took over from; empty where it took over from none. */
export function predecessorsOf(id: AuthorityId): readonly Authority[] {
  return BEFORE.get(id) ?? [];
}

const COUNCIL_TYPES: ReadonlySet<AuthorityType> = new Set([
  'metropolitan',
  'unitary',
  'district',
  'county',
  'london',
]);

/** Whether it is a council, of a type for which the Ombudsman prints averages (letters 2023-24). */
export function isCouncil(authority: Authority): boolean {
  return COUNCIL_TYPES.has(authority.type);
}

/** Whether an authority existed on a day; without a day, whether it is one of those that still exist. */
export function existsOn(authority: Authority, date?: CivilDate): boolean {
  if (date === undefined) return authority.to === undefined;
  return (authority.from ?? date) <= date && date <= (authority.to ?? date);
}
