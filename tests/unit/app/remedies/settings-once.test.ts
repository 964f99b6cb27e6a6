import { changeSettings, settingsOf } from '../../../../src/app/remedies/remedy-settings';
import { settingsOnce } from '../../../../src/app/remedies/settings-once';
import type { Ports } from '../../../../src/app/ports';
import { storeOver } from '../../../../src/store/store-over';
import { memoryDocuments } from '../../../support/memory-documents';
import { tenantNamed } from '../../../support/tenant';

const TENANT = tenantNamed('t1');

describe('settingsOnce', () => {
  it('reads once, and what was written meanwhile in the same turn', async () => {
    const store = storeOver(memoryDocuments());
    let reads = 0;
    const remedySettings: typeof store.remedySettings = {
      ...store.remedySettings,
      find: (tenant) => {
        reads += 1;
        return store.remedySettings.find(tenant);
      },
    };
    const ports = settingsOnce({ store: { ...store, remedySettings } } as unknown as Ports);
    await settingsOf(ports, TENANT);
    await settingsOf(ports, TENANT);
    expect(reads).toBe(1);
    // Somebody else writes first: the change finds out, reads again and takes effect.
    await changeSettings({ store }, TENANT, (before) => ({ ...before, home: 'luton' }));
    const changed = await changeSettings(ports, TENANT, (before) =>
      before.home === 'coventry' ? undefined : { ...before, home: 'coventry' },
    );
    expect(changed.home).toBe('coventry');
    expect((await settingsOf(ports, TENANT)).home).toBe('coventry');
    expect((await settingsOf({ store }, TENANT)).home).toBe('coventry');
  });
});
