import {
  ALEX,
  edited,
  installation,
  membersChanged,
  message,
  type Speaker,
} from '../support/activities';
import { LOCAL_TENANT } from '../../src/config';
import { eventually } from '../support/run-upheld';
import { startTestBot, type TestBot } from '../support/test-bot';

const GENERAL = '19:general@thread.tacv2';
const LETTERS = '19:letters@thread.tacv2';
const TEAM = GENERAL;
const MEGAN: Speaker = { id: '29:megan', name: 'Megan' };
const MEGAN_ACCOUNT = { id: MEGAN.id, name: 'Megan Bowen', aadObjectId: 'megan-oid' };

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(() => bot.stop());

const at = (where = {}) => ({ serviceUrl: bot.connector.serviceUrl, ...where });
const inChannel = (where = {}) =>
  at({ conversation: `${LETTERS};messageid=17`, type: 'channel', team: TEAM, ...where });

/** Everything that was posted, in words. */
const posted = () => bot.connector.posted.filter(({ method }) => method === 'POST');
const textOf = ({ body }: { readonly body: any }): string =>
  JSON.stringify(body.text ?? body.attachments ?? '');

async function say(text: string, where = {}, people: readonly Speaker[] = []): Promise<string> {
  const incoming = message(text, at(where), people);
  expect((await bot.send(incoming)).status).toBe(200);
  const replies = await eventually(`an answer to "${text}"`, () => {
    const found = posted().filter(({ body }) => body.replyToId === incoming['id']);
    return Promise.resolve(found.length > 0 ? found : undefined);
  });
  expect(replies).toHaveLength(1);
  return replies.map(textOf).join();
}

const welcomes = () => posted().filter((one) => textOf(one).includes('added'));

/** Ticks go by: whatever was to be posted is. */
async function settle(): Promise<void> {
  await say('thanks', { conversation: 'a:settling' });
  await eventually('nothing to be pending', async () =>
    (await bot.ports.store.deliveries.list()).every(({ state }) => state === 'sent')
      ? true
      : undefined,
  );
}

describe('in a team', () => {
  const general = (where = {}) =>
    at({ conversation: GENERAL, type: 'channel', team: TEAM, ...where });

  it('one short post says who added it and how to subscribe, however often Teams says so', async () => {
    await Promise.all([
      bot.send(installation(general())),
      bot.send(membersChanged(general({ from: { id: ALEX.id, name: '' } }), 'membersAdded')),
      bot.send(installation(general())),
    ]);
    const post = await eventually('the post', () => Promise.resolve(welcomes()[0]));
    await bot.send(installation(inChannel()));
    await bot.send(installation(general()));
    await settle();
    expect(welcomes()).toHaveLength(1);
    expect(decodeURIComponent(post.path)).toContain(`/conversations/${GENERAL}/activities`);
    expect(textOf(post)).toMatch(/added (me|it)|was added to this team/);
    expect(textOf(post)).toContain('@Upheld subscribe');
  });

  it('the post names who did it, where the client does', async () => {
    await bot.send(installation(general()));
    const post = await eventually('the post', () => Promise.resolve(welcomes()[0]));
    expect(textOf(post)).toContain('Alex added me to this team.');
  });

  it('the post names who did it where only the conversation knows them', async () => {
    bot.connector.members.set(MEGAN.id, MEGAN_ACCOUNT);
    await bot.send(installation(general({ from: { id: MEGAN.id, name: '' } })));
    const post = await eventually('the post', () => Promise.resolve(welcomes()[0]));
    expect(textOf(post)).toContain('Megan Bowen added me to this team.');
  });

  it('is greeted without a name that nobody knows', async () => {
    await bot.send(installation(general({ from: { id: '29:guest', name: '' } })));
    const post = await eventually('the post', () => Promise.resolve(welcomes()[0]));
    expect(textOf(post)).toContain('I was added to this team.');
  });

  it('is greeted again once it was removed in between', async () => {
    await bot.send(installation(general()));
    await eventually('the post', () => Promise.resolve(welcomes()[0]));
    for (let time = 0; time < 2; time += 1) await bot.send(installation(general(), 'remove'));
    await bot.send(installation(general()));
    await bot.send(installation(general()));
    await eventually('another', () => Promise.resolve(welcomes()[1]));
    await settle();
    expect(welcomes()).toHaveLength(2);
  });

  it('leaves every channel of the team when it is removed', async () => {
    await say('<at>Upheld</at> subscribe', inChannel());
    await say(
      '<at>Upheld</at> subscribe',
      inChannel({ conversation: '19:other@thread.tacv2', team: '19:x' }),
    );
    await bot.send(installation(general(), 'remove'));
    const left = await bot.ports.store.subscriptions.list();
    expect(left.map(({ conversation }) => conversation)).toEqual(['19:other@thread.tacv2']);
    expect(await bot.ports.store.channels.find(LOCAL_TENANT, LETTERS)).toBeUndefined();
  });
});

