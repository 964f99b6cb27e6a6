import type { EditionStore, SubscriptionStore } from './ports/digests';
import type { Created, Saved, Versioned } from './versioned';
import type { AuthorityId, AuthorityType } from '../domain/facts/authority';
import type { ComparatorRecord, FigureRecord, GroupRecord } from '../domain/facts/figure-record';
import type { Delivery, Follows, PostOutcome } from '../domain/delivery/delivery';
import type { PaceRecord } from '../domain/delivery/pace-record';
import type { LetterFile, LetterText, Unreadable } from '../domain/letter/letter-text';
import type { Diary } from '../domain/remedy/nudges/diary';
import type { Remedy } from '../domain/remedy/remedy';
import type { Notary, Sha256 } from '../domain/shared/chain';
import type { PeriodLabel } from '../domain/facts/period';
import type { Instant } from '../domain/shared/civil-date';
import type { Result } from '../domain/shared/result';
import type { AuditCrew, JournalStore } from './ports/audit';
import type { DutyStore } from './ports/duties';
import type { AssessmentStore } from './ports/code';
import type { FeedbackStore } from './ports/feedback';
import type { DrawPng } from './ports/drawing';
import type { ReportStore, SignOffStore, WriteWord } from './ports/report';
import type { ContextStore, Interpreter, UnansweredStore } from './ports/questions';
import type { RemedySettingsStore, SettingStore } from './ports/settings';
import type { SeenStore } from './ports/seen';
import type { TakenStore } from './ports/sources';
import type { UploadStore } from './ports/uploads';
import type { Tenant } from '../domain/shared/tenant';

/** The rows of cells of a CSV or Excel file. */
export type SheetReader = (
  bytes: Uint8Array,
) => Promise<Result<readonly (readonly string[])[], Unreadable>>;

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
  /** All years of these authorities, or one alone, in order of authority and year. */
  figuresOf(
    authorities: readonly AuthorityId[],
    year?: PeriodLabel,
  ): Promise<readonly FigureRecord[]>;
  find(id: string): Promise<FigureRecord | undefined>;
  /** Every record of the document with this hash, in order of authority and year; empty where none is held. */
  ofDocument(sha256: string): Promise<readonly FigureRecord[]>;
  /** One record with its version, for whoever settles a figure of it. */
  current(id: string): Promise<Versioned<FigureRecord> | undefined>;
  /** With one more decision about a held figure: those who were told of it are to be told, from `at` on. */
  save(record: FigureRecord, version: string, at: Instant): Promise<Saved>;
  /** Every record, in order of authority and year: for lists and the audit, never for an answer or an import. */
  all(): Promise<readonly FigureRecord[]>;
  /** Records that channels are to be told of at a moment, oldest first. */
  toAnnounce(notAfter: Instant, limit: number): Promise<readonly FigureRecord[]>;
  /** Announced records with decisions since that nobody was told of, the longest waiting first. */
  toTellDecided(notAfter: Instant, limit: number): Promise<readonly FigureRecord[]>;
  /**
   * Told, as the record was then: of one about which more was decided meanwhile, nothing is noted. With `again`, to be
   * told once more from then on, to those who may not know it yet.
   */
  announced(told: Pick<FigureRecord, 'id' | 'history'>, again?: Instant): Promise<void>;
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
  find(tenant: Tenant, id: string): Promise<Versioned<Remedy> | undefined>;
  save(remedy: Remedy, version: string): Promise<Saved>;
  list(tenant: Tenant): Promise<readonly Remedy[]>;
  /** Remedies of a tenant that are not over (proposed to done), for the timer. */
  unfinished(tenant: Tenant): Promise<readonly Remedy[]>;
  /** The tenants that have any. */
  unfinishedTenants(): Promise<readonly Tenant[]>;
  /** Remedies of every tenant, for the audit. */
  all(): Promise<readonly Remedy[]>;
}

/** What each person was told, and when they are away. */
export interface DiaryStore {
  find(tenant: Tenant, person: string): Promise<Versioned<Diary> | undefined>;
  add(diary: Diary): Promise<Created>;
  save(diary: Diary, version: string): Promise<Saved>;
  list(tenant: Tenant): Promise<readonly Versioned<Diary>[]>;
}

