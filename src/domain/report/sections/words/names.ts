import type { AuthorityType } from '../../../facts/authority';
import { authorityById } from '../../../facts/authorities/authorities';
import { COMBINED_AUTHORITIES } from '../../../facts/groups';

const TYPES: Readonly<Record<AuthorityType, string>> = {
  metropolitan: 'metropolitan boroughs',
  unitary: 'unitary authorities',
  district: 'district councils',
  county: 'county councils',
  london: 'London boroughs',
  combined: 'combined authorities',
  fire: 'fire authorities',
  police: 'police and crime bodies',
  park: 'national park authorities',
  other: 'bodies of this kind',
};

/** Authorities of a type, to follow "average of". */
export function typeName(type: AuthorityType): string {
  return TYPES[type];
}

/** A group to follow "comparison with": its statistical neighbours, a combined authority's councils. */
export function comparedWith(group: string): string {
  if (group === 'cipfa') return 'CIPFA statistical neighbours';
  const combined = authorityById(COMBINED_AUTHORITIES[group] ?? '')?.name ?? group;
  return `constituent councils of the ${combined}`;
}
