import { claim, settle } from '../../src/domain/delivery/attempt';
import type { PostOutcome } from '../../src/domain/delivery/delivery';
import { planDelivery } from '../../src/domain/delivery/plan-delivery';
import type { Store } from '../../src/app/ports';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { sha256 } from '../support/remedies';
import { runHere, runHereTelling } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';
import { tenantNamed } from '../support/tenant';

const AT = '2026-11-23T10:00:00.000Z';

let data: string;
let store: Store;
beforeEach(async () => {
  data = temporaryFolder();
  store = await openEmbeddedStore(data);
});
afterEach(() => store.close());

async function plan(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const address = { kind: 'conversation', conversation: `c${String(n)}` } as const;
    const about = { kind: 'digest', subject: 's', occasion: 'o', why: 'w' } as const;
    await store.deliveries.add(
      planDelivery({ tenant: tenantNamed('t'), address, ...about }, AT, sha256),
    );
  }
}

/** What a server does meanwhile. */
async function attempt(count: number, outcome: PostOutcome): Promise<void> {
  for (const { value, version } of await store.deliveries.due(AT, count)) {
    const stamp = { at: AT, op: 'op' };
    await store.deliveries.save(settle(claim(value, stamp), outcome, stamp), version);
  }
}

const follow = (...how: readonly string[]) =>
  runHere('deliveries', '--follow', ...how, '--data', data);

describe('deliveries --follow', () => {
  it('shows how far they have come, until nothing waits any more', async () => {
    await plan(5);
    const { promise: shown, resolve: tell } = Promise.withResolvers<string>();
    const following = runHereTelling(tell, {}, 'deliveries', '--follow', '--data', data);
    expect(await shown).toBe('0 of 5 sent, 5 waiting');
    await attempt(3, { kind: 'sent', activityId: 'm' });
    await attempt(1, { kind: 'rejected', reason: 'refused (403)' });
    await attempt(1, { kind: 'unsure', reason: 'answered 502' });
    const { code, out } = await following;
    expect({ code, out }).toEqual({
      code: 0,
      out: '3 of 5 sent, 1 refused (Teams answered 403), 1 unsure.\n',
    });
  });

  it('says so when there is nothing to follow', async () => {
    expect(await follow()).toMatchObject({ code: 0, out: 'Nothing is waiting to be sent.\n' });
    const { out } = await follow('--json');
    expect(JSON.parse(out)).toMatchObject({ total: 0, sent: 0 });
  });
});
