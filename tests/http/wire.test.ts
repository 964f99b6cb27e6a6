import { setPerson } from '../../src/app/remedies/change-settings';
import { importFile } from '../../src/app/letters/import-documents';
import { letterFile } from '../../src/cli/letter-files';
import { LOCAL_TENANT } from '../../src/config';
import { createAdapter } from '../../src/teams/adapter';
import { createReach } from '../../src/teams/answers/reach';
import { ALEX, click, message, type Where } from '../support/activities';
import { LETTER } from '../support/sample-letter';
import { startTestBot, type TestBot } from '../support/test-bot';
import { loadSampleLetters } from '../support/load-sample-letters';

const PUBLIC = 'https://upheld.example.gov.uk';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot('coventry', { UPHELD_PUBLIC_URL: `${PUBLIC}/` });
  const encoder = new TextEncoder();
  await loadSampleLetters(bot.ports);
  // The year before, so that there is something to compare with.
  const before = LETTER.replaceAll('2023-24', '2022-23')
    .replaceAll('17 July 2024', '19 July 2023')
    .replaceAll('31 March 2024', '31 March 2023')
    .replaceAll('1 April 2023', '1 April 2022');
  await importFile(bot.ports, letterFile('before.txt', encoder.encode(before)), {
    by: 'test',
    sample: false,
  });
  await setPerson(
    bot.ports,
    { tenant: LOCAL_TENANT, by: 'test' },
    { office: 'link-officer', person: { id: 'x', name: 'X' }, id: 'x' },
  );
});
afterAll(() => bot.stop());

const at = (where: Partial<Where> = {}): Where => ({
  serviceUrl: bot.connector.serviceUrl,
  ...where,
});
const CHANNEL = { conversation: '19:c@thread.tacv2;messageid=17', type: 'channel' } as const;

/** Says something, and gives everything that came back to it, as bytes of JSON. */
async function say(text: string, where: Partial<Where> = {}): Promise<any[]> {
  const mentioned = { id: '28:bot', name: 'Upheld' };
  const entities = [{ type: 'mention', text: '<at>Upheld</at>', mentioned }];
  const incoming = { ...message(text, at(where)), entities } as Record<string, unknown>;
  expect((await bot.send(incoming)).status).toBe(200);
  return bot.connector.posted.filter(({ body }) => body.replyToId === incoming['id']);
}

