import type { CommandContext } from '../../../src/cli/command';
import { createProgress } from '../../../src/cli/progress';

function shown(total: number, over: { readonly json?: boolean; readonly terminal?: boolean }) {
  const lines: string[] = [];
  const bars: string[] = [];
  const context = {
    json: over.json ?? false,
    err: (line: string) => lines.push(line),
    ...(over.terminal && { overwrite: (text: string) => bars.push(text) }),
  } as unknown as CommandContext;
  const progress = createProgress(context, total);
  for (let n = 0; n < total; n += 1) {
    progress.clear();
    progress.step();
  }
  return { lines, bars: bars.filter((bar) => bar !== ''), last: bars.at(-1) };
}

describe('progress', () => {
  it('is a bar on a terminal, which is gone at the end', () => {
    const { lines, bars, last } = shown(20, { terminal: true });
    expect(lines).toEqual([]);
    expect(bars).toHaveLength(19);
    expect(bars[9]).toBe(`[${'='.repeat(15)}>${' '.repeat(15)}] 10 of 20 files`);
    expect(new Set(bars.map((bar) => bar.indexOf(']'))).size).toBe(1);
    expect(last).toBe('');
  });

  it('is a line now and then elsewhere', () => {
    expect(shown(250, {}).lines).toEqual([
      '100 of 250 files done',
      '200 of 250 files done',
      '250 of 250 files done',
    ]);
    expect(shown(100, {}).lines).toEqual(['100 of 100 files done']);
    expect(shown(99, {}).lines).toEqual([]);
  });

  it('is nothing with --json, and for a few files', () => {
    for (const quiet of [shown(500, { json: true, terminal: true }), shown(3, { terminal: true })])
      expect([quiet.lines, quiet.bars]).toEqual([[], []]);
  });
});
