import type { CivilDate } from '../shared/civil-date';
import { AUTHORITIES, authorityById, existsOn, isCouncil } from './authorities/authorities';
import type { Authority, AuthorityId, AuthorityType, Region } from './authority';

/** The combined authority whose constituent councils a group is, by the group's id. */
export const COMBINED_AUTHORITIES: Readonly<Record<string, AuthorityId>> = {
  wmca: 'west-midlands-ca',
  gmca: 'greater-manchester-ca',
  wyca: 'west-yorkshire-ca',
  symca: 'south-yorkshire-ca',
  lcrca: 'liverpool-city-region-ca',
  neca: 'north-east-ca',
  ntca: 'north-of-tyne-ca',
  tvca: 'tees-valley-ca',
  weca: 'west-of-england-ca',
  cpca: 'cambridgeshire-and-peterborough-ca',
  emcca: 'east-midlands-cca',
  ynyca: 'york-and-north-yorkshire-ca',
  heyca: 'hull-and-east-yorkshire-ca',
  'greater-lincolnshire-cca': 'greater-lincolnshire-cca',
  'devon-and-torbay-cca': 'devon-and-torbay-cca',
  'lancashire-cca': 'lancashire-cca',
  'cheshire-and-warrington-ca': 'cheshire-and-warrington-ca',
  'cumbria-ca': 'cumbria-ca',
};

interface TypeGroup {
  readonly type: AuthorityType;
  readonly name: string;
}

const TYPES: Readonly<Record<string, TypeGroup>> = {
  'type:met': { type: 'metropolitan', name: 'metropolitan boroughs' },
  'type:unitary': { type: 'unitary', name: 'unitary authorities' },
  'type:district': { type: 'district', name: 'district councils' },
  'type:county': { type: 'county', name: 'county councils' },
  'type:london': { type: 'london', name: 'London boroughs' },
};

const REGIONS: Readonly<Record<Region, string>> = {
  'east-midlands': 'East Midlands',
  'east-of-england': 'East of England',
  london: 'London',
  'north-east': 'North East',
  'north-west': 'North West',
  'south-east': 'South East',
  'south-west': 'South West',
  'west-midlands': 'West Midlands',
  'yorkshire-and-the-humber': 'Yorkshire and the Humber',
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  england: 'all English councils',
  cipfa: 'CIPFA statistical neighbours',
  similar: "the Ombudsman's average for similar organisations",
};

/** From 2 November 2018 until 7 May 2024 these three formed a combined authority apart from the North East's. */
const NORTH_OF_TYNE = {
  from: '2018-11-02',
  to: '2024-05-06',
  members: ['newcastle-upon-tyne', 'north-tyneside', 'northumberland'],
} as const;

/**
 * The councils of a fixed group that exist on a day, or, without a day, that still exist. Groups: a combined authority's
 * constituent councils (`wmca`), `type:met`, `region:west-midlands`, `england`. Bodies that are no councils are in none,
 * for they have no comparators. A combined authority's councils are given for days before it was formed too: the area is
 * the same. Empty when none of them existed yet. Undefined for what is not a fixed group (`cipfa`, `similar`) or unknown.
 */
export function groupMembers(
  group: string,
  onDate?: CivilDate,
): readonly AuthorityId[] | undefined {
  const belongs = membershipOf(group, onDate);
  if (belongs === undefined) return undefined;
  return AUTHORITIES.filter(
    (authority) => isCouncil(authority) && existsOn(authority, onDate) && belongs(authority),
  ).map(({ id }) => id);
}

/** The name of a group for people, to follow "of" or a colon; the id itself for an unknown group. */
export function groupName(group: string): string {
  const region = regionOf(group);
  if (region !== undefined) return `councils in the ${REGIONS[region]} region`;
  const combined = authorityById(own(COMBINED_AUTHORITIES, group) ?? '');
  if (combined !== undefined) return `${combined.name}'s constituent councils`;
  return own(TYPES, group)?.name ?? own(OTHER_NAMES, group) ?? group;
}

/** Every group with members that do not depend on who asks: the ids that `groupMembers` knows. */
export function fixedGroups(): readonly string[] {
  const regions = Object.keys(REGIONS).map((region) => `region:${region}`);
  return ['england', ...Object.keys(TYPES), ...regions, ...Object.keys(COMBINED_AUTHORITIES)];
}

type Belongs = (authority: Authority) => boolean;

function membershipOf(group: string, onDate: CivilDate | undefined): Belongs | undefined {
  if (group === 'england') return () => true;
  const type = own(TYPES, group)?.type;
  if (type !== undefined) return (authority) => authority.type === type;
  const region = regionOf(group);
  if (region !== undefined) return (authority) => authority.region === region;
  return own(COMBINED_AUTHORITIES, group) === undefined ? undefined : constituents(group, onDate);
}

function constituents(group: string, onDate: CivilDate | undefined): Belongs {
  const north: ReadonlySet<AuthorityId> = new Set(NORTH_OF_TYNE.members);
  if (group === 'ntca') return ({ id }) => north.has(id);
  const apart = onDate !== undefined && NORTH_OF_TYNE.from <= onDate && onDate <= NORTH_OF_TYNE.to;
  return ({ id, combinedAuthority }) => combinedAuthority === group && !(apart && north.has(id));
}

function regionOf(group: string): Region | undefined {
  const slug = /^region:(.+)$/.exec(group)?.[1];
  return (Object.keys(REGIONS) as Region[]).find((region) => region === slug);
}

/** What a table of our own says of a key from outside; never what every object inherits. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
