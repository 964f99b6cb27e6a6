import type { Store } from '../../../src/app/ports';
import type { Documents } from '../../../src/store/documents';
import { openEmbeddedDocuments } from '../../../src/store/embedded/open-embedded-store';
import { cautiousAfterRestore, stopWhatWaits } from '../../../src/store/stopped-by-restore';
import { storeOver } from '../../../src/store/store-over';
import { freshFolder, type FreshFolder } from '../../contracts/fresh-folder';
import { delivery } from '../../contracts/store-samples';
import { tenantNamed } from '../../support/tenant';

/** Half past midnight in London, in summer: the day before in UTC. */
const RESTORED = '2026-07-01T23:30:00.000Z';

let folder: FreshFolder;
let documents: Documents;
let store: Store;
beforeEach(async () => {
  folder = freshFolder();
  documents = await openEmbeddedDocuments(folder.path);
  store = storeOver(documents);
});
afterEach(async () => {
  await documents.close();
  folder.remove();
});

const planned = async (createdAt: string): Promise<string | undefined> => {
  const careful = await cautiousAfterRestore(store);
  await careful.deliveries.add(delivery('t1', createdAt, { createdAt }));
  return (await careful.deliveries.find(tenantNamed('t1'), createdAt))?.value.state;
};

describe('after a restore', () => {
  it('what is planned on the same day in London is in doubt, and on the next day is not', async () => {
    await stopWhatWaits(documents, RESTORED);
    expect(await planned('2026-07-01T23:30:00.000Z')).toBe('unsure');
    expect(await planned('2026-07-02T22:59:59.000Z')).toBe('unsure');
    expect(await planned('2026-07-02T23:00:00.000Z')).toBe('pending');
    expect(await planned('2026-07-01T22:59:59.000Z')).toBe('pending');
  });

  it('what waited is in doubt, of every tenant, page after page', async () => {
    for (let n = 0; n < 250; n++) await store.deliveries.add(delivery('t1', `d${String(n)}`));
    await store.deliveries.add(delivery('t2', 'd', { state: 'sending' }));
    await store.deliveries.add(delivery('t2', 'sent', { state: 'sent' }));
    expect(await stopWhatWaits(documents, RESTORED)).toBe(251);
    const states = (await store.deliveries.list()).map(({ state }) => state);
    expect(states.filter((state) => state === 'unsure')).toHaveLength(251);
    expect((await store.deliveries.find(tenantNamed('t2'), 'sent'))?.value.state).toBe('sent');
  });
});

describe('a store that was never restored', () => {
  it('plans as ever', async () => {
    expect(await cautiousAfterRestore(store)).toBe(store);
    expect(await planned(RESTORED)).toBe('pending');
  });
});
