import { withPicture } from '../../src/teams/answers/with-picture';
import { click, message, type Where } from '../support/activities';
import { decodePng } from '../support/png';
import { startTestBot, type TestBot } from '../support/test-bot';
import { loadSampleLetters } from '../support/load-sample-letters';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot('coventry');
  await loadSampleLetters(bot.ports);
});
afterAll(() => bot.stop());

const at = (): Where => ({ serviceUrl: bot.connector.serviceUrl });

async function sentBy(activity: object): Promise<any[]> {
  const before = bot.connector.posted.length;
  expect((await bot.send(activity)).status).toBe(200);
  return bot.connector.posted.slice(before).map(({ body }) => body);
}

const TREND = 'show our uphold rate over 5 years';

describe('a chart and a picture, in the bytes that the connector gets', () => {
  it('are one message: words with their citations, and the card beside them', async () => {
    const sent = await sentBy(message(TREND, at()));
    expect(sent).toHaveLength(1);
    const [{ text, textFormat, entities, attachments }] = sent;
    expect(text).toContain('- 2019-20: 50% (11 upheld of 22 investigations) [1]');
    expect(textFormat).toBe('markdown');
    expect(entities[0].citation.length).toBeGreaterThanOrEqual(4);
    expect(attachments).toHaveLength(1);
    expect(attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive');
    const { body } = attachments[0].content;
    const [chart] = body.filter(({ type }: any) => type === 'Chart.Line');
    const points = chart.data.flatMap(({ values }: any) => values);
    expect(points).toEqual([
      { x: '2019-20', y: 50 },
      { x: '2023-24', y: 38 },
      { x: '2019-20', y: 67 },
      { x: '2023-24', y: 80 },
    ]);
    expect(chart.fallback).toBe('drop');
    expect(body.filter(({ type }: any) => type === 'Table')).toHaveLength(1);
    expect(JSON.stringify(sent[0]).length).toBeLessThan(100 * 1024);
  });

  it('come as a PNG at the click of the button, in a message that Teams takes', async () => {
    const [answer] = await sentBy(message(TREND, at()));
    const [button] = answer.attachments[0].content.actions;
    expect(button).toMatchObject({ title: 'Picture for a report', verb: 'ask' });
    const sent = await sentBy(click(button.verb, button.data, at()));
    expect(sent).toHaveLength(1);
    const [{ text, attachments, entities }] = sent;
    expect(text).toContain('- Coventry, 2019-20: 50% (11 of 22) [1]');
    expect(text).toContain('- Coventry, 2020-21: no letter held');
    expect(entities[0].citation.length).toBeGreaterThan(3);
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({
      contentType: 'image/png',
      name: expect.stringMatching(/^uphold-rate-.*\.png$/),
    });
    const [, base64] = attachments[0].contentUrl.split('data:image/png;base64,');
    const png = decodePng(Buffer.from(base64, 'base64'));
    expect([png.width, png.height].every((side) => side <= 1024)).toBe(true);
    expect(JSON.stringify(sent[0]).length).toBeLessThan(100 * 1024);
  });

  it('come in words too, of the answer before', async () => {
    await sentBy(message('how do we compare with similar councils in 2023-24?', at()));
    const [{ attachments }] = await sentBy(message('as a picture please', at()));
    expect(attachments[0].contentType).toBe('image/png');
    const [single] = await sentBy(message('picture: what was our uphold rate in 2023-24?', at()));
    expect(single.attachments).toBeUndefined();
    expect(single.text).toMatch(/\*\*38%\*\*.*There is no picture of this answer/s);
  });
});

describe('a picture that cannot be sent', () => {
  const reply = {
    kind: 'text',
    text: 'words',
    citations: [],
    picture: { svg: '<svg/>', alt: 'alt', name: 'name' },
  } as const;

  it('leaves the words, with a sentence that says why', async () => {
    const form = 'attachment';
    const without = await withPicture({ text: 'words' }, reply, { form, draw: undefined });
    expect(without.text).toMatch(/^words\n\nPictures cannot be drawn on this machine/);
    expect(without.attachments).toBeUndefined();
    const heavy = await withPicture({ text: 'words' }, reply, {
      form,
      draw: () => Promise.resolve({ ok: true, value: new Uint8Array(200 * 1024) }),
    });
    expect(heavy.text).toMatch(/could not be drawn/);
    expect(heavy.attachments).toBeUndefined();
  });

  it('is tried smaller before it is given up', async () => {
    const sides: number[] = [];
    const { attachments } = await withPicture({ text: 'words' }, reply, {
      form: 'attachment',
      draw: (_, { width }) => {
        sides.push(width);
        return Promise.resolve({ ok: true, value: new Uint8Array(width > 800 ? 200 * 1024 : 10) });
      },
    });
    expect(sides).toEqual([1024, 800]);
    expect(attachments).toHaveLength(1);
  });

  it('goes in a card, with its words for a screen reader, where images are shown in cards alone', async () => {
    const draw = () => Promise.resolve({ ok: true, value: new Uint8Array(10) } as const);
    const { attachments } = await withPicture({ text: 'words' }, reply, { form: 'card', draw });
    const [{ contentType, content } = { contentType: '', content: {} }] = attachments ?? [];
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(content.body).toEqual([
      expect.objectContaining({
        type: 'Image',
        altText: 'alt',
        url: expect.stringMatching(/^data:/),
      }),
    ]);
  });
});
