/**
 * One aggregate as a document. `partition` and `id` hold only characters that every database takes (see `key`);
 * `due` is absent when nothing is to be done with it, and an instant in full ISO form otherwise.
 */
export interface StoredDocument {
  readonly partition: string;
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  readonly due?: string;
}

export interface VersionedDocument extends StoredDocument {
  readonly version: string;
}

export type DocumentVersion = Pick<VersionedDocument, 'id' | 'version'>;

/** A document as the audit reads it: damage is found and named, never thrown. */
export interface ScannedDocument extends Omit<VersionedDocument, 'body'> {
  /** Undefined where what is stored is no longer JSON. */
  readonly body: unknown;
}

/**
 * What both databases offer, and no more: single documents with versions, and ordered lists. Every write is one
 * document, wholly done or not at all, and is on disk when it returns. Throws: Fault `store-...`.
 */
export interface Documents {
  get(partition: string, id: string): Promise<VersionedDocument | undefined>;
  create(document: StoredDocument): Promise<'created' | 'exists'>;
  /** Only if the version is still current; a document that is gone is a conflict. */
  replace(document: StoredDocument, version: string): Promise<'saved' | 'conflict'>;
  /** Whatever was there before: for what is only remembered, where the last word wins. */
  put(document: StoredDocument): Promise<void>;
  /** With `version`, only if that is still current. */
  remove(partition: string, id: string, version?: string): Promise<'removed' | 'none'>;
  /** Ordered by id. */
  list(partition: string, idPrefix: string): Promise<readonly VersionedDocument[]>;
  /**
   * Which documents with any of these prefixes there are, in no order, without their bodies: the same id with the same
   * version is the same document, as it was.
   */
  versions(partition: string, idPrefixes: readonly string[]): Promise<readonly DocumentVersion[]>;
  /** Of all partitions, ordered by partition and id. */
  listKind(kind: string): Promise<readonly VersionedDocument[]>;
  /** Of all partitions, `due` at `notAfter` or before, the earliest first. */
  listDue(kind: string, notAfter: string, limit: number): Promise<readonly VersionedDocument[]>;
  /**
   * Whether anything is due in any partition: of each kind what is due at the instant given for it, or before. One look,
   * since it is asked all day long.
   */
  anyDue(notAfter: Readonly<Record<string, string>>): Promise<boolean>;
  /** The last by id. */
  last(partition: string, idPrefix: string): Promise<VersionedDocument | undefined>;
  /** Ordered by id, at most `limit`, those after the id `after`; a damaged one does not stop it. */
  scan(
    partition: string,
    idPrefix: string,
    from: { readonly after: string; readonly limit: number },
  ): Promise<readonly ScannedDocument[]>;
  /** The partitions that hold a document of this kind (absent: any document), in order. */
  partitionsOf(kind?: string): Promise<readonly string[]>;
  close(): Promise<void>;
}
