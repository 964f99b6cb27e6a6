import type { IncomingMessage } from 'node:http';

import { invoke, message, type Where } from '../support/activities';
import { answer, startFileServer, type FileServer } from '../support/file-server';
import { importText } from '../support/report-desk';
import { eventually } from '../support/run-upheld';
import { startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText } from '../support/test-letters';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

let bot: TestBot;
let drive: FileServer;
beforeAll(async () => {
  [bot, drive] = await Promise.all([startTestBot(), startFileServer()]);
  await importText(bot.ports, 'letter.txt', letterText(COVENTRY_2021));
});
afterAll(() => Promise.all([bot.stop(), drive.stop()]));

const at = (where: Partial<Where> = {}): Where => ({
  serviceUrl: bot.connector.serviceUrl,
  ...where,
});

interface Offered {
  readonly id: string;
  readonly name: string;
  readonly content: Readonly<Record<string, any>>;
}

/** Asks for the draft, and gives the offer of its file. */
async function offered(): Promise<Offered> {
  const incoming = message('draft our annual report', at());
  await bot.send(incoming);
  const said = bot.connector.posted.find(({ body }) => body.replyToId === incoming['id']);
  const card = said?.body.attachments?.find(({ contentType }: any) => contentType === CONSENT);
  const id = `activity-${String(bot.connector.posted.indexOf(said!) + 1)}`;
  return { id, name: card?.name, content: card?.content };
}

interface Uploaded {
  readonly method: string;
  readonly range: string;
  readonly bytes: Buffer;
}

let count = 0;
/** A place in a drive of this machine, and what was put there. */
function place(status = 201): { readonly url: string; readonly uploads: Uploaded[] } {
  count += 1;
  const path = `/upload-${String(count)}`;
  const uploads: Uploaded[] = [];
  drive.files.set(path, (response, request) => {
    void bodyOf(request).then((bytes) => {
      const range = String(request.headers['content-range']);
      uploads.push({ method: request.method ?? '', range, bytes });
      answer(response, status, '{}');
    });
  });
  return { url: `${drive.origin}${path}`, uploads };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function consent(offer: Offered, uploadUrl: string, change: object = {}): Record<string, unknown> {
  const value = {
    type: 'fileUpload',
    action: 'accept',
    context: offer.content['acceptContext'],
    uploadInfo: {
      contentUrl: 'https://contoso-my.sharepoint.com/personal/alex/report.docx',
      name: offer.name,
      uploadUrl,
      uniqueId: 'u-1',
      fileType: 'docx',
    },
    ...change,
  };
  return { ...invoke('fileConsent/invoke', value, at()), replyToId: offer.id };
}

/** What stands in the place of the offer in the end. */
async function ended(offer: Offered): Promise<any> {
  const put = await eventually('the end of the offer', () =>
    bot.connector.posted.find(
      ({ method, path }) => method === 'PUT' && path.endsWith(`/activities/${offer.id}`),
    ),
  );
  return put.body;
}

describe('the draft as a file in Teams', () => {
  it('is offered, put into the OneDrive of whoever agrees, and shown', async () => {
    const offer = await offered();
    expect(offer.name).toBe('annual-report-coventry-2021-22-version-1.docx');
    const { url, uploads } = place();
    const answered = await bot.send(consent(offer, url));
    expect(answered).toMatchObject({ status: 200, body: {} });
    const body = await ended(offer);
    expect(body.text).toBe('The draft is in your OneDrive.');
    expect(body.attachments).toMatchObject([{ contentType: INFO, content: { uniqueId: 'u-1' } }]);
    const [upload] = uploads;
    const size = upload?.bytes.length ?? 0;
    expect(upload).toMatchObject({
      method: 'PUT',
      range: `bytes 0-${String(size - 1)}/${String(size)}`,
    });
    // A Word document is a ZIP file.
    expect(upload?.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(Math.abs(size - offer.content['sizeInBytes'])).toBeLessThan(200);
  });

  it('is sent once, however often somebody clicks', async () => {
    const offer = await offered();
    const { url, uploads } = place();
    await Promise.all([1, 2].map(() => bot.send(consent(offer, url))));
    await ended(offer);
    await eventually('the second answer', () =>
      bot.connector.posted.find(({ body }) => /accepted before/.test(body.text ?? '')),
    );
    expect(uploads).toHaveLength(1);
  });

  it('is not sent when somebody declines', async () => {
    const offer = await offered();
    await bot.send(consent(offer, '', { action: 'decline', uploadInfo: undefined }));
    const body = await ended(offer);
    expect(body.text).toContain('No file was sent.');
    expect(body.attachments ?? []).toEqual([]);
  });

  it.each([
    ['a place that is gone', 404, 'no longer there'],
    ['a place that was used', 409, 'no longer there'],
    ['a failure', 500, 'could not be reached'],
    ['a place that leads elsewhere', 302, 'could not be reached'],
  ])('says so of %s', async (_, status, words) => {
    const offer = await offered();
    await bot.send(consent(offer, place(status).url));
    expect((await ended(offer)).text).toContain(words);
  });

  it.each([
    'https://attacker.example/upload',
    'https://contoso-my.sharepoint.com.attacker.example/upload',
    'file:///etc/passwd',
    'nowhere',
  ])('goes to no host that is not allowed: %s', async (url) => {
    const offer = await offered();
    await bot.send(consent(offer, url));
    expect((await ended(offer)).text).toContain('nobody allowed');
  });

  it('is not sent on an offer that is old, damaged, of another council or of another draft', async () => {
    const changes: readonly (readonly [object, string])[] = [
      [{ at: Date.parse(bot.clock.now) - 25 * 3_600_000 }, 'more than a day old'],
      [{ version: 'last' }, 'cannot be read'],
      [{ authority: 'luton', offer: 'o-1' }, 'another council'],
      [{ version: 77, offer: 'o-2' }, 'has changed'],
    ];
    for (const [change, words] of changes) {
      const offer = await offered();
      const { url, uploads } = place();
      const context = { ...offer.content['acceptContext'], ...change };
      await bot.send(consent(offer, url, { context }));
      expect((await ended(offer)).text).toContain(words);
      expect(uploads).toEqual([]);
    }
  });

  it('is not offered where others read along', async () => {
    const where = at({
      type: 'channel',
      conversation: '19:general@thread.tacv2',
    });
    const incoming = message('<at>Upheld</at> draft our annual report', where);
    await bot.send(incoming);
    const said = bot.connector.posted.find(({ body }) => body.replyToId === incoming['id']);
    expect(said?.body.text).toContain('only there can a file be sent');
    expect(said?.body.attachments ?? []).toEqual([]);
  });
});
