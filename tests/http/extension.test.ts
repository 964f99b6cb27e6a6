import { importFile } from '../../src/app/letters/import-documents';
import { letterFile } from '../../src/cli/letter-files';
import { LOCAL_TENANT } from '../../src/config';
import { sampleRemedies } from '../../src/sample/sample-remedies';
import { invoke } from '../support/activities';
import { startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../support/test-letters';
import { loadSampleLetters } from '../support/load-sample-letters';

const BASE = 'https://upheld.example';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot('coventry', { UPHELD_PUBLIC_URL: BASE });
  await loadSampleLetters(bot.ports, { remedies: sampleRemedies });
});
afterAll(() => bot.stop());

async function ask(name: string, value: unknown): Promise<any> {
  const { status, body } = await bot.send(
    invoke(`composeExtension/${name}`, value, { serviceUrl: bot.connector.serviceUrl }),
  );
  expect(status).toBe(200);
  return body.composeExtension;
}

const search = (typed: string) =>
  ask('query', { commandId: 'figure', parameters: [{ name: 'question', value: typed }] });
const titles = async (typed: string): Promise<string[]> =>
  ((await search(typed)).attachments ?? []).map(({ preview }: any) => preview.content.title);

describe('the message extension', () => {
  it('finds a figure, and puts it in with counts, comparator, source and the way to its record', async () => {
    const { type, attachmentLayout, attachments } = await search('coventry uphold 2024');
    expect([type, attachmentLayout]).toEqual(['result', 'list']);
    const [{ contentType, content, preview }] = attachments;
    expect(preview.content).toEqual({
      title: 'Uphold rate 38%, Coventry, 2023-24',
      text: "3 upheld of 8 investigations; the Ombudsman's average for metropolitan boroughs: 80%",
    });
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    const card = JSON.stringify(content);
    for (const said of ['38%', '3 upheld of 8 investigations', 'metropolitan boroughs', '80%'])
      expect(card).toContain(said);
    expect(card).toMatch(/page 1, line 26: “38% of complaints we investigated were upheld/);
    expect(content.actions[0].url).toMatch(/^https:\/\/upheld\.example\/letters\/[0-9a-f]{64}$/);
  });

  it('begins with the latest figures of our council', async () => {
    const opened = await ask('query', {
      commandId: 'figure',
      parameters: [{ name: 'initialRun', value: 'true' }],
    });
    expect(opened.attachments.map(({ preview }: any) => preview.content.title)).toEqual([
      'Uphold rate 38%, Coventry, 2023-24',
      'Compliance rate 100%, Coventry, 2023-24',
      'Satisfactory remedy rate 33%, Coventry, 2023-24',
    ]);
  });

  it.each([
    ['luton', 'Uphold rate 69%, Luton, 2023-24'],
    ['lut', 'Uphold rate 69%, Luton, 2023-24'],
    ['Luton compl', 'Compliance rate 100%, Luton, 2023-24'],
    ['uphold rate of coventry in 2019/20', 'Uphold rate 50%, Coventry, 2019-20'],
    ['uph cov', 'Uphold rate 38%, Coventry, 2023-24'],
  ])('reads “%s” as half a question', async (typed, first) => {
    expect((await titles(typed))[0]).toBe(first);
  });

  it('names no figure where there were no cases', async () => {
    const [first] = (await search('east midlands cca uphold rate')).attachments;
    expect(first.preview.content.title).toBe('Uphold rate, East Midlands CCA, 2023-24');
    expect(JSON.stringify(first)).not.toMatch(/\b0%/);
  });

  it.each([
    ['xyzzy', /Type a council/],
    ['sandwell uphold rate 1999', /No published figure|Type a council/],
    ['what will our uphold rate be next year?', /no forecasts/],
    ['overdue remedies', /No published figure|Type a council/],
    ['x'.repeat(5_000), /Type a council/],
  ])('says what to type for %s', async (typed, words) => {
    const { type, text } = await search(typed);
    expect(type).toBe('message');
    expect(text).toMatch(words);
  });

  it.each([
    ['no value', undefined],
    ['a text', 'x'],
    ['parameters that are none', { parameters: 5 }],
    ['a parameter that is null', { parameters: [null] }],
  ])('answers %s', async (_what, value) => {
    expect(['result', 'message']).toContain((await ask('query', value)).type);
  });

  it('answers whatever else it is asked, never empty', async () => {
    for (const name of ['submitAction', 'fetchTask', 'selectItem', 'setting'])
      expect(await ask(name, {})).toMatchObject({
        type: 'message',
        text: expect.stringMatching(/\w/),
      });
  });

  it('finds nothing of a letter before its day, and nothing that is held for checking', async () => {
    const now = bot.clock.now;
    bot.clock.now = '2022-07-21T10:00:00.000Z';
    const keep = (text: string) =>
      importFile(bot.ports, letterFile('a.txt', new TextEncoder().encode(text)), {
        by: 'test',
        sample: false,
      });
    await keep(letterText(COVENTRY_2021));
    const before = JSON.stringify(await search('coventry uphold rate 2021-22'));
    bot.clock.now = '2022-07-28T10:00:00.000Z';
    const after = await titles('coventry uphold rate 2021-22');
    await keep(letterText(SANDWELL_2021, { upheldPercent: 83 }));
    const held = JSON.stringify(await search('sandwell uphold rate 2021-22'));
    bot.clock.now = now;
    expect(before).not.toMatch(/60%|held back/);
    expect(after).toEqual(['Uphold rate 60%, Coventry, 2021-22']);
    expect(held).not.toContain('83');
  });

  it('leaves nothing behind: no context, no conversation', async () => {
    const before = bot.connector.requests.length;
    await search('luton uphold rate');
    expect(bot.connector.requests).toHaveLength(before);
    expect(await bot.ports.store.channels.find(LOCAL_TENANT, 'a:personal')).toBeUndefined();
  });
});

describe('an address of ours in a message', () => {
  const unfurl = (url: unknown, name = 'queryLink') => ask(name, { url });
  let address = '';
  beforeAll(async () => {
    address = (await search('luton uphold rate')).attachments[0].content.actions[0].url;
  });

  it.each(['queryLink', 'anonymousQueryLink'])('becomes a card (%s)', async (name) => {
    const { type, attachments } = await unfurl(`${address}?theme=dark#p1-l26`, name);
    expect(type).toBe('result');
    expect(attachments).toHaveLength(1);
    const [{ content, preview }] = attachments;
    expect(preview.content.title).toContain('Luton Borough Council');
    expect(content.version).toBe('1.3');
    expect(JSON.stringify(content)).toContain('Uphold rate: 69%');
  });

  it.each([
    ['another host', () => address.replace(BASE, 'https://upheld.example.evil.example')],
    ['a user', () => address.replace('https://', 'https://upheld.example@')],
    ['plain http', () => address.replace('https', 'http')],
    ['another page', () => `${BASE}/tab`],
    ['a letter that is not held', () => `${BASE}/letters/${'0'.repeat(64)}`],
    ['more than a hash', () => `${address}/x`],
    ['nothing', () => ''],
    ['a number', () => 5],
    ['a very long address', () => `${address}?${'x'.repeat(5_000)}`],
  ])('does not where it has %s', async (_what, url) => {
    const { type, text } = await unfurl(url());
    expect(type).toBe('message');
    expect(text).toBe('There is no public letter at this address.');
  });
});
