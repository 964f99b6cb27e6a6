import type { Wake } from '../../../src/app/ports';
import type { Documents } from '../../../src/store/documents';
import { openEmbeddedDocuments } from '../../../src/store/embedded/open-embedded-store';
import { hintingDocuments } from '../../../src/store/hinting';
import { freshFolder, type FreshFolder } from '../../contracts/fresh-folder';

const NOW = '2026-11-21T09:00:00.000Z';
const EARLIER = '2026-11-21T08:59:59.999Z';
const LATER = '2026-11-21T09:00:00.001Z';

let folder: FreshFolder;
let documents: Documents;
let hints: number;
beforeEach(async () => {
  folder = freshFolder();
  hints = 0;
  const wake: Wake = {
    hint: () => Promise.resolve(void (hints += 1)),
    onHint: () => () => Promise.resolve(),
  };
  documents = hintingDocuments(await openEmbeddedDocuments(folder.path), wake, () => NOW);
});
afterEach(() => {
  folder.remove();
});

const document = (id: string, due?: string) => ({
  partition: 'p',
  id,
  kind: 'thing',
  body: 1,
  ...(due === undefined ? {} : { due }),
});
/** Closing sends what was not yet sent. */
const hintsAfterAll = async (): Promise<number> => {
  await documents.close();
  return hints;
};

describe('hintingDocuments', () => {
  it('hints once for many that are due, whatever wrote them', async () => {
    await documents.create(document('a', EARLIER));
    await documents.put(document('b', NOW));
    await documents.put(document('c'));
    const version = (await documents.get('p', 'c'))?.version ?? '';
    await documents.replace(document('c', NOW), version);
    expect(await hintsAfterAll()).toBe(1);
  });

  it.each(['create', 'put', 'replace'] as const)('hints when one is due after %s', async (how) => {
    await documents.create(document('a'));
    const version = (await documents.get('p', 'a'))?.version ?? '';
    if (how === 'create') await documents.create(document('b', NOW));
    if (how === 'put') await documents.put(document('a', NOW));
    if (how === 'replace') await documents.replace(document('a', NOW), version);
    expect(await hintsAfterAll()).toBe(1);
  });

  it('hints for nothing that is due later, never, or was not written', async () => {
    await documents.create(document('a', LATER));
    await documents.create(document('a', NOW));
    await documents.replace(document('a', NOW), '1');
    await documents.put(document('b'));
    expect(await hintsAfterAll()).toBe(0);
  });
});
