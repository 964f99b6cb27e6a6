import { createChannelKeys } from '../../src/signin/channel-keys';
import { startChannelService, type ChannelService } from '../support/security/channel-service';
import {
  question,
  startProductionBot,
  type ProductionBot,
} from '../support/security/production-bot';

describe('while the keys of the channel cannot be had', () => {
  let bot: ProductionBot;
  const said: string[] = [];
  beforeEach(async () => {
    said.length = 0;
    // What the SDK says of its own trouble is no part of ours.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
    bot = await startProductionBot();
  });
  afterEach(async () => {
    await bot.stop();
    jest.restoreAllMocks();
  });

  const alarms = () => said.filter((line) => line.includes('channel keys unavailable'));

  it('takes no request, and says so once, however many come', async () => {
    bot.service.how.status = 503;
    for (let count = 0; count < 5; count += 1) {
      const { status, text } = await bot.sendAuthorised(question());
      expect([status, text]).toEqual([503, '{"error":"tokens cannot be checked now"}']);
    }
    expect(bot.handled()).toBe(0);
    expect(alarms()).toHaveLength(1);
    expect(JSON.parse(alarms()[0] ?? '')).toMatchObject({ level: 'error', cause: 'status 503' });
    expect(bot.service.asked).toHaveLength(1);
  });

  it('still answers 401 to what no key could make good', async () => {
    bot.service.how.status = 503;
    for (const authorization of ['', 'Bearer garbage', `Bearer ${bot.service.unsigned('none')}`])
      expect((await bot.send(question(), authorization)).status).toBe(401);
    expect(bot.service.asked).toHaveLength(0);
  });

  it('says so of itself, and goes on with what needs no token', async () => {
    bot.service.how.status = 503;
    const answer = await fetch(bot.url.replace('/api/messages', '/readyz'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ checks: { keys: { status: 'failed' } } });
    expect(alarms()).toHaveLength(1);
  });

  it('takes no request that only the SDK cannot check', async () => {
    const wrong = await bot.service.token({ aud: 'another' });
    expect((await bot.send(question(), `Bearer ${wrong}`)).status).toBe(401);
    bot.service.how.status = 503;
    expect((await bot.sendAuthorised(question())).status).toBe(401);
    expect(bot.handled()).toBe(0);
    expect(said.filter((line) => line.includes('refused by the SDK'))).toHaveLength(1);
  });
});

describe('createChannelKeys', () => {
  let service: ChannelService;
  let now: number;
  let failures: string[];
  beforeEach(async () => {
    service = await startChannelService();
    now = 1_000_000;
    failures = [];
  });
  afterEach(() => service.stop());

  const open = () =>
    createChannelKeys({
      metadata: service.metadata,
      monotonic: () => now,
      onFailure: (cause) => failures.push(cause),
    });
  const HOUR = 3_600_000;

  it('asks once for all who ask at once, and again after a day', async () => {
    const keys = open();
    const found = await Promise.all([1, 2, 3].map(() => keys.find('endorsed')));
    expect(found.map((key) => key?.endorsements)).toEqual([['msteams'], ['msteams'], ['msteams']]);
    now += 23 * HOUR;
    await keys.find('endorsed');
    expect(service.asked).toEqual(['/openid', '/keys']);
    now += 2 * HOUR;
    await keys.find('endorsed');
    expect(service.asked).toHaveLength(4);
  });

  it('looks for an unknown key once an hour, not as often as somebody invents one', async () => {
    const keys = open();
    for (let count = 0; count < 20; count += 1)
      expect(await keys.find(`invented-${String(count)}`)).toBeUndefined();
    expect(service.asked).toHaveLength(2);
    now += HOUR;
    expect(await keys.find('invented')).toBeUndefined();
    expect(service.asked).toHaveLength(4);
  });

  it('gives none once those that it holds are a day old, and recovers', async () => {
    const keys = open();
    await keys.find('endorsed');
    service.how.status = 500;
    now += 23 * HOUR;
    expect(await keys.find('endorsed')).toBeDefined();
    now += HOUR;
    await expect(keys.find('endorsed')).rejects.toThrow('status 500');
    await expect(keys.find('endorsed')).rejects.toThrow('cannot be had');
    expect(await keys.available()).toBe(false);
    expect(failures).toEqual(['status 500']);
    service.how.status = 200;
    now += 10_000;
    expect(await keys.available()).toBe(true);
    expect(await keys.find('endorsed')).toBeDefined();
  });

  it('takes no keys from another host than the one that it asked', async () => {
    const other = await startChannelService();
    service.how.keysAt = other.metadata.replace('/openid', '/keys');
    await expect(open().find('endorsed')).rejects.toThrow('elsewhere');
    expect(other.asked).toEqual([]);
    await other.stop();
  });
});
