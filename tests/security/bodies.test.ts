import { SERVICE_URL } from '../support/security/channel-service';
import { fuzz } from '../support/security/fuzz';
import {
  question,
  startProductionBot,
  type ProductionBot,
} from '../support/security/production-bot';

/** What may be answered to something that is not an activity, or to one without a token. */
const REFUSED = ['400', '401', '413'];

// Some four seconds on a machine with nothing else to do.
jest.setTimeout(120_000);

describe('hostile bodies', () => {
  let bot: ProductionBot;
  beforeAll(async () => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    bot = await startProductionBot();
  });
  afterAll(async () => {
    await bot.stop();
    jest.restoreAllMocks();
  });

  it('5,000 of them without a token are refused, and the next person is answered', async () => {
    const { statuses, told } = await fuzz(bot.url, {
      serviceUrl: SERVICE_URL,
      count: 5_000,
      seed: 1,
    });
    expect(Object.keys(statuses).filter((status) => !REFUSED.includes(status))).toEqual([]);
    expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBe(5_000);
    expect(told).toEqual([]);
    expect(bot.handled()).toBe(0);
    expect((await bot.sendAuthorised(question())).status).toBe(200);
  });
});
