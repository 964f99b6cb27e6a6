import type { Activity } from 'botbuilder';
import { parseCommand } from '../app/parse-command';
import type { Request } from '../app/request';
import type { Mention } from '../app/request/setup';

/** Longer than any question; the rest of a pasted document is not read. */
const LONGEST = 1_000;

/** The request in a message. The mention of ourselves is taken off here, and nowhere else; others are numbered. */
export function decodeMessage(activity: Activity): Request {
  const left = mentionsIn(activity);
  const others: Mention[] = [];
  const words = activity.text
    .replace(/<at\b[^>]*>(.*?)<\/at>/gis, (_, name: string) => {
      const at = left.findIndex((one) => withoutTags(one.text ?? '') === name.trim());
      const [mention] = at < 0 ? [] : left.splice(at, 1);
      const { id = '', aadObjectId } = mention?.mentioned ?? {};
      if (id === '' || id === activity.recipient.id) return ' ';
      others.push({
        member: id,
        name: mention?.mentioned?.name ?? name,
        person: aadObjectId ?? null,
      });
      return ` @${String(others.length - 1)} `;
    })
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim();
  return parseCommand(words.slice(0, LONGEST), others);
}

/**
 * Whether somebody speaks to us: always in a chat between two; elsewhere when we are mentioned, when a message is for us
 * alone, and when it comes from an input of a card of ours.
 */
export function isAddressed(activity: Activity): boolean {
  const type = activity.conversation.conversationType;
  if (type !== 'channel' && type !== 'groupChat') return true;
  const { id } = activity.recipient;
  const targeted = (activity.recipient as { readonly isTargeted?: unknown }).isTargeted === true;
  const mentioned = mentionsIn(activity).some((mention) => mention.mentioned?.id === id);
  return targeted || mentioned || activity.value !== undefined;
}

interface MentionEntity {
  readonly type?: string;
  readonly text?: string;
  readonly mentioned?: {
    readonly id?: string;
    readonly name?: string;
    readonly aadObjectId?: string;
  };
}

function mentionsIn({ entities }: Activity): MentionEntity[] {
  const all = Array.isArray(entities) ? (entities as readonly (MentionEntity | null)[]) : [];
  return all.flatMap((entity) => (entity?.type === 'mention' ? [entity] : []));
}

function withoutTags(text: string): string {
  return text.replace(/<[^>]*>/g, '').trim();
}