describe('to a person', () => {
  it('nothing is sent that they did not ask for', async () => {
    await bot.send(installation(at({ conversation: 'a:new' })));
    await bot.send(membersChanged(at({ conversation: 'a:new' }), 'membersAdded'));
    await settle();
    expect(
      posted().filter(({ path }) => path.includes('a%3Anew') || path.includes('a:new')),
    ).toEqual([]);
  });
});

describe('messages', () => {
  it('in a channel are heard only when they mention it, and answered in their thread', async () => {
    await bot.send(message('what was our uphold rate?', inChannel()));
    await bot.send(message('<at>Megan</at> what was our uphold rate?', inChannel(), [MEGAN]));
    const incoming = message('<at>Upheld</at> help', inChannel());
    await bot.send(incoming);
    const [reply, ...others] = posted();
    expect(others).toEqual([]);
    expect(decodeURIComponent(reply?.path ?? '')).toContain(`${LETTERS};messageid=17/activities/`);
    expect(reply?.body.replyToId).toBe(incoming['id']);
  });

  it('that are changed later are let be', async () => {
    const { status } = await bot.send(edited('help', at()));
    expect(status).toBe(200);
    expect(posted()).toEqual([]);
  });

  it.each([
    ['a mention alone', '<at>Upheld</at>', {}],
    [
      'a picture',
      '',
      { attachments: [{ contentType: 'image/gif', contentUrl: 'https://x/y.gif' }] },
    ],
    ['an emoji', '🙈', {}],
    ['an old form', '', { value: { a: 1 } }],
  ])('are never answered with silence: %s', async (_what, text, more) => {
    await bot.send({ ...message(text, at()), ...more });
    expect(posted()).toHaveLength(1);
    expect(textOf(posted()[0] ?? { body: {} }).length).toBeGreaterThan(20);
  });
});

describe('settings', () => {
  it('take whom somebody mentions from the roster of the team', async () => {
    bot.connector.members.set(MEGAN.id, MEGAN_ACCOUNT);
    const said = await say('<at>Upheld</at> the Link Officer is <at>Megan</at>', inChannel(), [
      MEGAN,
    ]);
    expect(said).toContain('the Link Officer is set');
    expect(said).not.toContain('Megan');
    const asked = bot.connector.requests.find(({ method }) => method === 'GET');
    expect(decodeURIComponent(asked?.path ?? '')).toContain(
      `/conversations/${TEAM}/members/29:megan`,
    );
    const settings = await bot.ports.store.remedySettings.find(LOCAL_TENANT);
    expect(settings?.value.people.linkOfficer).toEqual({ id: 'megan-oid', name: 'Megan Bowen' });
    expect(settings?.value.changes[0]).toMatchObject({ by: 'alex-oid', setting: 'link-officer' });
  });

  it.each([
    ['is no member', undefined],
    ['has no account', { id: MEGAN.id, name: 'Megan' }],
  ])('refuse somebody who %s', async (_what, account) => {
    if (account) bot.connector.members.set(MEGAN.id, account);
    const said = await say('<at>Upheld</at> the Link Officer is <at>Megan</at>', inChannel(), [
      MEGAN,
    ]);
    expect(said).toContain('Nothing was changed');
    expect(await bot.ports.store.remedySettings.find(LOCAL_TENANT)).toBeUndefined();
  });

  it('of a trial are open to everybody until somebody is appointed, and say so', async () => {
    const robin = { id: '29:robin', name: 'Robin', aadObjectId: 'robin-oid' };
    expect(await say('settings')).toContain('everybody may change everything until somebody is');
    expect(await say('we are Luton', { from: robin })).toContain('Luton Borough Council');
    bot.connector.members.set(MEGAN.id, MEGAN_ACCOUNT);
    const first = await say('<at>Upheld</at> the Link Officer is <at>Megan</at>', inChannel(), [
      MEGAN,
    ]);
    expect(first).toContain('you are an administrator now');
    expect(await say('we are Coventry', { from: robin })).toMatch(
      /only the Link Officer.*Megan Bowen/,
    );
    expect(await say('we are Coventry')).toContain('Coventry City Council');
  });

  it('are not for guests without an account', async () => {
    const guest = { id: '29:guest', name: 'Guest' };
    expect(await say('we are Luton', { from: guest })).toContain('I cannot tell who you are');
    expect(await bot.ports.store.remedySettings.find(LOCAL_TENANT)).toBeUndefined();
  });

  it('of one tenant are not those of another', async () => {
    await say('thanks');
    await say('we are Luton');
    const other = { tenant: 'another-tenant', conversation: 'a:other' };
    expect(await say('settings', other)).toContain('Settings of Coventry City Council');
    expect(await say('settings')).toContain('Settings of Luton Borough Council');
  });
});
