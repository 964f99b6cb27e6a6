import type { AuthorityId } from '../facts/authority';
import type { FigureRecord } from '../facts/figure-record';
import { groupMembers } from '../facts/groups';
import { ownFact, valueOf } from '../facts/own-fact';

/**
 * What a conversation wants to hear of. `new-letters` is every letter; the next three are letters that report it;
 * `weekly` and `annual` are digests of their own, on the first working day of a week and of a financial year.
 */
export const TOPICS = [
  'new-letters',
  'compliance-below-100',
  'late-remedies',
  'public-reports',
  'weekly',
  'annual',
] as const;

export type Topic = (typeof TOPICS)[number];

/** `home`: the council that the product is set up for; `all`: every council; `chosen`: the councils and groups named. */
export type InterestScope = 'home' | 'all' | 'chosen';

export interface Interest {
  readonly scope: InterestScope;
  /** Empty unless `chosen`. */
  readonly councils: readonly AuthorityId[];
  /** Fixed groups, by id: `wmca`, `region:west-midlands`, `type:met`. Empty unless `chosen`. */
  readonly groups: readonly string[];
  /** At least one. */
  readonly topics: readonly Topic[];
}

/** Letters of the home council: what `subscribe` without more words means. */
export const HOME_LETTERS: Interest = {
  scope: 'home',
  councils: [],
  groups: [],
  topics: ['new-letters'],
};

/** Why the words of a subscription were not understood. */
export type InterestProblem =
  /** Words that name no council, group or topic. */
  | { readonly kind: 'unknown-words'; readonly words: readonly string[] }
  /** Words that can mean several councils or groups; `options` are their names. */
  | { readonly kind: 'ambiguous'; readonly said: string; readonly options: readonly string[] }
  /** A group whose members no list of ours gives: statistical neighbours. */
  | { readonly kind: 'no-members'; readonly said: string };

/** Whether a letter is one that somebody with this interest wants a digest of. */
export function concerns(
  interest: Interest,
  record: FigureRecord,
  home: AuthorityId | null,
): boolean {
  return isAbout(interest, record, home) && interest.topics.some((topic) => reports(record, topic));
}

function isAbout(
  { scope, councils, groups }: Interest,
  { authority, period }: FigureRecord,
  home: AuthorityId | null,
): boolean {
  if (scope === 'all') return true;
  if (scope === 'home') return authority === home;
  if (councils.includes(authority)) return true;
  // A council belongs to a group as the group was in the year of the letter.
  const day = `20${period.slice(5)}-03-31`;
  return groups.some((group) => groupMembers(group, day)?.includes(authority) === true);
}

function reports(record: FigureRecord, topic: Topic): boolean {
  switch (topic) {
    case 'new-letters':
      return true;
    case 'compliance-below-100':
      return (valueOf(ownFact(record, 'compliance_rate')) ?? 100) < 100;
    case 'late-remedies':
      return (valueOf(ownFact(record, 'late_remedies')) ?? 0) > 0;
    case 'public-reports':
      return (valueOf(ownFact(record, 'public_reports')) ?? 0) > 0;
    case 'weekly':
    case 'annual':
      return false;
  }
}
