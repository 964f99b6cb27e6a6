import { claim, giveUpClaim, settle } from '../../../../src/domain/delivery/attempt';
import type { Delivery } from '../../../../src/domain/delivery/delivery';
import { planDelivery } from '../../../../src/domain/delivery/plan-delivery';
import {
  copiesLeft,
  copyDeleted,
  doubtAgain,
  isOutdated,
  settleByMessage,
  settleByPerson,
  settleBySight,
} from '../../../../src/domain/delivery/settle-doubt';
import { sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const AT = '2026-11-23T10:00:00.000Z';
const stamp = { at: AT, op: 'op-1' };

function nudge(day: string, createdAt = AT): Delivery {
  const address = { kind: 'person', person: 'owner' } as const;
  const errand = {
    tenant: tenantNamed('t'),
    address,
    kind: 'nudge',
    subject: 'r-1',
    occasion: day,
    why: 'due',
  } as const;
  return planDelivery(errand, createdAt, sha256);
}

const claimed = claim(nudge('day 1'), stamp);
const unsure = settle(claimed, { kind: 'unsure', reason: 'answered 502' }, stamp);
const sent = settle(claimed, { kind: 'sent', activityId: 'm-1' }, stamp);

describe('a doubt', () => {
  it('ends sent when the conversation shows the message', () => {
    const seen = settleBySight(unsure, { kind: 'posted', activityIds: ['m-1'] }, stamp);
    expect(seen).toMatchObject({ state: 'sent', activityId: 'm-1' });
    expect(copiesLeft(seen)).toEqual([]);
  });

  it('is posted again only when the conversation certainly does not show it', () => {
    expect(settleBySight(unsure, { kind: 'not-posted' }, stamp).state).toBe('pending');
    expect(settleBySight(unsure, { kind: 'cannot-tell' }, stamp).state).toBe('parked');
  });

  it('finds later messages to be copies, each to be deleted once', () => {
    const twice = { kind: 'posted', activityIds: ['m-1', 'm-2', 'm-3'] } as const;
    const seen = settleBySight(unsure, twice, stamp);
    expect(copiesLeft(seen).map(({ activityId }) => activityId)).toEqual(['m-2', 'm-3']);
    const less = copyDeleted(seen, 'm-2', stamp);
    expect(copiesLeft(less).map(({ activityId }) => activityId)).toEqual(['m-3']);
    expect(less.copies).toHaveLength(2);
  });

  it.each(['pending', 'sending', 'unsure', 'parked', 'rejected'] as const)(
    'is over when a message is known to be there, whatever was made of it: %s',
    (state) => {
      const known = { activityId: 'm-9', attempt: claimed.attempts };
      expect(settleByMessage({ ...claimed, state }, known, stamp)).toMatchObject({
        state: 'sent',
        activityId: 'm-9',
      });
    },
  );

  it('makes a second message a copy, and never the only one', () => {
    const second = settleByMessage(sent, { activityId: 'm-2', attempt: 2 }, stamp);
    expect(copiesLeft(second).map(({ activityId }) => activityId)).toEqual(['m-2']);
    expect(settleByMessage(second, { activityId: 'm-2', attempt: 2 }, stamp)).toBe(second);
    expect(settleByMessage(sent, { activityId: 'm-1', attempt: 1 }, stamp)).toBe(sent);
    const clicked = settleByMessage(unsure, { activityId: null, attempt: null }, stamp);
    const told = settleByMessage(clicked, { activityId: 'm-1', attempt: 1 }, stamp);
    expect(told).toMatchObject({ state: 'sent', activityId: 'm-1' });
    expect(copiesLeft(told)).toEqual([]);
  });

  it('about a later attempt outlives the message of an earlier one', () => {
    const later = { ...unsure, attempts: 2 };
    const running = settleByMessage(
      { ...claimed, attempts: 2 },
      { activityId: 'm-1', attempt: 1 },
      stamp,
    );
    expect(running).toMatchObject({ state: 'sending', activityId: 'm-1' });
    const both = settleByMessage(running, { activityId: 'm-2', attempt: 2 }, stamp);
    expect(both).toMatchObject({ state: 'sent', activityId: 'm-1' });
    expect(copiesLeft(both).map(({ activityId }) => activityId)).toEqual(['m-2']);
    const still = settleByMessage(later, { activityId: 'm-1', attempt: 1 }, stamp);
    expect(still).toMatchObject({ state: 'unsure', activityId: 'm-1' });
    // It is there in any case: nothing that is seen or not seen may post it again.
    expect(settleBySight(still, { kind: 'not-posted' }, stamp).state).toBe('sent');
    expect(settleBySight(still, { kind: 'cannot-tell' }, stamp).state).toBe('sent');
  });

  it('is over when somebody clicks on the message of the only attempt', () => {
    const click = { activityId: null, attempt: null };
    expect(settleByMessage(unsure, click, stamp).state).toBe('sent');
    const again = settleByMessage({ ...unsure, attempts: 2 }, click, stamp);
    expect(again).toMatchObject({ state: 'unsure', seen: true });
    expect(settleBySight(again, { kind: 'cannot-tell' }, stamp).state).toBe('sent');
  });

  it('comes back when an attempt that was given up may have posted too', () => {
    expect(doubtAgain(sent, 2, stamp)).toMatchObject({ state: 'unsure', activityId: 'm-1' });
    expect(doubtAgain(claimed, 1, stamp).state).toBe('unsure');
    expect(doubtAgain(claimed, 0, stamp)).toBe(claimed);
  });
});

describe('a person', () => {
  it.each([
    ['posted', 'sent'],
    ['post-again', 'pending'],
  ] as const)('who says "%s" makes it %s', (verdict, state) => {
    for (const doubtful of [unsure, { ...unsure, state: 'parked' } as const]) {
      const settled = settleByPerson(doubtful, { verdict, by: 'Alex' }, stamp);
      expect(settled.ok && settled.value).toMatchObject({ state, op: 'op-1' });
      expect(settled.ok && settled.value.reason).toContain('Alex');
    }
  });

  it.each([nudge('day 1'), claimed, sent])(
    'settles nothing that is not in doubt: $state',
    (delivery) => {
      expect(settleByPerson(delivery, { verdict: 'post-again', by: 'Alex' }, stamp)).toEqual({
        ok: false,
        problem: { kind: 'not-in-doubt' },
      });
    },
  );
});

describe('a nudge', () => {
  const next = nudge('day 2', '2026-11-24T10:00:00.000Z');
  const parked: Delivery = { ...giveUpClaim(claimed, stamp), state: 'parked' };

  it.each([nudge('day 1'), parked])('that is $state gives way to the one of a later day', (old) => {
    expect(isOutdated(old, [old, next])).toBe(true);
    expect(isOutdated(next, [old, next])).toBe(false);
  });

  it.each([claimed, unsure, sent])('that is $state does not', (old) => {
    expect(isOutdated(old, [old, next])).toBe(false);
  });

  it('gives way to nothing about another remedy, person or conversation, nor to one that failed', () => {
    const others: readonly Delivery[] = [
      { ...next, subject: 'r-2' },
      { ...next, address: { kind: 'person', person: 'other' } },
      { ...next, address: { kind: 'conversation', conversation: 'owner' } },
      { ...next, kind: 'digest' },
      { ...next, state: 'rejected' },
    ];
    expect(isOutdated(parked, others)).toBe(false);
  });
});
