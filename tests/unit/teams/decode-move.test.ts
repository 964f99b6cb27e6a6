import { decodeMove } from '../../../src/teams/decode-move';
import { MOVE_VERBS } from '../../../src/present/verbs';

const IDS = { remedyId: 'r-1', revision: 3, deliveryId: 'd-1' };

const move = (verb: (typeof MOVE_VERBS)[number], data: object) => {
  const request = decodeMove(verb, { ...IDS, ...data }, 'a-1');
  return request?.kind === 'move' ? request.move : undefined;
};

it.each(MOVE_VERBS)('%s names its remedy, the revision that was seen, and the click', (verb) => {
  expect(decodeMove(verb, IDS, 'a-1')).toMatchObject({
    kind: 'move',
    remedyId: 'r-1',
    seenRevision: 3,
    deliveryId: 'd-1',
    operation: 'click a-1',
    move: { verb },
  });
  for (const lost of Object.keys(IDS)) {
    expect(decodeMove(verb, { ...IDS, [lost]: undefined }, 'a-1')).toBeUndefined();
    expect(decodeMove(verb, { ...IDS, [lost]: { deep: 1 } }, 'a-1')).toBeUndefined();
  }
});

it('takes the words that a verb needs and nothing else', () => {
  expect(
    move('done', { evidence: ' DOC-1 ', owner: 'me', state: 'accepted', on: '2020-01-01' }),
  ).toEqual({
    verb: 'done',
    evidence: 'DOC-1',
  });
  expect(move('request-time', { due: '2027-01-15', reason: 'late' })).toEqual({
    verb: 'request-time',
    due: '2027-01-15',
    reason: 'late',
  });
  expect(move('assign', { to: 'x-oid', deputy: 'y-oid' })).toEqual({
    verb: 'assign',
    to: { id: 'x-oid', name: 'x-oid' },
  });
  expect(move('withdraw', { reason: 'no' })).toEqual({ verb: 'withdraw', reason: 'no' });
  expect(move('accept', { on: '2020-01-01' })).toEqual({ verb: 'accept' });
});

it('survives words that are none, and cuts what is longer than anybody writes', () => {
  expect(move('done', { evidence: 7 })).toEqual({ verb: 'done', evidence: '' });
  expect(move('done', { evidence: ['x'] })).toEqual({ verb: 'done', evidence: '' });
  const long = move('refuse-time', { reason: 'x'.repeat(50_000) });
  expect(long && 'reason' in long ? long.reason.length : 0).toBe(1_000);
});
