import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openEmbeddedDocuments } from '../../src/store/embedded/open-embedded-store';
import { startUpheld } from './run-upheld';

/** Imports a folder and kills the process, without warning, when it has told of so many files. */
export async function importUntilKilled(
  folder: string,
  data: string,
  files: number,
): Promise<NodeJS.Signals | null> {
  const child = startUpheld(['import', folder, '--data', data]);
  if (!child.stdout) throw new Error('no output to watch');
  child.stderr?.resume();
  let told = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    told += 1;
    if (told === files) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return child.signalCode;
}

const KINDS = ['figures', 'original', 'original-piece', 'comparator', 'group'] as const;

/** Everything that an import stores, without the moments at which it did. */
export async function storedBy(data: string): Promise<readonly unknown[]> {
  const documents = await openEmbeddedDocuments(data);
  const lists = await Promise.all(KINDS.map((kind) => documents.listKind(kind)));
  await documents.close();
  return lists.flat().map(({ partition, id, kind, due, body }) => ({
    partition,
    id,
    kind,
    isDue: due !== undefined,
    body: JSON.stringify(body, (key, value: unknown) =>
      key === 'importedAt' || key === 'at' ? null : value,
    ),
  }));
}
