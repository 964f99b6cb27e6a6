import { createLooks } from '../../../../../src/app/letters/sources/look-at-sources';
import type { LetterSource, Look } from '../../../../../src/app/ports/sources';
import { startTaking } from '../../../../support/sources/taking';

const NOTHING: Look = { files: [] };

function startLooks(answers: Readonly<Record<string, () => Promise<Look>>>, everyMs: number) {
  const lines: string[] = [];
  const looked: string[] = [];
  const clock = { ms: 0 };
  const sources = Object.entries(answers).map(([name, answer]) => {
    const source: LetterSource = {
      name,
      look: () => {
        looked.push(name);
        return answer();
      },
    };
    return { source, everyMs };
  });
  const look = createLooks(startTaking().ports, sources, {
    log: { info: (event) => lines.push(event), error: (event) => lines.push(event) },
    monotonic: () => clock.ms,
    tell: () => undefined,
  });
  return { look, lines, looked, clock };
}

describe('looks at sources of letters', () => {
  it('leave each alone for its time', async () => {
    const { look, looked, clock } = startLooks({ a: () => Promise.resolve(NOTHING) }, 300);
    for (const ms of [0, 299, 300, 400, 600]) {
      clock.ms = ms;
      await look();
    }
    expect(looked).toHaveLength(3);
  });

  it('say once that one fails, and once that it works again, and go on with the others', async () => {
    let isDown = true;
    const answers = {
      down: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(NOTHING)),
      up: () => Promise.resolve(NOTHING),
    };
    const { look, lines, looked } = startLooks(answers, 0);
    await look();
    await look();
    expect([lines, looked]).toEqual([['letter source failed'], ['down', 'up', 'down', 'up']]);
    isDown = false;
    await look();
    await look();
    expect(lines).toEqual(['letter source failed', 'letter source works again']);
  });
});
