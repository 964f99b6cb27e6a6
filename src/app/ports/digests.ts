import type { Edition } from '../../domain/digest/edition';
import type { Subscription } from '../../domain/digest/subscription';
import type { Instant } from '../../domain/shared/civil-date';
import type { Created, Saved, Versioned } from '../versioned';
import type { Tenant } from '../../domain/shared/tenant';

/** What each conversation asked to be told of. */
export interface SubscriptionStore {
  find(tenant: Tenant, conversation: string): Promise<Versioned<Subscription> | undefined>;
  add(subscription: Subscription): Promise<Created>;
  save(subscription: Subscription, version: string): Promise<Saved>;
  /** Only if the version is still current. */
  remove(tenant: Tenant, conversation: string, version: string): Promise<'removed' | 'none'>;
  /** In order of tenant and conversation; of every tenant without one. */
  list(tenant?: Tenant): Promise<readonly Subscription[]>;
}

/** Which letters are told in which message. */
export interface EditionStore {
  find(
    tenant: Tenant,
    conversation: string,
    openedAt: Instant,
  ): Promise<Versioned<Edition> | undefined>;
  add(edition: Edition): Promise<Created>;
  save(edition: Edition, version: string): Promise<Saved>;
  /** Those of a conversation, the oldest first; without one, of all of them, conversation by conversation. */
  list(tenant: Tenant, conversation?: string): Promise<readonly Versioned<Edition>[]>;
}
