import { claim } from '../../../../src/domain/delivery/attempt';
import { planDelivery } from '../../../../src/domain/delivery/plan-delivery';
import { commit } from '../../../../src/app/deliveries/sending/commit';
import type { DeliveryStore } from '../../../../src/app/ports';
import { deliveryStore } from '../../../../src/store/repositories/delivery-store';
import { memoryDocuments } from '../../../support/memory-documents';
import { sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const AT = '2026-11-23T10:00:00.000Z';
const address = { kind: 'conversation', conversation: 'c' } as const;
const about = { kind: 'digest', subject: 's', occasion: 'o', why: 'w' } as const;
const planned = planDelivery({ tenant: tenantNamed('t'), address, ...about }, AT, sha256);

async function held(): Promise<{ store: DeliveryStore; version: string }> {
  const store = deliveryStore(memoryDocuments());
  await store.add(planned);
  return { store, version: (await store.find(tenantNamed('t'), planned.id))?.version ?? '' };
}

describe('a write', () => {
  it.each(['before', 'after'] as const)(
    'is known to be done when the store fails %s doing it',
    async (when) => {
      const { store, version } = await held();
      let failures = 1;
      const failing: DeliveryStore = {
        ...store,
        async save(delivery, at) {
          if (failures === 0) return store.save(delivery, at);
          failures -= 1;
          if (when === 'after') await store.save(delivery, at);
          throw new Error('no answer');
        },
      };
      const done = await commit(failing, claim(planned, { at: AT, op: 'mine' }), version);
      expect(done).toBe('mine');
      const now = await store.find(planned.tenant, planned.id);
      expect(now?.value).toMatchObject({ op: 'mine', attempts: 1 });
    },
  );

  it('is not taken for ours when somebody else made the same change', async () => {
    const { store, version } = await held();
    await store.save(claim(planned, { at: AT, op: 'theirs' }), version);
    const done = await commit(store, claim(planned, { at: AT, op: 'mine' }), version);
    expect(done).toBe('changed');
    expect((await store.find(planned.tenant, planned.id))?.value.op).toBe('theirs');
  });

  it('that is never done fails with what the store said', async () => {
    const { store, version } = await held();
    const failing = { ...store, save: () => Promise.reject(new Error('disk full')) };
    await expect(commit(failing, claim(planned, { at: AT, op: 'mine' }), version)).rejects.toThrow(
      'disk full',
    );
  });
});
