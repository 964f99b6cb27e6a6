import { accountForDeliveries } from '../../../../src/app/deliveries/account-for';
import { parseCommand } from '../../../../src/app/parse-command';
import type { Ports } from '../../../../src/app/ports';
import type { Actor } from '../../../../src/app/request';
import { claim, settle } from '../../../../src/domain/delivery/attempt';
import { planDelivery } from '../../../../src/domain/delivery/plan-delivery';
import { storeOver } from '../../../../src/store/store-over';
import { memoryDocuments } from '../../../support/memory-documents';
import { notary, sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const NOW = '2026-11-23T10:00:00.000Z';
const ADMINS = { admins: ['an-admin'], trial: false };
const admin: Actor = {
  ...{ tenant: tenantNamed('tenant-a'), person: 'An-Admin', name: 'Ann' },
  place: { conversation: 'chat', scope: 'personal' },
};

let ports: Ports;
beforeEach(() => {
  ports = {
    store: storeOver(memoryDocuments()),
    readLetter: () => Promise.reject(new Error('none')),
    now: () => NOW,
    newId: () => 'id',
    sha256,
    notary,
  };
});

async function sent(tenant: string, at: string): Promise<void> {
  const address = { kind: 'conversation', conversation: 'c' } as const;
  const about = { kind: 'digest', subject: at, occasion: 'o', why: 'w' } as const;
  const planned = planDelivery({ tenant: tenantNamed(tenant), address, ...about }, at, sha256);
  const outcome = { kind: 'sent', activityId: 'm' } as const;
  const stamp = { at, op: 'op' };
  await ports.store.deliveries.add(settle(claim(planned, stamp), outcome, stamp));
}

describe('"did everyone get it?"', () => {
  it.each([
    'deliveries',
    'Show deliveries',
    'Did everyone get it?',
    'did everybody get the digest',
  ])('is asked by "%s"', (words) => expect(parseCommand(words)).toEqual({ kind: 'deliveries' }));

  it('is answered for the last seven days of one tenant', async () => {
    await sent('tenant-a', '2026-11-22T10:00:00.000Z');
    await sent('tenant-a', '2026-11-16T09:59:59.000Z');
    await sent('tenant-b', '2026-11-22T11:00:00.000Z');
    expect(await accountForDeliveries(ports, admin, ADMINS)).toMatchObject({
      tally: { total: 1, sent: 1 },
    });
  });

  it('is answered in private only, and to those who hold an office', async () => {
    const inChannel = { ...admin, place: { conversation: 'c', scope: 'channel' } } as const;
    expect(await accountForDeliveries(ports, inChannel, ADMINS)).toMatchObject({ why: 'not-here' });
    for (const person of ['somebody', null])
      expect(await accountForDeliveries(ports, { ...admin, person }, ADMINS)).toMatchObject({
        why: 'not-allowed',
      });
  });
});
