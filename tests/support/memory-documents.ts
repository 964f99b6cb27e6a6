import type { Documents, StoredDocument, VersionedDocument } from '../../src/store/documents';

const order = (a: VersionedDocument, b: VersionedDocument): number =>
  compare(a.partition, b.partition) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Documents in memory, at once and without faults. For simulations of what changes no document in place. */
export function memoryDocuments(): Documents {
  const held = new Map<string, VersionedDocument>();
  let versions = 0;
  const keyOf = (partition: string, id: string): string => `${partition}\n${id}`;
  const keep = (document: StoredDocument): void => {
    versions += 1;
    held.set(keyOf(document.partition, document.id), { ...document, version: String(versions) });
  };
  const some = (fits: (document: VersionedDocument) => boolean): VersionedDocument[] =>
    [...held.values()].filter(fits).sort(order);
  const below = (partition: string, idPrefix: string) =>
    some((document) => document.partition === partition && document.id.startsWith(idPrefix));
  return {
    get: (partition, id) => Promise.resolve(held.get(keyOf(partition, id))),
    create(document) {
      if (held.has(keyOf(document.partition, document.id))) return Promise.resolve('exists');
      keep(document);
      return Promise.resolve('created');
    },
    replace(document, version) {
      const current = held.get(keyOf(document.partition, document.id));
      if (current?.version !== version) return Promise.resolve('conflict');
      keep(document);
      return Promise.resolve('saved');
    },
    put(document) {
      keep(document);
      return Promise.resolve();
    },
    remove(partition, id, version) {
      const current = held.get(keyOf(partition, id));
      if (!current || (version !== undefined && current.version !== version))
        return Promise.resolve('none');
      held.delete(keyOf(partition, id));
      return Promise.resolve('removed');
    },
    list: (partition, idPrefix) => Promise.resolve(below(partition, idPrefix)),
    versions: (partition, idPrefixes) =>
      Promise.resolve(
        idPrefixes
          .flatMap((prefix) => below(partition, prefix))
          .map(({ id, version }) => ({ id, version })),
      ),
    listKind: (kind) => Promise.resolve(some((document) => document.kind === kind)),
    listDue: (kind, notAfter, limit) =>
      Promise.resolve(
        some(({ kind: its, due }) => its === kind && due !== undefined && due <= notAfter)
          .sort((a, b) => compare(a.due ?? '', b.due ?? '') || order(a, b))
          .slice(0, limit),
      ),
    anyDue: (bounds) =>
      Promise.resolve(
        some(({ kind, due }) => due !== undefined && due <= (bounds[kind] ?? '')).length > 0,
      ),
    last: (partition, idPrefix) => Promise.resolve(below(partition, idPrefix).at(-1)),
    scan: (partition, idPrefix, { after, limit }) =>
      Promise.resolve(
        below(partition, idPrefix)
          .filter(({ id }) => id > after)
          .slice(0, limit),
      ),
    partitionsOf: (kind) =>
      Promise.resolve([
        ...new Set(
          some((document) => kind === undefined || document.kind === kind).map(
            ({ partition }) => partition,
          ),
        ),
      ]),
    close: () => Promise.resolve(),
  };
}
