import { parseCommand } from '../../../../src/app/parse-command';
import type { Mention } from '../../../../src/app/request/setup';

const MEGAN: Mention = { member: '29:megan', name: 'Megan', person: null };
const mentioned = { kind: 'mention', mention: MEGAN };

describe('what sets the council', () => {
  it.each([
    ['we are Coventry', 'coventry'],
    ['We are Coventry City Council.', 'coventry'],
    ['we’re the City of York', 'york'],
    ['I work for Bury', 'bury'],
    ['our council is Reading', 'reading'],
    ['set our council to Barking and Dagenham', 'barking-and-dagenham'],
    ['we are Brighton & Hove', 'brighton-and-hove'],
    ['WE ARE COVENTRY!!', 'coventry'],
    ['we are at Somerset Council', 'somerset'],
  ])('%s', (text, id) => {
    const council = { kind: 'council', id };
    expect(parseCommand(text)).toEqual({ kind: 'set-up', change: { what: 'council', council } });
  });

  it.each([
    ['we are Newcastle', { kind: 'choose', ids: ['newcastle-upon-tyne', 'newcastle-under-lyme'] }],
    ['we are Coventy', { kind: 'choose', ids: ['coventry'] }],
    ['we are Coventry and Luton', { kind: 'choose', ids: ['coventry', 'luton'] }],
    ['we are Taunton Deane', { kind: 'abolished', id: 'taunton-deane' }],
    ['we are Blahchester', { kind: 'unknown', said: 'Blahchester' }],
    ['forget our council', { kind: 'none' }],
  ])('%s: not at once', (text, council) => {
    expect(parseCommand(text)).toMatchObject({ change: { what: 'council', council } });
  });

  it.each([
    'we are worse than Luton',
    'we are below the average for metropolitan boroughs',
    'our council is getting how many complaints upheld in 2023-24',
    'are we Coventry',
    'what are we',
  ])('%s: a question', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'ask', text });
  });

  it('never sets anything by a question', () => {
    expect(parseCommand('we are Coventry?')).toEqual({ kind: 'settings' });
  });
});

describe('who holds an office', () => {
  it.each([
    ['the Link Officer is @0', { office: 'link-officer', who: mentioned }],
    ['Link Officer: @0', { office: 'link-officer', who: mentioned }],
    ['@0 is the new Monitoring Officer', { office: 'monitoring-officer', who: mentioned }],
    ['I am the Link Officer', { office: 'link-officer', who: { kind: 'me' } }],
    ['the monitoring officer is me', { office: 'monitoring-officer', who: { kind: 'me' } }],
    ['make @0 the Link Officer', { office: 'link-officer', who: mentioned }],
    ['the Link Officer is nobody', { office: 'link-officer', who: { kind: 'nobody' } }],
    ['@0 is no longer the Link Officer', { office: 'link-officer', who: { kind: 'nobody' } }],
    ['the administrator is @0', { office: 'admin', who: mentioned }],
    ['remove @0 as administrator', { office: 'admin', who: mentioned, ends: true }],
    [
      'children’s services lead is @0',
      { office: 'service-lead', service: 'education-children', who: mentioned },
    ],
    ['the lead for housing is @0', { office: 'service-lead', service: 'housing', who: mentioned }],
    [
      'the service lead for adult social care is me',
      { office: 'service-lead', service: 'adult-care', who: { kind: 'me' } },
    ],
    ['the Link Officer is Megan Bowen', { who: { kind: 'name' } }],
    // A number that somebody types is nobody whom they mention.
    ['the Link Officer is @7', { who: { kind: 'name' } }],
  ])('%s', (text, change) => {
    expect(parseCommand(text, [MEGAN])).toMatchObject({ kind: 'set-up', change });
  });

  it('does not take a mention in a question for a part of it', () => {
    expect(parseCommand('@0 what was our uphold rate?', [MEGAN])).toEqual({
      kind: 'ask',
      text: 'what was our uphold rate?',
    });
  });
});

describe('hours and closure days', () => {
  it.each([
    ['working hours 9:00 to 17:00', '09:00', '17:00'],
    ['working hours are 8.30am - 5pm', '08:30', '17:00'],
    ['our office hours: 9 to 5', '09:00', '17:00'],
    ['we work from 8 until 16.30', '08:00', '16:30'],
    ['working hours 0900–1715', '09:00', '17:15'],
    ['working hours 7 am to noon', '07:00', '12:00'],
    ['working hours 12am to 12pm', '00:00', '12:00'],
    // Nothing is guessed that would not be said so.
    ['working hours 17:00 to 9:00', '17:00', '09:00'],
  ])('%s', (text, opens, closes) => {
    expect(parseCommand(text)).toEqual({
      kind: 'set-up',
      change: { what: 'hours', opens, closes },
    });
  });

  it.each(['working hours 25:00 to 26:00', 'working hours 9', 'working hours 13pm to 14pm'])(
    '%s: not clear',
    (text) => expect(parseCommand(text)).toMatchObject({ change: { what: 'unclear' } }),
  );

  it.each([
    ['closure days 24 December 2026', { what: 'closures', said: '24 december 2026' }],
    ['we are closed on Friday', { what: 'closures', said: 'friday' }],
    ['remove closure days 24 December', { what: 'closures', ends: true }],
    ['remove all closure days', { what: 'no-closures' }],
  ])('%s', (text, change) => {
    expect(parseCommand(text)).toMatchObject({ kind: 'set-up', change });
  });
});

describe('words that ask nothing', () => {
  it.each([
    ['Hello', 'greeting'],
    ['hi there!', 'greeting'],
    ['thanks a lot', 'thanks'],
    ['OK, thank you', 'thanks'],
    ['👍🏿', 'agreed'],
    ['ok.', 'agreed'],
    ['good night', 'goodbye'],
  ])('%s', (text, what) => {
    expect(parseCommand(text)).toEqual({ kind: 'small-talk', what });
  });

  it.each(['hello, uphold rate please', 'thanks but which letters do you hold', 'good', 'okra'])(
    '%s: something else',
    (text) => expect(parseCommand(text).kind).toBe('ask'),
  );
});
