import type { AuthorityId } from '../../facts/authority';
import type { Instant } from '../../shared/civil-date';
import type { SettingChange } from '../policy/remedy-settings';
import type { Remedy } from '../remedy';

/** Which council a tenant was and is; `home`: now. */
export interface HomeStory {
  readonly home: AuthorityId | null;
  /** Oldest first; changes of other settings count for nothing. */
  readonly changes: readonly SettingChange[];
  /** The council of tenants that said none. */
  readonly installation: AuthorityId | null;
}

/** What the record of changes calls the council of a tenant. */
export const HOME_COUNCIL = 'home-council';

/** The council that a tenant was at a moment; null where nobody had said. */
export function homeAt(
  { home, changes, installation }: HomeStory,
  at: Instant,
): AuthorityId | null {
  const after = changes.find((change) => change.setting === HOME_COUNCIL && change.at > at);
  if (!after) return home;
  return after.before === 'none' ? installation : after.before;
}

/**
 * Whose remedy it is: the council that was named for it, or else the one that its tenant was when it was added, so that
 * saying "we are" a successor moves nothing.
 */
export function councilOfRemedy(remedy: Remedy, story: HomeStory): AuthorityId | null {
  const [born] = remedy.history;
  return remedy.council ?? (born ? homeAt(story, born.at) : story.home);
}
