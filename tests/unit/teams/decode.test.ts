import { HOME_LETTERS } from '../../../src/domain/digest/interest';
import type { Activity } from 'botbuilder';
import { decodeActor, placeOf } from '../../../src/teams/decode-actor';
import { decodeMessage } from '../../../src/teams/decode-message';
import { message } from '../../support/activities';
import { tenantNamed } from '../../support/tenant';

const incoming = (text: string, where = {}) =>
  message(text, { serviceUrl: 'http://localhost', ...where }) as unknown as Activity;

describe('decodeMessage', () => {
  it.each([
    ['<at>Upheld</at> subscribe', { kind: 'subscribe', interest: HOME_LETTERS }],
    [
      '<at id="0">Upheld</at>&nbsp;Subscribe All!',
      { kind: 'subscribe', interest: { ...HOME_LETTERS, scope: 'all' } },
    ],
    ['unsubscribe', { kind: 'unsubscribe' }],
    [' Subscriptions? ', { kind: 'subscriptions' }],
    ['HELP', { kind: 'help' }],
    ['<at>Upheld</at>', { kind: 'unsupported', reason: 'no-words' }],
    ['what was our uphold rate?', { kind: 'ask', text: 'what was our uphold rate?' }],
    ['how do I subscribe', { kind: 'ask', text: 'how do I subscribe' }],
  ])('%s', (text, request) => {
    expect(decodeMessage(incoming(text))).toEqual(request);
  });

  it('does not read on in a pasted document', () => {
    const request = decodeMessage(incoming('x'.repeat(50_000)));
    expect(request.kind === 'ask' && request.text.length).toBe(1_000);
  });
});

describe('decodeActor', () => {
  it('takes the channel for the place, not the thread', () => {
    const activity = incoming('x', {
      conversation: '19:c@thread.tacv2;messageid=9',
      type: 'channel',
    });
    expect(placeOf(activity)).toEqual({ conversation: '19:c@thread.tacv2', scope: 'channel' });
  });

  it('has no person for a guest without an Entra id', () => {
    const actor = decodeActor(
      incoming('x', { from: { id: '29:guest', name: 'Guest' } }),
      tenantNamed('tenant'),
    );
    expect(actor).toMatchObject({ tenant: 'tenant', person: null });
  });
});
