import { predecessorsOf } from '../../facts/authorities/authorities';
import type { Authority } from '../../facts/authority';
import { councilChange } from '../../remedy/transfer/council-change';
import type { Remedy } from '../../remedy/remedy';
import { londonTime, type CivilDate } from '../../shared/civil-date';

/** The Code was issued in February 2024: what happened before it asked for no repeat. */
const CODE_FROM: CivilDate = '2024-02-01';

/**
 * The days since the Code on which a council changed so much that it asks for a new self-assessment (8.3), oldest first:
 * its first day where it took over from others, and days on which a person moved remedies of another council to it.
 */
export function restructuresOf(
  council: Authority,
  remedies: readonly Remedy[],
): readonly CivilDate[] {
  const { id, from } = council;
  const founded = from !== undefined && predecessorsOf(id).length > 0 ? [from] : [];
  const moved = remedies.flatMap(({ history }) =>
    history.flatMap((entry) =>
      councilChange(entry)?.after === id ? [londonTime(entry.at).date] : [],
    ),
  );
  const [firstMoved] = moved.toSorted();
  const all = [...founded, ...(firstMoved === undefined ? [] : [firstMoved])];
  return [...new Set(all)].filter((day) => day >= CODE_FROM).toSorted();
}