/** How to reach a conversation. `reference` is the channel's own, opaque outside `teams/`. */
export interface KnownConversation {
  readonly tenant: Tenant;
  /** A channel's id without the thread; the chat's id otherwise. */
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** Entra object id of the person, in a personal chat; null elsewhere. */
  readonly person: string | null;
  /** What the person is called in the client; absent elsewhere, and of people who have not written since it is kept. */
  readonly name?: string;
  /** The team that a channel belongs to, by the channel's own id; absent elsewhere, and where it was not told. */
  readonly team?: string;
  readonly reference: unknown;
}

/** Where the product may write. */
export interface ChannelBook {
  remember(conversation: KnownConversation): Promise<void>;
  forget(tenant: Tenant, conversation: string): Promise<void>;
  find(tenant: Tenant, conversation: string): Promise<KnownConversation | undefined>;
  findPerson(tenant: Tenant, person: string): Promise<KnownConversation | undefined>;
}

/** The ledger of everything that leaves the process. */
export interface DeliveryStore {
  add(delivery: Delivery): Promise<Created>;
  find(tenant: Tenant, id: string): Promise<Versioned<Delivery> | undefined>;
  save(delivery: Delivery, version: string): Promise<Saved>;
  /** What waits and whose time has come, and all that is claimed, in doubt, or has copies left; oldest first. */
  due(at: Instant, limit: number): Promise<readonly Versioned<Delivery>[]>;
  list(tenant?: Tenant): Promise<readonly Delivery[]>;
}

/** What waits for the timer, and is known by itself to wait. */
export interface Agenda {
  /** Whether there are letters to announce, decisions to tell of, or histories to enter in the journal. */
  holdsAny(at: Instant): Promise<boolean>;
}

/** What was lately sent to each tenant, shared by all processes that send. */
export interface PaceStore {
  find(tenant: Tenant): Promise<Versioned<PaceRecord> | undefined>;
  add(record: PaceRecord): Promise<Created>;
  save(record: PaceRecord, version: string): Promise<Saved>;
}

export interface Store {
  readonly originals: OriginalStore;
  readonly figures: FigureStore;
  readonly remedies: RemedyStore;
  readonly remedySettings: RemedySettingsStore;
  readonly diaries: DiaryStore;
  readonly channels: ChannelBook;
  readonly subscriptions: SubscriptionStore;
  readonly editions: EditionStore;
  readonly deliveries: DeliveryStore;
  readonly paces: PaceStore;
  readonly contexts: ContextStore;
  readonly settings: SettingStore;
  readonly journal: JournalStore;
  readonly agenda: Agenda;
  readonly unanswered: UnansweredStore;
  readonly feedback: FeedbackStore;
  readonly uploads: UploadStore;
  readonly seen: SeenStore;
  readonly reports: ReportStore;
  readonly duties: DutyStore;
  readonly assessments: AssessmentStore;
  readonly signOffs: SignOffStore;
  readonly taken: TakenStore;
  /** Writes something without meaning, since a full disk can still be read. Fails while nothing can be kept. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Tells the instances that something is due. Only a hint: whatever nobody heard of, the next sweep finds. */
export interface Wake {
  /** Never fails, and waits for nobody who listens. */
  hint(): Promise<void>;
  /** Runs `run` soon after hints, one run at a time. Gives what stops it, and then waits for the run that goes on. */
  onHint(run: () => Promise<void>): () => Promise<void>;
  /** Fails while hints to other instances cannot be had. Absent where there is nothing between the instances. */
  readonly check?: () => Promise<void>;
}

/** Makes one attempt to post a card, and says what became of it. Never throws, never tries twice. */
export type Poster = (
  conversation: KnownConversation,
  card: object,
  follow?: Follow,
) => Promise<PostOutcome>;

/** The message that another one takes the place of, or stands under. */
export interface Follow {
  readonly how: Follows['how'];
  readonly activityId: string;
}

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
  /** Absent unless somebody set up a model. */
  readonly interpreter?: Interpreter;
  /** True only where somebody asked for it: wordings that were not understood are then kept. */
  readonly keepUnanswered?: boolean;
  /** True only where somebody asked for it: the words that come with a thumb are then kept. */
  readonly keepFeedbackWords?: boolean;
  /** Absent where nothing is drawn. */
  readonly draw?: DrawPng;
  /** Absent where no Word documents are written. */
  readonly writeWord?: WriteWord;
  /** Absent where nobody listens. */
  readonly wake?: Wake;
  /** Absent where the store is not one that several threads read faster. */
  readonly auditCrew?: () => AuditCrew;
}
