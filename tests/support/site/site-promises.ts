import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../activities';
import { writeLines } from '../letter-pdf';
import { temporaryFolder } from '../run-upheld';
import { SERVICE_URL } from '../security/channel-service';
import { post } from '../security/production-bot';
import { COVENTRY_2021, letterText } from '../test-letters';
import { startSite, type RunningSite } from './running-site';
import { hashOf } from './zipped';

/** What an unpacked site does, whoever packed it. `unpack` gives the folder that it is in. */
export function describeSite(unpack: () => Promise<string>): void {
  let folder: string;
  let before: string;
  let site: RunningSite;
  beforeAll(async () => {
    folder = await unpack();
    before = hashOf(folder);
    site = await startSite(folder);
  }, 1_800_000);
  afterAll(async () => {
    await (site as RunningSite | undefined)?.stop();
    rmSync(folder, { recursive: true });
  });

  const question = () =>
    JSON.stringify({
      ...message('What was our uphold rate in 2021-22?', { serviceUrl: SERVICE_URL }),
      // The answer comes with the response, since the connector is not on this machine.
      deliveryMode: 'expectReplies',
    });
  const ask = (body: string, token?: string) =>
    post(`${site.url}/api/messages`, body, token && `Bearer ${token}`);

  it('is ready', async () => {
    const response = await fetch(`${site.url}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { status: 'ready', checks: { store: { status: 'ok' }, queue: { status: 'ok' } } },
    ]);
  });

  it('reads a PDF, and answers from it whoever comes with a token of Teams', async () => {
    const letter = join(temporaryFolder(), 'letter.pdf');
    writeFileSync(letter, writeLines(letterText(COVENTRY_2021)));
    expect(await site.command('import', letter)).toMatchObject([0, expect.any(String)]);
    const { status, text } = await ask(question(), await site.service.token());
    expect([status, text]).toMatchObject([200, expect.stringContaining('60%')]);
  });

  it('refuses whoever comes with another token, or with none', async () => {
    const bad = await site.service.token({}, { key: 'unpublished', kid: 'endorsed' });
    for (const token of [bad, undefined]) {
      const { status, text } = await ask(question(), token);
      expect([status, text]).toEqual([401, expect.not.stringContaining('60')]);
    }
  });

  it('ends in order when it is told to, and has written nothing where it was unpacked', async () => {
    expect(await site.stop()).toBe(0);
    expect(hashOf(folder)).toBe(before);
  });
}
