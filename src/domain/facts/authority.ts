import type { CivilDate } from '../shared/civil-date';

/**
 * The class of an authority as the Ombudsman groups them for its averages.
 * Only the first five have an average; combined, fire, police and park authorities have none (letters 2023-24).
 */
export type AuthorityType =
  | 'metropolitan'
  | 'unitary'
  | 'district'
  | 'county'
  | 'london'
  | 'combined'
  | 'fire'
  | 'police'
  | 'park'
  | 'other';

/** Slug of the short name: `coventry`, `bournemouth-christchurch-and-poole`, `east-midlands-cca`. */
export type AuthorityId = string;

/** The nine regions of England, as slugs. */
export type Region =
  | 'east-midlands'
  | 'east-of-england'
  | 'london'
  | 'north-east'
  | 'north-west'
  | 'south-east'
  | 'south-west'
  | 'west-midlands'
  | 'yorkshire-and-the-humber';

/** An English authority that the Ombudsman writes to. */
export interface Authority {
  readonly id: AuthorityId;
  /** Official name: `Coventry City Council`. */
  readonly name: string;
  /** As people say it: `Coventry`. */
  readonly shortName: string;
  readonly type: AuthorityType;
  /** Absent for the few bodies that span regions. */
  readonly region?: Region;
  /** County (for districts): slug of the county council or former county. */
  readonly county?: string;
  /** Combined authority of which it is a constituent, by id: `wmca`, `gmca`. */
  readonly combinedAuthority?: string;
  /** First day of its existence; absent when before 2013, the first year of the letters read here. */
  readonly from?: CivilDate;
  /** Last day of its existence; absent while it exists. */
  readonly to?: CivilDate;
  /** Who took over when it was abolished; absent while it exists. */
  readonly successors?: readonly AuthorityId[];
  /** Other names in use: `B'ham`, `BCP`. */
  readonly aliases?: readonly string[];
}
