import { connectPlayground, type PlaygroundClient, type Seen } from '../support/playground';
import {
  eventually,
  runUpheld,
  temporaryFolder,
  upheld,
  type RunningUpheld,
} from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk, SANDWELL_2021 } from '../support/test-letters';

const PERSONAL = 'a:personal-0';
const GENERAL = '19:general@thread.tacv2';
const LETTERS = '19:letters@thread.tacv2';

let folder: string;
let trial: RunningUpheld;
let client: PlaygroundClient;

beforeAll(async () => {
  folder = temporaryFolder();
  trial = await runUpheld('trial', '--port', '0', '--data', folder);
  client = await connectPlayground(/http:\/\/localhost:\d+/.exec(trial.line)?.[0] ?? '');
}, 30_000);

afterAll(async () => {
  client.close();
  await trial.stop();
});

/** The next thing that the bot posts in a conversation, or changes there. */
async function next(
  conversation: string,
  act: () => Promise<unknown>,
  matches: (seen: Seen) => boolean = () => true,
) {
  const before = client.seen.length;
  await act();
  return eventually(`an answer in ${conversation}`, () =>
    client.seen
      .slice(before)
      .find(
        (seen) =>
          seen.action !== 'typing' && seen.conversation.startsWith(conversation) && matches(seen),
      ),
  );
}

const ask = async (text: string): Promise<string> =>
  (await next(PERSONAL, () => client.say(PERSONAL, text))).text;

describe('the main job, in the Agents Playground', () => {
  it('prints one line with the address and three things to try', () => {
    expect(trial.line).toMatch(
      /^Open http:\/\/localhost:\d+ and try: .+ · .+ · .+ Ctrl-C stops everything\.$/,
    );
  });

  it('nudges the owner of an overdue remedy once the personal chat is known; acknowledging works once', async () => {
    const nudge = await next(
      PERSONAL,
      () => client.install(PERSONAL),
      ({ card }) => JSON.stringify(card ?? '').includes('sample-overdue'),
    );
    const action = JSON.stringify(nudge.card);
    const revision = Number(/"revision":(\d+)/.exec(action)?.[1]);
    const deliveryId = /"deliveryId":"([^"]+)"/.exec(action)?.[1] ?? '';
    const click = () =>
      client.click(PERSONAL, nudge.messageId, 'acknowledge', {
        v: 1,
        remedyId: 'sample-overdue',
        revision,
        deliveryId,
      });

    const first = await click();
    expect(first.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(JSON.stringify(first.value)).toContain('Acknowledged');
    const second = await click();
    expect(JSON.stringify(second.value)).toMatch(/[Aa]lready acknowledged/);

    const shown = await upheld('remedies', 'show', 'sample-overdue', '--data', folder, '--json');
    const { history, acknowledgedAt } = JSON.parse(shown.out);
    expect(acknowledgedAt).not.toBeNull();
    expect(history.filter(({ verb }: { verb: string }) => verb === 'acknowledge')).toHaveLength(1);
    expect((await upheld('audit', 'verify', '--data', folder)).code).toBe(0);
  }, 30_000);

  it('refuses a forged click by somebody else, and says so', async () => {
    const card = await next(
      GENERAL,
      () => client.mention(GENERAL, 'help'),
      ({ card }) => Boolean(card),
    );
    const data = { v: 1, remedyId: 'sample-due-soon', revision: 1, deliveryId: 'x' };
    const answer = await client.click(
      card.conversation,
      card.messageId,
      'acknowledge',
      data,
      '29:user-id-3',
    );
    expect(JSON.stringify(answer.value)).toMatch(/personal chat/);
    const shown = await upheld('remedies', 'show', 'sample-due-soon', '--data', folder, '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ acknowledgedAt: null });
  });

  it('answers in personal chat, with counts, comparator and source', async () => {
    const answer = await ask('what was our uphold rate this year?');
    expect(answer).toMatch(/Uphold rate · Coventry City Council · year ending 31 March 2024/);
    expect(answer).toContain('38%');
    expect(answer).toMatch(/3 .*of 8/);
    expect(answer).toContain('80%');
    expect(answer).toContain('38% of complaints we investigated were upheld.');
  });

  it('says which years are held when one is not', async () => {
    const answer = await ask('and last year?');
    expect(answer).toContain('2022-23');
    expect(answer).toContain('2023-24');
    expect(answer).toContain('2019-20');
    expect(answer).not.toMatch(/\d%/);
  });

  it('answers for an earlier year', async () => {
    const answer = await ask('what was it in 2019/20?');
    expect(answer).toContain('50%');
    expect(answer).toMatch(/11 .*of 22/);
  });

  it('never makes a rate of no cases', async () => {
    const answer = await ask(
      'how many complaints were upheld for East Midlands Combined County Authority?',
    );
    expect(answer).toMatch(/no investigations/i);
    expect(answer).not.toMatch(/\b0%/);
  });

  it('answers by mention in a channel, in the thread', async () => {
    const answer = await next(GENERAL, () =>
      client.mention(GENERAL, 'what was our uphold rate this year?'),
    );
    expect(answer.text).toContain('38%');
  });

  it('offers complete questions instead of a number', async () => {
    const answer = await next(PERSONAL, () =>
      client.say(PERSONAL, 'how do we compare with Newcastle?'),
    );
    expect(JSON.stringify(answer.card)).toContain('Newcastle-under-Lyme');
  });

  it('posts each new letter once into each channel that asked for it', async () => {
    await next(GENERAL, () => client.mention(GENERAL, 'subscribe'));
    await next(LETTERS, () => client.mention(LETTERS, 'subscribe all'));
    const start = client.seen.length;
    const digests = (conversation: string): readonly Seen[] =>
      client.seen
        .slice(start)
        .filter((seen) => seen.conversation.startsWith(conversation) && seen.card);

    const coventry = letterOnDisk(COVENTRY_2021);
    const imported = await upheld('import', coventry, '--data', folder, '--json');
    expect(JSON.parse(imported.out)).toMatchObject({
      status: 'imported',
      authority: 'coventry',
      period: '2021-22',
    });
    const sandwell = await upheld('import', letterOnDisk(SANDWELL_2021), '--data', folder);
    expect(sandwell.out).toContain('imported');

    await eventually('both letters for "all", in one message', () =>
      digests(LETTERS).some(({ card }) => JSON.stringify(card).includes('2 letters'))
        ? true
        : undefined,
    );
    await eventually('the home letter', () => digests(GENERAL)[0]);
    const again = await upheld('import', coventry, '--data', folder, '--json');
    expect(JSON.parse(again.out).status).toBe('already-held');

    // Another round of the server's timer, in which nothing more may come.
    await new Promise((wait) => setTimeout(wait, 3_000));
    expect(new Set(digests(LETTERS).map(({ messageId }) => messageId)).size).toBe(1);
    expect(digests(GENERAL)).toHaveLength(1);
    const card = JSON.stringify(digests(GENERAL)[0]?.card);
    for (const words of ['Coventry City Council', '60%', '12 upheld of 20', '68%'])
      expect(card).toContain(words);
  }, 40_000);

  it('finds a figure while somebody writes a message', async () => {
    const answer = await client.invoke('composeExtension/query', {
      commandId: 'figure',
      parameters: [{ name: 'question', value: 'luton uphold rate' }],
    });
    expect(JSON.stringify(answer)).toContain('Uphold rate 69%, Luton, 2023-24');
  });

  it('stops cleanly', async () => {
    expect(await trial.stop()).toBe(0);
  });
});
