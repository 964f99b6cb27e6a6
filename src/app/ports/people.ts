import type { Person } from '../../domain/remedy/remedy';
import type { KnownConversation } from '../ports';

/**
 * The account of a member of a conversation, by the channel's own id of them. Undefined for a guest without one in the
 * directory, for somebody who is not in it, and where the channel does not say.
 */
export type Roster = (
  conversation: KnownConversation,
  member: string,
) => Promise<Person | undefined>;