describe('an answer with figures, in the bytes that the connector gets', () => {
  it('has every field of every citation, in the order of the marks', async () => {
    const [{ body }] = await say('what was our uphold rate this year?');
    const { citation, ...root } = body.entities[0];
    expect(body.entities).toHaveLength(1);
    expect(root).toEqual({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
    });
    const marks = [...body.text.matchAll(/\[(\d+)\] page (\d+), line (\d+): “([^”]*)”/g)];
    expect(marks.length).toBeGreaterThan(1);
    expect(citation).toHaveLength(marks.length);
    for (const [index, [, number, page, line, words]] of marks.entries()) {
      expect(Number(number)).toBe(index + 1);
      const { position, appearance, ...claim } = citation[index];
      expect(claim).toEqual({ '@type': 'Claim' });
      expect(position).toBe(index + 1);
      expect(appearance).toEqual({
        '@type': 'DigitalDocument',
        name: expect.stringMatching(/^.{1,80}$/u),
        abstract: expect.stringMatching(/^.{1,160}$/su),
        url: expect.stringMatching(/^https:\/\/upheld\.example\.gov\.uk\/letters\/[0-9a-f]{64}$/),
        keywords: [`page ${String(page)}`, `line ${String(line)}`],
      });
      expect(appearance.abstract.slice(0, 20)).toBe(words?.replaceAll('\\', '').slice(0, 20));
    }
    // Every mark in the sentences is one of them.
    const used = [...body.text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(Math.max(...used)).toBe(citation.length);
  });

  it('has at most twenty citations, and the text names the lines of all', async () => {
    const [{ body }] = await say('how has our uphold rate changed over time?');
    expect(body.entities[0].citation.length).toBeLessThanOrEqual(20);
  });

  it('may be thumbed, whether it is words or a card, and help may not', async () => {
    const loop = { feedbackLoop: { type: 'default' } };
    const [words] = await say('what was our uphold rate this year?');
    const [card] = await say('how do we compare with Newcastle?');
    const [help] = await say('help');
    expect(words.body.channelData).toEqual(loop);
    expect(card.body.attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(card.body.channelData).toEqual(loop);
    expect(help.body.channelData ?? {}).toEqual({});
  });

  it('is one message, and no part of it says that a model wrote it', async () => {
    for (const text of [
      'what was our uphold rate this year?',
      'how do we compare with Newcastle?',
    ]) {
      const replies = await say(text);
      expect(replies).toHaveLength(1);
      const { text: words, attachments } = replies[0].body;
      expect((words === undefined) !== (attachments === undefined)).toBe(true);
      expect(JSON.stringify(replies)).not.toContain('AIGenerated');
    }
  });
});

describe('chips', () => {
  it('offer three whole questions in a chat between two, each of which is answered with a figure', async () => {
    const [{ body }] = await say('what was our uphold rate this year?');
    const { to, actions } = body.suggestedActions;
    expect(to).toEqual([ALEX.id]);
    expect(actions.map(({ title }: { title: string }) => title)).toEqual([
      'And in 2022-23?',
      'Compare with similar councils',
      'How has it changed?',
    ]);
    for (const { type, value } of actions) {
      expect(type).toBe('imBack');
      const [answer] = await say(value);
      expect(answer.body.text).toMatch(/\d+%/);
    }
    const [last] = await say('what was the compliance rate for Luton in 2023-24?');
    for (const { value } of last.body.suggestedActions?.actions ?? [])
      expect(value).toContain('Luton');
  });

  it('ask about nothing that is not held', async () => {
    const [{ body }] = await say('what was our uphold rate this year?');
    const before = body.suggestedActions.actions[0].value as string;
    let [older] = await say(before);
    for (let year = 0; year < 12 && older.body.suggestedActions; year += 1) {
      const next = older.body.suggestedActions.actions.find(({ title }: { title: string }) =>
        title.startsWith('And in'),
      );
      if (!next) break;
      [older] = await say(next.value);
      expect(older.body.text).toMatch(/\d+%/);
    }
  });

  it.each([
    ['a channel', CHANNEL],
    ['a group', { conversation: '19:g@thread.v2', type: 'groupChat' }],
  ] as const)('are not offered in %s, nor under a refusal', async (_where, where) => {
    const text = '<at>Upheld</at> what was our uphold rate this year?';
    const [{ body }] = await say(text, where);
    expect(body.text).toContain('38%');
    expect(body.suggestedActions).toBeUndefined();
    const [refused] = await say('what will our uphold rate be next year?');
    expect(refused.body.suggestedActions).toBeUndefined();
  });
});

describe('in a channel', () => {
  it('an answer stands in the thread of the question', async () => {
    const [reply] = await say('<at>Upheld</at> what was our uphold rate this year?', CHANNEL);
    expect(reply.path).toContain(encodeURIComponent(CHANNEL.conversation));
    expect(reply.body.conversation.id).toBe(CHANNEL.conversation);
  });

  it('an answer to a button stands in the thread of the card', async () => {
    const before = bot.connector.posted.length;
    const asked = click('ask', { v: 1, q: 'What was our uphold rate?' }, at(CHANNEL));
    const { status, body } = await bot.send(asked);
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'The answer is below.',
    });
    const [reply, ...more] = bot.connector.posted.slice(before);
    expect(more).toEqual([]);
    expect(reply?.path).toContain(encodeURIComponent(CHANNEL.conversation));
    expect(reply?.body).toMatchObject({
      replyToId: asked['id'],
      text: expect.stringContaining('38%'),
      channelData: { feedbackLoop: { type: 'default' } },
    });
  });

  it('an edited or deleted message is not answered again', async () => {
    const before = bot.connector.requests.length;
    const mentioned = { id: '28:bot', name: 'Upheld' };
    const entities = [{ type: 'mention', text: '<at>Upheld</at>', mentioned }];
    for (const type of ['messageUpdate', 'messageDelete', 'messageReaction']) {
      for (const where of [CHANNEL, {}]) {
        const edited = {
          ...message('<at>Upheld</at> what was our uphold rate?', at(where)),
          ...{ type, entities, channelData: { tenant: { id: 't' }, eventType: 'editMessage' } },
        };
        const { conversation } = edited as unknown as { conversation: { tenantId: string } };
        edited.channelData.tenant.id = conversation.tenantId;
        expect((await bot.send(edited)).status).toBe(200);
      }
    }
    expect(bot.connector.requests).toHaveLength(before);
  });
});

it('keeps mentions and citations whole in one message', async () => {
  const reach = createReach(createAdapter({ kind: 'insecure-local' }));
  const mention = {
    type: 'mention',
    text: '<at>Alex</at>',
    mentioned: { id: ALEX.id, name: 'Alex' },
  };
  const root = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    additionalType: ['AIGeneratedContent'],
    citation: [{ '@type': 'Claim', position: 1, appearance: { name: 'A letter' } }],
  };
  const before = bot.connector.posted.length;
  await reach(message('hi', at(CHANNEL)) as never, (context) =>
    context.sendActivity({ type: 'message', text: '<at>Alex</at> [1]', entities: [mention, root] }),
  );
  expect(bot.connector.posted.slice(before).map(({ body }) => body.entities)).toEqual([
    [mention, root],
  ]);
});
