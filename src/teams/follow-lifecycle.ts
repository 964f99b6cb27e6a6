import type { Activity } from 'botbuilder';
import type { Installed } from '../app/setup/plan-welcome';
import type { Actor } from '../app/request';
import type { ConversationBook } from './conversation-book';
import { decodeLifecycle, teamOf } from './decode-lifecycle';

/** Who is told that we were added somewhere, or removed. */
export interface LifecycleParts {
  readonly onAdded: (added: Installed) => Promise<void>;
  /** `team`: with all its channels; null outside teams. */
  readonly onRemoved: (actor: Actor, team: string | null) => Promise<unknown>;
}

/** Remembers a conversation that we were added to, and forgets one that we were removed from. */
export async function followLifecycle(
  activity: Activity,
  actor: Actor,
  parts: LifecycleParts & { readonly book: ConversationBook },
): Promise<void> {
  const happened = decodeLifecycle(activity);
  if (happened.kind === 'removed') {
    await parts.onRemoved(actor, teamOf(activity));
    parts.book.forget();
  } else if (happened.kind === 'added') {
    await parts.book.rememberAnew(activity, actor);
    const { tenant, place } = actor;
    await parts.onAdded({ tenant, place, team: teamOf(activity), by: happened.by });
  } else {
    await parts.book.remember(activity, actor);
  }
}
