import type { Activity } from 'botbuilder';

/** What happened to us in a conversation. */
export type Lifecycle =
  | { readonly kind: 'added'; readonly by: string | null }
  | { readonly kind: 'removed' }
  /** Members, names and the like, which change nothing here. */
  | { readonly kind: 'other' };

/** Teams says twice that we were added or removed, once as an installation and once as a member. */
export function decodeLifecycle(activity: Activity): Lifecycle {
  const { type, action, recipient, membersAdded = [], membersRemoved = [] } = activity;
  const isUs = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if (type === 'installationUpdate') {
    if (action === 'remove') return { kind: 'removed' };
    return action === 'add' ? { kind: 'added', by: nameIn(activity) } : OTHER;
  }
  if (membersRemoved.some(isUs)) return { kind: 'removed' };
  return membersAdded.some(isUs) ? { kind: 'added', by: nameIn(activity) } : OTHER;
}

const OTHER: Lifecycle = { kind: 'other' };

/** Teams mostly leaves the name of whoever installs out; the bot itself is nobody. */
function nameIn({ from, recipient }: Activity): string | null {
  const name = (from as { readonly name?: string }).name?.trim() ?? '';
  return name === '' || from.id === recipient.id ? null : name;
}

/** The team that a conversation belongs to, by the channel's own id; null outside teams. */
export function teamOf({ channelData }: Activity): string | null {
  const { team } = (channelData ?? {}) as { readonly team?: { readonly id?: unknown } | null };
  return typeof team?.id === 'string' && team.id !== '' ? team.id : null;
}
