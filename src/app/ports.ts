import type { AuthorityId, AuthorityType } from '../domain/facts/authority';
import type { ComparatorRecord, FigureRecord, GroupRecord } from '../domain/facts/figure-record';
import type { Delivery, PostOutcome } from '../domain/delivery/delivery';
import type { LetterFile, LetterText, Unreadable } from '../domain/letter/letter-text';
import type { Query } from '../domain/question/query';
import type { Remedy } from '../domain/remedy/remedy';
import type { Notary, Sha256 } from '../domain/shared/chain';
import type { PeriodLabel } from '../domain/facts/period';
import type { Instant } from '../domain/shared/civil-date';
import type { Result } from '../domain/shared/result';

/** A value with the version to save it against. A save against an older version is a `conflict` and changes nothing. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: string;
}

export type Created = 'created' | 'exists';
export type Saved = 'saved' | 'conflict';

/** Reads the words of a file. */
export type LetterReader = (file: LetterFile) => Promise<Result<LetterText, Unreadable>>;

/** Original bytes by hash, with who brought them and when. Keeping the same bytes twice keeps the first. */
export interface OriginalStore {
  keep(file: LetterFile, kept: { readonly at: Instant; readonly by: string }): Promise<Created>;
  find(sha256: string): Promise<Uint8Array | undefined>;
}

/** Published figures: the same for every tenant. */
export interface FigureStore {
  /** Stores a record and, unless it is `quiet`, leaves it to be announced; `exists` when it is held. */
  add(record: FigureRecord, announce: 'announce' | 'quiet'): Promise<Created>;
  /** All years of these authorities, in order of authority and year. */
  figuresOf(authorities: readonly AuthorityId[]): Promise<readonly FigureRecord[]>;
  find(id: string): Promise<FigureRecord | undefined>;
  /** The same with its version, for whoever settles a figure of it. */
  current(id: string): Promise<Versioned<FigureRecord> | undefined>;
  /** Whether it is still to be announced stays as it was. */
  save(record: FigureRecord, version: string): Promise<Saved>;
  /** Every record, in order of authority and year: for lists and the audit, never for an answer or an import. */
  all(): Promise<readonly FigureRecord[]>;
  /** Records that channels have not been told of, oldest first. */
  toAnnounce(limit: number): Promise<readonly FigureRecord[]>;
  announced(id: string): Promise<void>;
  /** Remembers an average that a letter prints; `exists` when another letter said the same before. */
  addComparator(comparator: ComparatorRecord): Promise<Created>;
  /** The averages printed for authorities of a type in a year: one for each measure, unless letters differ. */
  comparatorsOf(type: AuthorityType, period: PeriodLabel): Promise<readonly ComparatorRecord[]>;
  addGroup(group: GroupRecord): Promise<Created>;
  groupsOf(authority: AuthorityId): Promise<readonly GroupRecord[]>;
}

/** Remedies of one tenant, each with its history inside it. */
export interface RemedyStore {
  add(remedy: Remedy): Promise<Created>;
  find(tenant: string, id: string): Promise<Versioned<Remedy> | undefined>;
  save(remedy: Remedy, version: string): Promise<Saved>;
  list(tenant: string): Promise<readonly Remedy[]>;
  /** Remedies of every tenant, for the scheduler and the audit. */
  all(): Promise<readonly Remedy[]>;
}

/** How to reach a conversation. `reference` is the channel's own, opaque outside `teams/`. */
export interface KnownConversation {
  readonly tenant: string;
  /** A channel's id without the thread; the chat's id otherwise. */
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** Entra object id of the person, in a personal chat; null elsewhere. */
  readonly person: string | null;
  readonly reference: unknown;
}

/** `home`: letters of the council that the product is set up for; `all`: letters of every council. */
export type SubscriptionScope = 'home' | 'all';

export interface Subscription {
  readonly tenant: string;
  readonly conversation: string;
  readonly scope: SubscriptionScope;
  readonly since: Instant;
  readonly by: string;
}

/** Where the product may write, and what each place asked for. */
export interface ChannelBook {
  remember(conversation: KnownConversation): Promise<void>;
  forget(tenant: string, conversation: string): Promise<void>;
  find(tenant: string, conversation: string): Promise<KnownConversation | undefined>;
  findPerson(tenant: string, person: string): Promise<KnownConversation | undefined>;
  subscribe(subscription: Subscription): Promise<void>;
  unsubscribe(tenant: string, conversation: string): Promise<'removed' | 'none'>;
  subscriptions(tenant?: string): Promise<readonly Subscription[]>;
}

/** The ledger of everything that leaves the process. */
export interface DeliveryStore {
  add(delivery: Delivery): Promise<Created>;
  find(tenant: string, id: string): Promise<Versioned<Delivery> | undefined>;
  save(delivery: Delivery, version: string): Promise<Saved>;
  /** Pending ones whose time has come, and claims that have run out; oldest first. */
  due(at: Instant, limit: number): Promise<readonly Versioned<Delivery>[]>;
  list(tenant?: string): Promise<readonly Delivery[]>;
}

/** The last question of a person in a conversation, for follow-ups. Losing it loses no fact. */
export interface ContextStore {
  last(key: string): Promise<{ readonly query: Query; readonly at: Instant } | undefined>;
  remember(key: string, query: Query, at: Instant): Promise<void>;
}

/** Few settings that outlive a process: the tenant that the command line speaks for. */
export interface SettingStore {
  get(name: string): Promise<string | undefined>;
  /** Sets it only if it is not set; gives what then holds. */
  settle(name: string, value: string): Promise<string>;
}

export interface Store {
  readonly originals: OriginalStore;
  readonly figures: FigureStore;
  readonly remedies: RemedyStore;
  readonly channels: ChannelBook;
  readonly deliveries: DeliveryStore;
  readonly contexts: ContextStore;
  readonly settings: SettingStore;
  close(): Promise<void>;
}

/** Makes one attempt to post a card, and says what became of it. Never throws, never tries twice. */
export type Poster = (conversation: KnownConversation, card: object) => Promise<PostOutcome>;

export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

/** What use cases need from outside. */
export interface Ports {
  readonly store: Store;
  readonly readLetter: LetterReader;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly notary: Notary;
}
