import type { FigureStore } from '../../app/ports';
import type { FigureRecord, GroupRecord } from '../../domain/facts/figure-record';
import { invariant } from '../../domain/shared/invariant';
import type { Documents, StoredDocument } from '../documents';
import { documentId, idPrefix } from '../document-key';
import { dueTime } from '../due-time';

/** Published figures belong to nobody. */
const PARTITION = 'public';
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** `<authority>|<period>|<sha16>`, so that the order of ids is the order of authorities and years. */
function figureId(recordId: string): string {
  return documentId('figures', ...recordId.split('|'));
}

function documentOf(record: FigureRecord): StoredDocument {
  invariant(record.id.startsWith(`${record.authority}|${record.period}|`), `id of ${record.id}`);
  return { partition: PARTITION, id: figureId(record.id), kind: 'figures', body: record };
}

function groupId(group: GroupRecord): string {
  return documentId('group', group.of, group.group, group.period, group.source.sha256.slice(0, 16));
}

/** A record that is still to be announced is due from the moment it was stored. */
export function figureStore(documents: Documents): FigureStore {
  return {
    add(record, announce) {
      const document = documentOf(record);
      if (announce === 'quiet') return documents.create(document);
      return documents.create({ ...document, due: dueTime(record.importedAt) });
    },

    async figuresOf(authorities) {
      const inOrder = [...new Set(authorities)].sort();
      const lists = inOrder.map((authority) =>
        documents.list(PARTITION, idPrefix('figures', authority)),
      );
      return (await Promise.all(lists)).flat().map(({ body }) => body as FigureRecord);
    },

    async find(id) {
      const held = await documents.get(PARTITION, figureId(id));
      return held?.body as FigureRecord | undefined;
    },

    async toAnnounce(limit) {
      const due = await documents.listDue('figures', END_OF_TIME, limit);
      return due.map(({ body }) => body as FigureRecord);
    },

    async announced(id) {
      for (;;) {
        const held = await documents.get(PARTITION, figureId(id));
        if (held?.due === undefined) return;
        // A record never changes otherwise, so a conflict means that somebody else has just noted the same.
        const { partition, kind, body, version } = held;
        const told = { partition, id: held.id, kind, body };
        if ((await documents.replace(told, version)) === 'saved') return;
      }
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
