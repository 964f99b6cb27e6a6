import { claim, settle } from '../../../../src/domain/delivery/attempt';
import type { Delivery } from '../../../../src/domain/delivery/delivery';
import { planDelivery } from '../../../../src/domain/delivery/plan-delivery';
import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { exportAudit } from '../../../../src/app/audit/export-audit';
import { createCourier } from '../../../../src/app/deliveries/sending/courier';
import { deliverDue } from '../../../../src/app/deliveries/deliver';
import { recordMessage } from '../../../../src/app/deliveries/sending/record-message';
import { settleByClick } from '../../../../src/app/deliveries/settle-by-click';
import { settleByHand } from '../../../../src/app/deliveries/settle-by-hand';
import type { Ports } from '../../../../src/app/ports';
import type { Actor } from '../../../../src/app/request';
import { storeOver } from '../../../../src/store/store-over';
import { memoryDocuments } from '../../../support/memory-documents';
import { notary, sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const AT = '2026-11-23T10:00:00.000Z';

function portsHere(): Ports {
  let n = 0;
  return {
    store: storeOver(memoryDocuments()),
    readLetter: () => Promise.reject(new Error('none')),
    now: () => AT,
    newId: () => `op-${String((n += 1))}`,
    sha256,
    notary,
  };
}

async function inDoubt(ports: Ports): Promise<Delivery> {
  const address = { kind: 'person', person: 'owner' } as const;
  const about = { kind: 'nudge', subject: 'r-1', occasion: 'day 1', why: 'due' } as const;
  const planned = planDelivery({ tenant: tenantNamed('tenant-a'), address, ...about }, AT, sha256);
  const stamp = { at: AT, op: 'before' };
  const delivery = settle(claim(planned, stamp), { kind: 'unsure', reason: 'answered 502' }, stamp);
  await ports.store.deliveries.add(delivery);
  return delivery;
}

const owner: Actor = {
  tenant: tenantNamed('tenant-a'),
  person: 'owner',
  name: 'Olu',
  place: { conversation: 'chat', scope: 'personal' },
};
const stateOf = async (ports: Ports, { tenant, id }: Delivery) =>
  (await ports.store.deliveries.find(tenant, id))?.value.state;

describe('a click on a card whose delivery is in doubt', () => {
  it('shows that it was sent', async () => {
    const ports = portsHere();
    const delivery = await inDoubt(ports);
    await settleByClick(ports, delivery.id, owner);
    expect(await stateOf(ports, delivery)).toBe('sent');
  });

  it.each([
    ['another tenant', { ...owner, tenant: tenantNamed('tenant-b') }],
    ['another person', { ...owner, person: 'other' }],
    ['a guest', { ...owner, person: null }],
  ])('shows nothing when it is made up by %s', async (_who, actor) => {
    const ports = portsHere();
    const delivery = await inDoubt(ports);
    await settleByClick(ports, delivery.id, actor);
    expect(await stateOf(ports, delivery)).toBe('unsure');
  });
});

describe('a person', () => {
  it.each([
    ['posted', 'sent'],
    ['post-again', 'pending'],
  ] as const)('settles a doubt once: %s', async (verdict, state) => {
    const ports = portsHere();
    const delivery = await inDoubt(ports);
    const said = { verdict, by: 'Alex' };
    expect((await settleByHand(ports, delivery.id, said)).ok).toBe(true);
    expect(await stateOf(ports, delivery)).toBe(state);
    expect(await settleByHand(ports, delivery.id, said)).toEqual({
      ok: false,
      problem: { kind: 'not-in-doubt', state },
    });
    expect((await settleByHand(ports, 'other', said)).ok).toBe(false);
  });
});

describe('a message that stands twice', () => {
  it('is taken back, and that is on the record of its tenant', async () => {
    const ports = portsHere();
    const { tenant, id } = await inDoubt(ports);
    const place = { tenant, id: 'chat', scope: 'personal', person: 'owner' } as const;
    await ports.store.channels.remember({ ...place, reference: {} });
    await recordMessage(ports, { tenant, id }, { activityId: 'm-1', attempt: 1 });
    await recordMessage(ports, { tenant, id }, { activityId: 'm-2', attempt: 2 });
    const removed: string[] = [];
    const remove = (_: unknown, activityId: string) => {
      removed.push(activityId);
      return Promise.resolve('gone' as const);
    };
    const post = () => Promise.reject(new Error('nothing is posted'));
    const later = { ...ports, now: () => '2026-11-23T10:05:00.000Z' };
    await deliverDue(later, { post, remove, cardFor: () => Promise.resolve({}) });
    expect(removed).toEqual(['m-2']);
    await enterInJournal(ports);
    const lines: unknown[] = [];
    for await (const exported of exportAudit(ports, tenant)) lines.push(exported);
    expect(lines).toMatchObject([
      {
        kind: 'line',
        line: {
          actor: 'Upheld',
          verb: 'delete-copy',
          subject: `delivery-${id}`,
          reason: 'message m-2 was posted once too often',
        },
      },
    ]);
  });
});

describe('what is in doubt', () => {
  it('is looked for in a few conversations at a time, and all of it in the end', async () => {
    const ports = portsHere();
    const tenant = tenantNamed('tenant-a');
    for (let n = 0; n < 100; n += 1) {
      const id = `c-${String(n)}`;
      await ports.store.channels.remember({
        tenant,
        id,
        scope: 'channel',
        person: null,
        reference: 1,
      });
      const address = { kind: 'conversation', conversation: id } as const;
      const about = { kind: 'digest', subject: 'l', occasion: 'day 1', why: 'due' } as const;
      const planned = planDelivery({ tenant, address, ...about }, AT, sha256);
      await ports.store.deliveries.add({
        ...planned,
        state: 'unsure',
        updatedAt: '2026-11-23T09:00:00.000Z',
      });
    }
    let looking = 0;
    let most = 0;
    const evidence = async () => {
      looking += 1;
      most = Math.max(most, looking);
      await new Promise(setImmediate);
      looking -= 1;
      return { kind: 'posted', activityIds: ['m-1'] } as const;
    };
    const post = () => Promise.reject(new Error('nothing is to be posted'));
    const cardFor = () => Promise.resolve({});
    const times = { leaseMs: 100, deadlineMs: 50, graceMs: 20, lateMs: 10 };
    const outbound = { post, cardFor, evidence };
    const courier = createCourier(ports, outbound, { times, idleMs: 20 });
    void courier.run();
    const left = async () =>
      (await ports.store.deliveries.list()).filter(({ state }) => state === 'unsure').length;
    while ((await left()) > 0) await new Promise(setImmediate);
    await courier.stop();
    expect(most).toBeGreaterThan(8);
    expect(most).toBeLessThanOrEqual(32);
  });
});
