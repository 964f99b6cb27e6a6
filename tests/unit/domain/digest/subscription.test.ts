import { HOME_LETTERS } from '../../../../src/domain/digest/interest';
import {
  sameInterest,
  withInterest,
  withoutInterest,
  type SubscribedInterest,
} from '../../../../src/domain/digest/subscription';
import { tenantNamed } from '../../../support/tenant';

const place = { tenant: tenantNamed('t1'), conversation: 'c1' };
const home: SubscribedInterest = { ...HOME_LETTERS, since: '2026-11-01T10:00:00.000Z', by: 'p1' };
const luton: SubscribedInterest = { ...home, scope: 'chosen', councils: ['luton'] };

describe('a subscription', () => {
  it('holds each interest once, from when it was first asked for', () => {
    const first = withInterest(place, undefined, home);
    const again = withInterest(place, first, { ...home, since: '2026-11-02T10:00:00.000Z' });
    expect(again).toEqual(first);
    expect(withInterest(place, again, luton).interests).toEqual([home, luton]);
  });

  it('is active again when somebody asks again', () => {
    const refused = { ...withInterest(place, undefined, home), state: 'refused' as const };
    expect(withInterest(place, refused, home).state).toBe('active');
  });

  it('is gone with its last interest', () => {
    const both = withInterest(place, withInterest(place, undefined, home), luton);
    const one = withoutInterest(both, luton);
    expect(one?.interests).toEqual([home]);
    expect(one && withoutInterest(one, home)).toBeUndefined();
  });

  it('knows the same interest whatever its order', () => {
    const a = { ...luton, councils: ['luton', 'redditch'] };
    const b = { ...luton, councils: ['redditch', 'luton'] };
    expect(sameInterest(a, b)).toBe(true);
    expect(sameInterest(a, luton)).toBe(false);
  });
});
