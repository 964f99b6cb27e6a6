import type { CivilDate } from '../../shared/civil-date';
import type { Authority, AuthorityId, AuthorityType, Region } from '../authority';

/** What several authorities have in common. */
interface Shared {
  readonly type: AuthorityType;
  readonly region?: Region;
  readonly county?: string;
  readonly combinedAuthority?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly successors?: readonly AuthorityId[];
}

/** One authority of the table: its short name, its official name, and what sets it apart from its block. */
export type AuthorityRow = readonly [
  shortName: string,
  name: string,
  own?: Partial<Shared> & { readonly aliases?: readonly string[] },
];

/** Authorities that share a type and mostly a region, as they stand in the data files. */
export interface AuthorityBlock extends Shared {
  readonly rows: readonly AuthorityRow[];
}

/** The authorities of a block, with the id that follows from each short name. */
export function authoritiesOf({ rows, ...shared }: AuthorityBlock): readonly Authority[] {
  return rows.map(([shortName, name, own]) => ({
    id: slug(shortName),
    name,
    shortName,
    ...shared,
    ...own,
  }));
}

/** `kings-lynn-and-west-norfolk` for `King's Lynn and West Norfolk`. */
function slug(shortName: string): AuthorityId {
  return shortName
    .toLowerCase()
    .replace(/[.,']/g, '')
    .replace(/[^a-z0-9]+/g, '-');
}
