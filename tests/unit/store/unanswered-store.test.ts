import { openEmbeddedDocuments } from '../../../src/store/embedded/open-embedded-store';
import { unansweredStore } from '../../../src/store/repositories/unanswered-store';
import { temporaryFolder } from '../../support/run-upheld';

it('keeps no more wordings than a tenant may have, and still counts those that it knows', async () => {
  const documents = await openEmbeddedDocuments(temporaryFolder());
  const store = unansweredStore(documents, 3);
  for (const wording of ['a', 'b', 'c', 'd', 'e', 'a'])
    await store.note('t', wording, '2026-11-21');
  await store.note('other', 'd', '2026-11-21');
  const held = await store.list('t');
  expect(held.map(({ wording, count }) => `${wording} ${String(count)}`)).toEqual([
    'a 2',
    'b 1',
    'c 1',
  ]);
  expect(await store.list('other')).toHaveLength(1);
  await store.clear('t');
  await store.note('t', 'd', '2026-11-22');
  expect(await store.list('t')).toHaveLength(1);
  await documents.close();
});
