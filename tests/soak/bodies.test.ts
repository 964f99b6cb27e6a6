import { message } from '../support/activities';
import { SERVICE_URL } from '../support/security/channel-service';
import { fuzz } from '../support/security/fuzz';
import {
  question,
  startProductionBot,
  type ProductionBot,
} from '../support/security/production-bot';
import { startTestBot, type TestBot } from '../support/test-bot';

const ROUND = 10_000;
const ROUNDS = 9;
/** What a process that keeps nothing of what it refused may have more at the end than after its first round. */
const FLAT_BYTES = 60_000_000;

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => jest.restoreAllMocks());

describe('in production', () => {
  let bot: ProductionBot;
  beforeAll(async () => {
    bot = await startProductionBot();
  });
  afterAll(() => bot.stop());

  it('90,000 bodies without a token are refused, in flat memory', async () => {
    let first: number | undefined;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const how = { serviceUrl: SERVICE_URL, count: ROUND, seed: round };
      const { statuses, told } = await fuzz(bot.url, how);
      expect(Object.keys(statuses).filter((one) => !['400', '401'].includes(one))).toEqual([]);
      expect(told).toEqual([]);
      first ??= heap();
    }
    expect(bot.handled()).toBe(0);
    expect(heap() - (first ?? 0)).toBeLessThan(FLAT_BYTES);
    expect((await bot.sendAuthorised(question())).status).toBe(200);
  });
});

describe('in a trial, which lets everybody in', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  it('10,000 bodies that get as far as a turn are answered or refused, and the process lives', async () => {
    const { serviceUrl } = bot.connector;
    const how = { serviceUrl, count: 10_000, seed: 100 };
    const { statuses, told } = await fuzz(`${bot.url}/api/messages`, how);
    // 501 is how Teams is told that an invoke is not for us.
    const allowed = ['200', '400', '403', '501'];
    expect(Object.keys(statuses).filter((one) => !allowed.includes(one))).toEqual([]);
    expect(told).toEqual([]);
    expect((await bot.send(message('help', { serviceUrl }))).status).toBe(200);
  });
});
