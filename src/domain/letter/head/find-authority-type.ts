import type { Authority } from '../../facts/authority';
import type { CivilDate } from '../../shared/civil-date';

/** Finds an authority by any of its names, as it stood on a day. Handed in, so that reading needs no table. */
export type FindAuthority = (name: string, onDate?: CivilDate) => Authority | undefined;
