import type { Activity } from 'botbuilder';
import type { Installer } from '../app/setup/plan-welcome';

/** What happened to us in a conversation. */
export type Lifecycle =
  | { readonly kind: 'added'; readonly by: Installer }
  | { readonly kind: 'removed' }
  /** Members, names and the like, which change nothing here. */
  | { readonly kind: 'other' };

/** Teams says twice that we were added or removed, once as an installation and once as a member. */
export function decodeLifecycle(activity: Activity): Lifecycle {
  const { type, action, recipient, membersAdded = [], membersRemoved = [] } = activity;
  const isUs = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if (type === 'installationUpdate') {
    if (action === 'remove') return { kind: 'removed' };
    return action === 'add' ? { kind: 'added', by: installerIn(activity) } : OTHER;
  }
  if (membersRemoved.some(isUs)) return { kind: 'removed' };
  return membersAdded.some(isUs) ? { kind: 'added', by: installerIn(activity) } : OTHER;
}

const OTHER: Lifecycle = { kind: 'other' };

/** Teams mostly leaves the name of whoever installs out; the bot itself is nobody. */
function installerIn({ from, recipient }: Activity): Installer {
  const { id, name = '' } = from as { readonly id?: string; readonly name?: string };
  if (id === undefined || id === recipient.id) return { name: null, member: null };
  return { name: name.trim() === '' ? null : name.trim(), member: id };
}

/** The team that a conversation belongs to, by the channel's own id; null outside teams. */
export function teamOf({ channelData }: Activity): string | null {
  const { team } = (channelData ?? {}) as { readonly team?: { readonly id?: unknown } | null };
  return typeof team?.id === 'string' && team.id !== '' ? team.id : null;
}
