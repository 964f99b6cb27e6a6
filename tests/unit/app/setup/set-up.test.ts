import { createHandleRequest } from '../../../../src/app/handle-request';
import { importFile } from '../../../../src/app/letters/import-documents';
import { parseCommand } from '../../../../src/app/parse-command';
import { setPerson } from '../../../../src/app/remedies/change-settings';
import type { Actor } from '../../../../src/app/request';
import type { Installation } from '../../../../src/app/setup/who-may';
import { letterFile } from '../../../../src/cli/letter-files';
import { readLetter } from '../../../../src/reading/read-letter';
import { openWorld } from '../../../support/simulation/world';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';
import { tenantNamed } from '../../../support/tenant';

const STANDING = '00000000-0000-0000-0000-0000000000AA';
const TENANT = tenantNamed('tenant');

const actor = (person: string | null, scope: Actor['place']['scope'] = 'personal'): Actor => ({
  tenant: TENANT,
  person,
  name: person ?? 'Guest',
  place: { conversation: `chat of ${person ?? 'a guest'}`, scope },
});

function start(installation: Partial<Installation> = {}, at = '2026-11-23T10:00:00.000Z') {
  const { watching: ports } = openWorld(at);
  const handle = createHandleRequest(ports, null, { admins: [], trial: false, ...installation });
  return {
    ports,
    say: (text: string, who: Actor) => handle(parseCommand(text), who),
    settings: async () => (await ports.store.remedySettings.find(TENANT))?.value,
  };
}

describe('who may set something', () => {
  it('is whoever the installation names, in every tenant and however the id is written', async () => {
    const { say, settings } = start({ admins: [STANDING.toLowerCase()] });
    const done = await say('we are Coventry', actor(STANDING));
    expect(done).toMatchObject({ kind: 'set-up', done: { council: { id: 'coventry' } } });
    expect(await settings()).toMatchObject({ home: 'coventry', changes: [{ by: STANDING }] });
  });

  it('is nobody where nobody is appointed, except in a trial', async () => {
    const { say, settings } = start();
    expect(await say('we are Coventry', actor('anna'))).toMatchObject({
      kind: 'not-set-up',
      problem: { kind: 'not-allowed', refusal: { holders: [], hasStandingAdmins: false } },
    });
    expect(await settings()).toBeUndefined();
    expect((await start({ trial: true }).say('we are Coventry', actor('anna'))).kind).toBe(
      'set-up',
    );
  });

  it('is not everybody in a trial any more, once somebody is appointed', async () => {
    const { say, settings } = start({ trial: true });
    await say('the Link Officer is me', actor('anna'));
    expect((await say('we are Luton', actor('ben'))).kind).toBe('not-set-up');
    expect((await say('we are Luton', actor('anna'))).kind).toBe('set-up');
    // Who appointed themselves needs no second office.
    expect((await settings())?.people.admins).toEqual([]);
  });

  it('is never somebody without an account', async () => {
    const { say } = start({ trial: true });
    expect(await say('we are Luton', actor(null))).toMatchObject({
      problem: { kind: 'no-account' },
    });
  });

  it('is told first to whoever may not, whatever is wrong with the words', async () => {
    const { say } = start();
    for (const words of ['we are Newcastle', 'working hours whenever', 'the catering lead is me'])
      expect(await say(words, actor('anna'))).toMatchObject({ problem: { kind: 'not-allowed' } });
  });

  it('is shown with names in a personal chat only', async () => {
    const { ports, say } = start();
    const person = { id: 'megan', name: 'Megan' };
    await setPerson(ports, { tenant: TENANT, by: 'x' }, { office: 'link-officer', person });
    const refusal = { holders: [person] };
    expect(await say('we are Luton', actor('anna'))).toMatchObject({ problem: { refusal } });
    for (const scope of ['group', 'channel'] as const) {
      const refused = await say('we are Luton', actor('anna', scope));
      const shown = await say('settings', actor('anna', scope));
      expect(JSON.stringify([refused, shown])).not.toContain('Megan');
    }
  });
});

describe('a change', () => {
  it('is on record once, with who made it, and not at all where nothing changed', async () => {
    const { say, settings } = start({ admins: ['anna'] });
    await say('working hours 9 to 5', actor('anna'));
    expect(await say('working hours 9 to 5', actor('anna'))).toMatchObject({ repeated: true });
    const opens = { by: 'anna', setting: 'opens', before: '08:30', after: '09:00' };
    expect((await settings())?.changes).toEqual([expect.objectContaining(opens)]);
  });

  it('of both hours is one: neither half alone would do', async () => {
    const { say, settings } = start({ admins: ['anna'] });
    expect((await say('working hours 18:00 to 20:00', actor('anna'))).kind).toBe('set-up');
    expect((await settings())?.policy).toMatchObject({ opens: '18:00', closes: '20:00' });
  });

  it('takes effect on questions at once', async () => {
    const { say } = start({ admins: ['anna'] });
    const asked = async () => (await say('what is our uphold rate?', actor('ben'))) as any;
    expect((await asked()).answer.kind).toBe('no-home');
    await say('we are Coventry', actor('anna'));
    expect((await asked()).answer.kind).toBe('no-data');
  });
});

describe('the examples of help', () => {
  const fileOf = (figures: typeof COVENTRY_2021) =>
    letterFile('letter.txt', new TextEncoder().encode(letterText(figures)));
  const before = { label: '2020-21', date: '21 July 2021', publicFrom: '28 July 2021' };
  const letters = [fileOf({ ...COVENTRY_2021, ...before }), fileOf(COVENTRY_2021)];
  const asked = async (at: string) => {
    const { ports, say } = start({ admins: ['anna'] }, at);
    const by = { by: 'test', sample: false, correction: false };
    for (const letter of letters) await importFile({ ...ports, readLetter }, letter, by);
    await say('we are Coventry', actor('anna'));
    const help = await say('help', actor('anna'));
    return help.kind === 'help' ? help.examples : undefined;
  };

  it('name the latest letter that is held', async () => {
    expect(await asked('2026-11-23T10:00:00.000Z')).toMatchObject({
      holds: 'ours',
      questions: expect.arrayContaining(["What was Coventry's uphold rate in 2021-22?"]),
    });
  });

  it('never name a letter before its day', async () => {
    const examples = await asked('2022-07-22T10:00:00.000Z');
    expect(examples?.questions[0]).toBe("What was Coventry's uphold rate in 2020-21?");
  });
});
