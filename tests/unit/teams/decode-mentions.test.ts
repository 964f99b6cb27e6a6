import type { Activity } from 'botbuilder';
import { decodeLifecycle } from '../../../src/teams/decode-lifecycle';
import { decodeMessage, isAddressed } from '../../../src/teams/decode-message';
import { ALEX, installation, membersChanged, message } from '../../support/activities';

const MEGAN = { id: '29:megan', name: 'Megan Bowen' };
const where = {
  serviceUrl: 'http://localhost',
  conversation: '19:c@thread',
  type: 'channel',
} as const;
const asActivity = (body: object) => body as unknown as Activity;
const said = (text: string, more: object = {}) =>
  asActivity({ ...message(text, where, [MEGAN]), ...more });

describe('mentions', () => {
  it('of others are people, ours is not', () => {
    const request = decodeMessage(said('<at>Upheld</at> the Link Officer is <at>Megan Bowen</at>'));
    expect(request).toMatchObject({
      change: { who: { mention: { member: MEGAN.id, name: MEGAN.name, person: null } } },
    });
  });

  it('carry the account where the client gives it', () => {
    const mentioned = { ...MEGAN, aadObjectId: 'megan-oid' };
    const entities = [{ type: 'mention', text: '<at id="1">Megan Bowen</at>', mentioned }];
    const text = 'the Link Officer is <at id="1">Megan Bowen</at>';
    expect(decodeMessage(said(text, { entities }))).toMatchObject({
      change: { who: { mention: { person: 'megan-oid' } } },
    });
  });

  it.each([
    ['without an entity', 'the Link Officer is <at>Megan Bowen</at>', []],
    ['only typed', 'the Link Officer is @0', undefined],
    ['damaged', 'the Link Officer is <at>Megan Bowen</at>', [null, { type: 'mention' }, 7]],
    ['that are no list', 'the Link Officer is <at>Megan Bowen</at>', 'x'],
  ])('%s are nobody', (_what, text, entities) => {
    expect(JSON.stringify(decodeMessage(said(text, { entities })))).not.toContain('29:');
  });
});

describe('isAddressed', () => {
  it.each([
    ['a mention of us', said('<at>Upheld</at> help'), true],
    ['a mention of somebody else', said('<at>Megan Bowen</at> help'), false],
    ['our name without a mention', said('<at>Upheld</at> help', { entities: [] }), false],
    [
      'a message for us alone',
      said('help', { recipient: { id: '28:bot', isTargeted: true } }),
      true,
    ],
    ['an input of a card', said('', { value: { a: 1 } }), true],
    [
      'a personal chat',
      said('help', { conversation: { id: 'a:1', conversationType: 'personal' } }),
      true,
    ],
    [
      'a group chat',
      said('help', { conversation: { id: 'a:1', conversationType: 'groupChat' } }),
      false,
    ],
  ])('%s', (_what, activity, expected) => expect(isAddressed(activity)).toBe(expected));
});

describe('decodeLifecycle', () => {
  const ALEX_THERE = { name: 'Alex', member: ALEX.id };
  it.each([
    ['installed', installation(where), { kind: 'added', by: ALEX_THERE }],
    ['added as a member', membersChanged(where, 'membersAdded'), { kind: 'added', by: ALEX_THERE }],
    ['removed', installation(where, 'remove'), { kind: 'removed' }],
    ['removed as a member', membersChanged(where, 'membersRemoved'), { kind: 'removed' }],
    ['upgraded', installation(where, 'add-upgrade'), { kind: 'other' }],
    [
      'somebody else added',
      { ...membersChanged(where, 'membersAdded'), membersAdded: [MEGAN] },
      { kind: 'other' },
    ],
    [
      'added by nobody who is named',
      { ...installation(where), from: { id: '29:x' } },
      { kind: 'added', by: { name: null, member: '29:x' } },
    ],
    [
      'added by itself, as it seems',
      { ...installation(where), from: { id: '28:bot' } },
      { kind: 'added', by: { name: null, member: null } },
    ],
  ])('%s', (_what, body, expected) => {
    expect(decodeLifecycle(asActivity(body))).toEqual(expected);
  });
});
