import type { Instant } from '../../domain/shared/civil-date';
import type { Created, Saved, Versioned } from '../versioned';
import type { Tenant } from '../../domain/shared/tenant';

/** What became of a file that somebody dropped into a chat, once they decided. */
export interface UploadResult {
  /** Ids of the records that were stored, or were held already. */
  readonly records: readonly string[];
  /** Documents of the file of which nothing was stored. */
  readonly left: number;
}

/** A file that was dropped into a chat and read, and waits for a person's decision. Its bytes are kept beside it. */
export interface Upload {
  readonly id: string;
  readonly tenant: Tenant;
  readonly fileName: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Entra object id of whoever dropped it. */
  readonly by: string;
  readonly at: Instant;
  /** When it is forgotten with its bytes. */
  readonly expires: Instant;
  readonly state: 'waiting' | 'held' | 'importing' | 'imported' | 'cancelled';
  /** When the import began, while it goes on. */
  readonly since?: Instant;
  /** Present once it is imported. */
  readonly result?: UploadResult;
}

/** Files that wait for a decision, of one tenant each. */
export interface UploadStore {
  add(upload: Upload, bytes: Uint8Array): Promise<Created>;
  find(tenant: Tenant, id: string): Promise<Versioned<Upload> | undefined>;
  /** Undefined once they are forgotten. */
  bytesOf(upload: Pick<Upload, 'tenant' | 'id' | 'size'>): Promise<Uint8Array | undefined>;
  save(upload: Upload, version: string): Promise<Saved>;
  list(tenant: Tenant): Promise<readonly Upload[]>;
  /** Forgets the bytes and keeps the rest, so that a second click finds what became of it. */
  dropBytes(upload: Pick<Upload, 'tenant' | 'id'>): Promise<void>;
  /** Those of every tenant whose time is over, the longest first. */
  expired(at: Instant, limit: number): Promise<readonly Upload[]>;
  remove(upload: Pick<Upload, 'tenant' | 'id'>): Promise<void>;
}
