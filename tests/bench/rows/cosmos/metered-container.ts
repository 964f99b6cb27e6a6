import type { Container, RequestOptions, SqlQuerySpec } from '@azure/cosmos';
import { queryUnits, readUnits, writeUnits, type Charge } from './charges';

/** The calls of the client that the product makes. */
type Options = RequestOptions & { readonly partitionKey?: string };

/** A container whose every call is counted, also one that the database declines: it charges for those, too. */
export function meteredContainer(container: Container, count: (charge: Charge) => void): Container {
  const write = <T>(document: unknown, done: Promise<T>): Promise<T> => {
    count({ kind: 'write', units: writeUnits(sizeOf(document)), of: kindOf(document) });
    return done;
  };
  const item = (id: string, partition: string) => {
    const held = container.item(id, partition);
    return {
      read: async (options: Options) => {
        const answer = await held.read(options);
        const { resource } = answer;
        count({
          kind: 'point read',
          units: readUnits(sizeOf(resource)),
          of: id.split('|')[0] ?? id,
        });
        return answer;
      },
      replace: (document: object, options: Options) =>
        write(document, held.replace(document, options)),
      delete: (options: Options) => write({ kind: 'a removal' }, held.delete(options)),
    };
  };
  const query = (spec: SqlQuerySpec, options: Options) => ({
    fetchAll: async () => {
      const answer = await container.items.query(spec, options).fetchAll();
      const within = options.partitionKey !== undefined;
      const kind = within ? 'query in a partition' : 'query over partitions';
      const asked = spec.parameters?.find(({ name }) => name === '@kind' || name === '@idPrefix');
      const named =
        typeof asked?.value === 'string' ? (asked.value.split('|')[0] ?? '') : 'anything';
      count({ kind, units: queryUnits(sizeOf(answer.resources)), of: named });
      return answer;
    },
  });
  const items = {
    create: (document: object, options: Options) =>
      write(document, container.items.create(document, options)),
    upsert: (document: object, options: Options) =>
      write(document, container.items.upsert(document, options)),
    query,
  };
  // The product uses no more of it.
  return { item, items } as unknown as Container;
}

function sizeOf(document: unknown): number {
  return document === undefined ? 0 : Buffer.byteLength(JSON.stringify(document));
}

function kindOf(document: unknown): string {
  const kind = typeof document === 'object' && document && 'kind' in document && document.kind;
  return typeof kind === 'string' ? kind : 'a document';
}
