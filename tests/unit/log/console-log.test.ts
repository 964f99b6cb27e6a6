import { createLog } from '../../../src/log/console-log';

function recorded() {
  const lines: string[] = [];
  return { lines, log: createLog({ write: (line) => void lines.push(line) }) };
}

describe('createLog', () => {
  it('writes one line of JSON for each event, with its moment, its level and its fields', () => {
    const { lines, log } = recorded();
    log.error('tick failed', { step: 'announce', cause: 'ECONNRESET', count: 3, again: true });
    log.info('began');
    expect(lines.every((line) => /^[^\n]+\n$/.test(line))).toBe(true);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'error',
      event: 'tick failed',
      step: 'announce',
      cause: 'ECONNRESET',
      count: 3,
      again: true,
    });
    expect(second).toEqual({ at: expect.any(String), level: 'info', event: 'began' });
  });

  it('keeps a line whole, whatever a field holds', () => {
    const { lines, log } = recorded();
    log.error('turn failed', { cause: 'one\nline\r\nor\u2028more' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain('\n');
  });

  it('takes what is personal out of fields', () => {
    const { lines, log } = recorded();
    log.error('turn failed', { cause: 'no remedy for "Pat Example"' });
    expect(lines.join('')).not.toMatch(/Pat|Example/);
    expect(lines.join('')).toContain('no remedy for …');
  });
});
