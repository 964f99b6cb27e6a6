import { claim, giveUpClaim, release, settle } from '../../../../src/domain/delivery/attempt';
import { planDelivery } from '../../../../src/domain/delivery/plan-delivery';
import { sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const at = '2026-11-23T10:00:00.000Z';
const stamp = { at, op: 'op-1' };
const errand = {
  tenant: tenantNamed('t'),
  address: { kind: 'conversation', conversation: 'c' },
  kind: 'digest',
  subject: 'coventry|2023-24',
  occasion: 'abc',
  why: 'subscribed',
} as const;
const planned = planDelivery(errand, at, sha256);

describe('planDelivery', () => {
  it('gives the same id for the same errand, whenever it is planned', () => {
    expect(planDelivery({ ...errand, why: 'else' }, '2027-01-01T00:00:00.000Z', sha256).id).toBe(
      planned.id,
    );
  });

  it.each(['tenant', 'subject', 'occasion'] as const)('gives another for another %s', (field) => {
    expect(planDelivery({ ...errand, [field]: 'other' }, at, sha256).id).not.toBe(planned.id);
  });

  it('does not take a person for a conversation of the same name', () => {
    const person = { kind: 'person', person: 'c' } as const;
    expect(planDelivery({ ...errand, address: person }, at, sha256).id).not.toBe(planned.id);
  });
});

describe('an attempt', () => {
  const claimed = claim(planned, stamp);

  it('names its write, and hangs on no time of day', () => {
    expect(claimed).toEqual({ ...planned, state: 'sending', attempts: 1, op: 'op-1' });
  });

  it('counts for nothing when it ended before the post', () => {
    const again = { at, op: 'op-2' };
    expect(release(claimed, again)).toEqual({ ...planned, op: 'op-2' });
  });

  it('ends sent, with the id of the message', () => {
    const sent = settle(claimed, { kind: 'sent', activityId: 'a-1' }, stamp);
    expect(sent).toMatchObject({ state: 'sent', activityId: 'a-1', reason: null });
  });

  it('waits as long as the connector asks for', () => {
    expect(settle(claimed, { kind: 'throttled', retryAfterMs: 30_000 }, stamp)).toMatchObject({
      state: 'pending',
      notBefore: '2026-11-23T10:00:30.000Z',
    });
  });

  it('is tried again, later each time, while nothing can have been posted', () => {
    const outcome = { kind: 'not-connected', reason: 'ECONNREFUSED' } as const;
    const waits = [1, 2, 3, 20].map(
      (attempts) => settle({ ...claimed, attempts }, outcome, stamp).notBefore,
    );
    expect(waits.map((time) => Date.parse(time) - Date.parse(at))).toEqual([
      2_000, 4_000, 8_000, 300_000,
    ]);
  });

  it.each(['rejected', 'unsure'] as const)('is not tried again when %s', (kind) => {
    expect(settle(claimed, { kind, reason: 'because' }, stamp)).toMatchObject({
      state: kind,
      reason: 'because',
    });
  });

  it('is unsure when its process never reported', () => {
    expect(giveUpClaim(claimed, stamp)).toMatchObject({
      state: 'unsure',
      reason: 'stopped while sending',
    });
  });
});
