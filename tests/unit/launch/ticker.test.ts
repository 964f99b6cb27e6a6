import { startTicker } from '../../../src/launch/ticker';

const NEVER = 1_000_000;
const turn = (): Promise<void> => new Promise(setImmediate);

/** A tick that ends when the test says so. */
function heldTick() {
  const ends: (() => void)[] = [];
  return {
    tick: () => new Promise<void>((end) => ends.push(end)),
    begun: () => ends.length,
    end: (n: number) => ends[n]?.(),
  };
}

describe('startTicker', () => {
  it('ticks at once, and then not before its time', async () => {
    let ticks = 0;
    const ticker = startTicker(() => Promise.resolve(void (ticks += 1)), NEVER);
    await turn();
    expect(ticks).toBe(1);
    await ticker.stop();
    expect(ticks).toBe(1);
  });

  it('ticks when it is poked, and says when that tick has ended', async () => {
    const held = heldTick();
    const ticker = startTicker(held.tick, NEVER);
    const ended: string[] = [];
    void ticker.poke().then(() => ended.push('poked'));
    held.end(0);
    await turn();
    // The tick that ran may have missed what the poke is about.
    expect([held.begun(), ...ended]).toEqual([2]);
    held.end(1);
    await turn();
    expect(ended).toEqual(['poked']);
    await ticker.stop();
  });

  it('waits for the tick that runs when it is stopped, and leaves no poke waiting', async () => {
    const held = heldTick();
    const ticker = startTicker(held.tick, NEVER);
    let stopped = false;
    const poked = ticker.poke();
    const stopping = ticker.stop().then(() => (stopped = true));
    await turn();
    expect(stopped).toBe(false);
    held.end(0);
    await Promise.all([stopping, poked, ticker.poke()]);
    expect(held.begun()).toBe(1);
  });
});
