import { enterInJournal } from '../../src/app/audit/enter-in-journal';
import { exportAudit } from '../../src/app/audit/export-audit';
import { changeSettings } from '../../src/app/remedies/remedy-settings';
import { LOCAL_TENANT } from '../../src/config';
import { ALEX, click, message, type Speaker } from '../support/activities';
import { figureRecord } from '../support/figure-records';
import { startTestBot, type TestBot } from '../support/test-bot';

jest.setTimeout(30_000);

const REF = 'summary-coventry-2022-23';
const STRANGER: Speaker = { id: '29:x', name: 'X', aadObjectId: 'x-oid' };

let bot: TestBot;
const at = (where = {}) => ({ serviceUrl: bot.connector.serviceUrl, ...where });

beforeAll(async () => {
  bot = await startTestBot();
  await bot.send(message('help', at()));
  const person = { id: ALEX.aadObjectId ?? '', name: 'Alex' };
  await changeSettings(bot.ports, LOCAL_TENANT, (settings) => ({
    ...settings,
    home: 'coventry',
    people: { ...settings.people, monitoringOfficer: person },
  }));
  const record = figureRecord({ authority: 'coventry', period: '2022-23', own: { upheld: 7 } });
  await bot.ports.store.figures.add(record, 'quiet');
});
afterAll(() => bot.stop());

const data = (more = {}) => ({
  v: 1,
  ref: REF,
  revision: 0,
  reason: 'It goes to Cabinet',
  ...more,
});
const held = async () => (await bot.ports.store.duties.find(LOCAL_TENANT, REF))?.value;

/** Without how much of it is in the journal, which the running bot writes when it comes to it. */
const decided = async () => ({ ...(await held()), journaled: undefined });

/** What the audit says of attempts at a matter. */
async function noted(subject: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const { journal } = bot.ports.store;
  for await (const { body } of journal.scan(journal.partOf(LOCAL_TENANT), 'note'))
    if (JSON.stringify(body).includes(subject)) lines.push(JSON.stringify(body));
  return lines;
}

describe('decisions about duties, on the wire', () => {
  it('come from the person who clicked, whatever the card says', async () => {
    const forged = data({ by: ALEX.aadObjectId, person: ALEX.aadObjectId });
    const answer = await bot.send(click('duty-taken', forged, at({ from: STRANGER })));
    expect(answer.status).toBe(200);
    expect(await held()).toBeUndefined();
    expect(await noted(REF)).toHaveLength(1);
  });

  it('20 times at once are one decision and one entry', async () => {
    const clicks = Array.from({ length: 20 }, () => bot.send(click('duty-taken', data(), at())));
    for (const { status } of await Promise.all(clicks)) expect(status).toBe(200);
    expect(await held()).toMatchObject({ state: 'taken', revision: 1 });
    expect((await held())?.history.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  });

  it.each([
    ['no reference', { ref: undefined }],
    ['a reference that is a path', { ref: '../duty|x' }],
    ['a revision in words', { revision: '1' }],
  ])('of a card with %s are refused', async (_, wrong) => {
    const before = await decided();
    const answer = await bot.send(click('duty-reopened', data({ revision: 1, ...wrong }), at()));
    expect(JSON.stringify(answer.body)).toContain('damaged or out of date');
    expect(before).toMatchObject({ revision: 1 });
    expect(await decided()).toEqual(before);
  });

  it('of an old card show how it stands now', async () => {
    const late = data({ revision: 0, to: 'Cabinet', day: '2026-01-20' });
    const answer = await bot.send(click('duty-reported', late, at()));
    expect(JSON.stringify(answer.body)).toContain('Somebody decided about it since');
    expect(await held()).toMatchObject({ state: 'taken' });
  });

  it('are in the audit trail of the tenant', async () => {
    await enterInJournal(bot.ports);
    const lines = [];
    for await (const one of exportAudit(bot.ports, LOCAL_TENANT))
      if (one.kind === 'line' && one.line.history === `duty/${REF}`) lines.push(one.line);
    expect(lines).toMatchObject([
      { verb: 'taken', outcome: 'done', actor: ALEX.aadObjectId },
      { verb: 'reported', outcome: 'refused', reason: 'stale' },
    ]);
  });
});
