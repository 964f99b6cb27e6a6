import type { FigureStore } from '../../app/ports';
import type { ComparatorRecord, FigureRecord, GroupRecord } from '../../domain/facts/figure-record';
import { invariant } from '../../domain/shared/invariant';
import type { Documents, StoredDocument } from '../documents';
import { documentId, idPrefix } from '../document-key';
import { dueTime } from '../due-time';
import { figuresOf } from './figures-of';

/** Published figures belong to nobody. */
const PARTITION = 'public';

/** What a record's document is called while decisions about it are to be told of. */
export const DECIDED = 'decided-figures';

/** `<authority>|<period>|<sha16>`, so that the order of ids is the order of authorities and years. */
function figureId(recordId: string): string {
  return documentId('figures', ...recordId.split('|'));
}

function documentOf(record: FigureRecord): StoredDocument {
  invariant(record.id.startsWith(`${record.authority}|${record.period}|`), `id of ${record.id}`);
  return { partition: PARTITION, id: figureId(record.id), kind: 'figures', body: record };
}

/** Where a document's records are found by its hash, one entry for each of them. */
function entryOf(record: FigureRecord): StoredDocument {
  const id = documentId('document', record.source.sha256, record.id);
  return { partition: PARTITION, id, kind: 'document', body: record.id };
}

function groupId(group: GroupRecord): string {
  return documentId('group', group.of, group.group, group.period, group.source.sha256.slice(0, 16));
}

/** By what it says, so that a hundred letters that print the same average leave one document. */
function comparatorId({ type, period, measure, value }: ComparatorRecord): string {
  return documentId('comparator', type, period, `${measure} ${String(value)}`);
}

type Records = Pick<
  FigureStore,
  'add' | 'figuresOf' | 'find' | 'ofDocument' | 'current' | 'save' | 'all'
>;

/** A record that is still to be announced is due from the moment it was stored; one with a decision, from then on. */
function records(documents: Documents): Records {
  return {
    async add(record, announce) {
      // First, so that there may be an entry too many, never one too few.
      await documents.create(entryOf(record));
      const document = documentOf(record);
      if (announce === 'quiet') return documents.create(document);
      return documents.create({ ...document, due: dueTime(record.importedAt) });
    },

    figuresOf: figuresOf(documents, PARTITION),

    async find(id) {
      const held = await documents.get(PARTITION, figureId(id));
      return held?.body as FigureRecord | undefined;
    },

    async ofDocument(sha256) {
      const entries = await documents.list(PARTITION, idPrefix('document', sha256));
      const ids = entries.map(({ body }) => figureId(body as string));
      const held = await Promise.all(ids.map((id) => documents.get(PARTITION, id)));
      return held.flatMap((one) => (one ? [one.body as FigureRecord] : []));
    },

    async current(id) {
      const held = await documents.get(PARTITION, figureId(id));
      return held && { value: held.body as FigureRecord, version: held.version };
    },

    async save(record, version, at) {
      const document = documentOf(record);
      const held = await documents.get(PARTITION, document.id);
      if (held?.version !== version) return 'conflict';
      // What is still to be announced stays so, and what waits for a later day is looked at now.
      const [kind, from] = held.due === undefined ? [DECIDED, at] : [held.kind, held.due];
      const due = from < dueTime(at) ? from : dueTime(at);
      return documents.replace({ ...document, kind, due }, version);
    },

    async all() {
      const held = await documents.list(PARTITION, idPrefix('figures'));
      return held.map(({ body }) => body as FigureRecord);
    },
  };
}

type Announcements = Pick<FigureStore, 'toAnnounce' | 'toTellDecided' | 'announced'>;

function announcements(documents: Documents): Announcements {
  return {
    async toAnnounce(notAfter, limit) {
      const due = await documents.listDue('figures', dueTime(notAfter), limit);
      return due.map(({ body }) => body as FigureRecord);
    },

    async toTellDecided(notAfter, limit) {
      const due = await documents.listDue(DECIDED, dueTime(notAfter), limit);
      return due.map(({ body }) => body as FigureRecord);
    },

    async announced({ id, history }, again) {
      for (;;) {
        const held = await documents.get(PARTITION, figureId(id));
        if (held?.due === undefined) return;
        const record = held.body as FigureRecord;
        if (record.history?.length !== history?.length) return;
        // A conflict means that somebody else has just noted the same, or settled a figure: look again.
        const { version } = held;
        const told = documentOf(record);
        const next = again === undefined ? told : { ...told, due: dueTime(again) };
        if ((await documents.replace(next, version)) === 'saved') return;
      }
    },
  };
}

type Comparisons = Pick<FigureStore, 'addComparator' | 'comparatorsOf' | 'addGroup' | 'groupsOf'>;

function comparisons(documents: Documents): Comparisons {
  return {
    addComparator(comparator) {
      const id = comparatorId(comparator);
      return documents.create({ partition: PARTITION, id, kind: 'comparator', body: comparator });
    },

    async comparatorsOf(type, period) {
      const held = await documents.list(PARTITION, idPrefix('comparator', type, period));
      return held.map(({ body }) => body as ComparatorRecord);
    },

    addGroup(group) {
      return documents.create({
        partition: PARTITION,
        id: groupId(group),
        kind: 'group',
        body: group,
      });
    },

    async groupsOf(authority) {
      const held = await documents.list(PARTITION, idPrefix('group', authority));
      return held.map(({ body }) => body as GroupRecord);
    },
  };
}

/** Published figures, and what they are compared with. */
export function figureStore(documents: Documents): FigureStore {
  return { ...records(documents), ...announcements(documents), ...comparisons(documents) };
}
