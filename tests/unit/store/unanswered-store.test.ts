import { openEmbeddedDocuments } from '../../../src/store/embedded/open-embedded-store';
import { unansweredStore } from '../../../src/store/repositories/unanswered-store';
import { temporaryFolder } from '../../support/run-upheld';
import { tenantNamed } from '../../support/tenant';

it('keeps no more wordings than a tenant may have, and still counts those that it knows', async () => {
  const documents = await openEmbeddedDocuments(temporaryFolder());
  const store = unansweredStore(documents, 3);
  for (const wording of ['a', 'b', 'c', 'd', 'e', 'a'])
    await store.note(tenantNamed('t'), wording, '2026-11-21');
  await store.note(tenantNamed('other'), 'd', '2026-11-21');
  const held = await store.list(tenantNamed('t'));
  expect(held.map(({ wording, count }) => `${wording} ${String(count)}`)).toEqual([
    'a 2',
    'b 1',
    'c 1',
  ]);
  expect(await store.list(tenantNamed('other'))).toHaveLength(1);
  await store.clear(tenantNamed('t'));
  await store.note(tenantNamed('t'), 'd', '2026-11-22');
  expect(await store.list(tenantNamed('t'))).toHaveLength(1);
  await documents.close();
});
