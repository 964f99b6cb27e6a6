import { AUTHORITIES } from '../../facts/authorities/authorities';
import { forerunnersOf } from '../../facts/authorities/reorganised';
import type { AuthorityId } from '../../facts/authority';
import type { GroupRecord } from '../../facts/figure-record';
import { groupMembers } from '../../facts/groups';
import { groupLike, isNamedByReports } from './holdings/answer-members';
import type { Query, Who } from '../query';

/** The records that a question can be answered from. */
export interface FactsNeeded {
  /** All years of these. */
  readonly authorities: readonly AuthorityId[];
  /** The dated member lists that reports give for these. */
  readonly groupsOf: readonly AuthorityId[];
}

/**
 * What must be loaded before a query can be answered. Statistical neighbours are known only once their lists are
 * loaded: without `groups` every authority is needed for them, with `groups` only the members named there.
 */
export function factsNeeded(
  query: Query,
  home: AuthorityId | null,
  groups?: readonly GroupRecord[],
): FactsNeeded {
  const who = whoIn(query);
  const named = namedIn(query, home);
  const asked = groupsIn(who).filter((group) => !PRINTED.includes(group) || ranksOrLists(query));
  const members = asked.flatMap((group) => membersEver(group, { home, groups }));
  // A trend, and any year before a council was formed, goes back to those that it took over from.
  const before = GOES_BACK.has(query.op)
    ? named.flatMap((id) => forerunnersOf(id).map((one) => one.id))
    : [];
  return {
    authorities: [...new Set([...named, ...before, ...members])].sort(),
    groupsOf: asked.some(isNamedByReports) ? named : [],
  };
}

const GOES_BACK: ReadonlySet<Query['op']> = new Set(['trend', 'value', 'compare']);
/** The home council, and those that the question is about by name: all years of theirs are needed. */
export function namedIn(query: Query, home: AuthorityId | null): readonly AuthorityId[] {
  const homes = home === null ? [] : [home];
  return [...new Set([...homes, ...whoIn(query).flatMap((one) => idsOf(one, home))])];
}

/** Figures that documents print, in those of whoever is asked about: no member is looked at. */
const PRINTED: readonly string[] = ['england', 'similar'];

/** Only an order or a list of councils needs all of them. */
function ranksOrLists(query: Query): boolean {
  return query.op === 'rank' || query.op === 'list' || query.op === 'count';
}

/** Everybody who was a member in any year that letters tell of: a question may be about any of them. */
function membersEver(
  group: string,
  {
    home,
    groups,
  }: {
    readonly home: AuthorityId | null;
    readonly groups: readonly GroupRecord[] | undefined;
  },
): readonly AuthorityId[] {
  if (isNamedByReports(group)) {
    const lists = groups?.filter((record) => record.group === group);
    return lists?.flatMap(({ members }) => members) ?? EVERYBODY;
  }
  // Letters go to bodies that are no councils, too, and a list of letters shows them.
  if (group === 'england') return EVERYBODY;
  return membersInYears(group === 'similar' ? groupLike(home) : group);
}

/** Worked out once for each group: whoever was a member in any year stays so. */
function membersInYears(group: string): readonly AuthorityId[] {
  let members = IN_YEARS.get(group);
  if (!members) {
    const years = YEARS.flatMap((year) => groupMembers(group, `${String(year)}-03-31`) ?? []);
    members = [...new Set(years)];
    if (IN_YEARS.size < MOST_GROUPS) IN_YEARS.set(group, members);
  }
  return members;
}

const EVERYBODY = AUTHORITIES.map(({ id }) => id);

const IN_YEARS = new Map<string, readonly AuthorityId[]>();
const MOST_GROUPS = 200;

/** The years in which letters end, from the first that is read. */
const YEARS = Array.from({ length: 30 }, (_, index) => 2013 + index);

function whoIn(query: Query): readonly Who[] {
  switch (query.op) {
    case 'value':
    case 'compare':
    case 'trend':
    case 'explain':
      return query.who;
    case 'rank':
      return [...(query.who ?? []), ...rankedGroup(query), ...(query.focus ? [query.focus] : [])];
    case 'list':
    case 'count':
      return query.entity === 'remedies' ? [] : (query.who ?? listed(query.entity));
    case 'source':
      return query.who ?? ['me'];
    case 'define':
    case 'help':
      return [];
  }
}

function rankedGroup(query: Extract<Query, { op: 'rank' }>): readonly Who[] {
  if (query.by !== undefined) return query.who ? [] : ['me'];
  if (query.group !== undefined) return [`group:${query.group}`];
  return query.who ? [] : ['group:england'];
}

function listed(entity: 'letters' | 'gaps' | 'councils'): readonly Who[] {
  return entity === 'gaps' ? ['me'] : ['group:england'];
}

function idsOf(who: Who, home: AuthorityId | null): readonly AuthorityId[] {
  if (who.startsWith('group:')) return [];
  if (who !== 'me') return [who];
  return home === null ? [] : [home];
}

function groupsIn(who: readonly Who[]): readonly string[] {
  return who.filter((one) => one.startsWith('group:')).map((one) => one.slice('group:'.length));
}
