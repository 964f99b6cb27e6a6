import { Fault } from '../../app/fault';
import type { Audited, AuditedDocument, JournalStore } from '../../app/ports/audit';
import type { Versioned } from '../../app/versioned';
import type { JournalPage, KeptHead } from '../../domain/audit/journal';
import { packPage } from '../../domain/audit/packed-page';
import { pageFrom } from '../../domain/audit/stored-shape';
import {
  HISTORY_SOURCES,
  type Recorded,
  type Source,
  type WaitingHistory,
} from '../../domain/audit/recorded';
import type { Documents, ScannedDocument, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { historyDocument, recordedOf, storedHistory } from './history-document';

/** Every kind of document that a tenant's audit goes through. */
const AUDITED = [...HISTORY_SOURCES, 'journal', 'head'];
export const END_OF_TIME = '9999-12-31T23:59:59.999Z';
/** Digits of a page's number, so that the order of ids is the order of pages. */
const DIGITS = 10;
/** Above every character that an id may hold. */
const AFTER_ALL = '\u007f';
/** Documents that a scan holds at a time. */
const AT_A_TIME = 100;

/** A page as it is kept. */
export function pageDocument(page: JournalPage): StoredDocument {
  return storedPage(packPage(page));
}

function storedPage(body: Pick<JournalPage, 'page' | 'tenant'>): StoredDocument {
  const id = documentId('journal', String(body.page).padStart(DIGITS, '0'));
  return { partition: key(body.tenant), id, kind: 'journal', body };
}

function heldPage({ id, body, version }: VersionedDocument): Versioned<JournalPage> {
  const value = pageFrom(body);
  if (value) return { value, version };
  throw new Fault(
    'journal-damaged',
    `The page ${id} is not as it was written; "upheld audit verify" names what is wrong.`,
  );
}

function headDocument(head: KeptHead): StoredDocument {
  const id = documentId('head', head.day);
  return { partition: key(head.tenant), id, kind: 'head', body: head };
}

function placeOf(source: Source, { body }: VersionedDocument): WaitingHistory {
  const { tenant, id } = body as Recorded;
  return { source, tenant, id };
}

/** What the store would make of this body; undefined where the body says too little. */
function madeAgain(what: Audited, body: unknown): StoredDocument | undefined {
  try {
    if (what === 'journal') return storedPage(body as JournalPage);
    if (what === 'head') return headDocument(body as KeptHead);
    return storedHistory(what, body as Recorded);
  } catch {
    return undefined;
  }
}

function audited(what: Audited, held: ScannedDocument): AuditedDocument {
  const made = madeAgain(what, held.body);
  const inPlace =
    made?.partition === held.partition &&
    made.id === held.id &&
    made.kind === held.kind &&
    made.due === held.due;
  return { id: held.id, body: held.body, inPlace };
}

/** Pages stand beside the remedies of their tenant, in one partition: one that reads a page sees what came before it. */
export function journalStore(documents: Documents): JournalStore {
  return {
    addNote: (note) => documents.create(historyDocument('note', note)),

    async waiting(limit) {
      const due = HISTORY_SOURCES.map(async (source) => {
        const held = await documents.listDue(source, END_OF_TIME, limit);
        return held.map((document) => placeOf(source, document));
      });
      return (await Promise.all(due)).flat();
    },

    async find({ source, tenant, id }) {
      const held = await documents.get(key(tenant), documentId(source, id));
      return held && { value: recordedOf(held.id, held.body), version: held.version };
    },

    save: (source, document, version) =>
      documents.replace(historyDocument(source, document), version),

    async lastPage(part) {
      const held = await documents.last(part, idPrefix('journal'));
      return held && heldPage(held);
    },

    addPage: (page) => documents.create(pageDocument(page)),
    savePage: (page, version) => documents.replace(pageDocument(page), version),
    keepHead: (head) => documents.put(headDocument(head)),

    async parts() {
      const found = AUDITED.map((kind) => documents.partitionsOf(kind));
      return [...new Set((await Promise.all(found)).flat())].sort();
    },

    async countHeads() {
      const counts = new Map<string, number>();
      for (const { partition } of await documents.listKind('head')) {
        counts.set(partition, (counts.get(partition) ?? 0) + 1);
      }
      return counts;
    },

    partOf: key,

    async *scan(part, what, within) {
      const upTo = within?.upTo ?? AFTER_ALL;
      for (let after = within?.after ?? ''; ; ) {
        const held = await documents.scan(part, idPrefix(what), { after, limit: AT_A_TIME });
        for (const document of held) {
          if (document.id > upTo) return;
          yield audited(what, document);
        }
        const last = held.at(-1);
        if (last === undefined || held.length < AT_A_TIME) return;
        after = last.id;
      }
    },
  };
}
