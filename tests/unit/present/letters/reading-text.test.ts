import type { Reading, RefusalReason } from '../../../../src/domain/question/reading';
import { readingText } from '../../../../src/present/letters/reading-text';

type Unanswered = Exclude<Reading, { kind: 'understood' }>;

const REASONS: readonly RefusalReason[] = [
  'other-body',
  'outside-england',
  'forecast',
  'blame',
  'not-held-kind',
  'part-year',
  'other-peoples-remedies',
  'change-data',
  'not-about-this',
];

const suggestion = { text: 'Uphold rate for Luton in 2023-24', query: { op: 'help' } } as const;

const readings: readonly Unanswered[] = [
  { kind: 'choose', about: 'Newcastle', suggestions: [suggestion] },
  { kind: 'choose', about: '2019/21', suggestions: [suggestion] },
  { kind: 'not-understood', unknown: ['flibber', '42'], suggestions: [] },
  { kind: 'not-understood', unknown: [], suggestions: [suggestion] },
  ...REASONS.map(
    (reason) => ({ kind: 'out-of-scope', reason, said: '38% by 2031', suggestions: [] }) as const,
  ),
  ...REASONS.map(
    (reason) =>
      ({ kind: 'out-of-scope', reason, said: 'Ofsted', suggestions: [suggestion] }) as const,
  ),
];

describe('a question without an answer', () => {
  it.each(readings)('%j: holds no digit', (reading) => {
    const { status, text } = readingText(reading);
    expect(status).toBe(reading.kind);
    expect(text).not.toMatch(/\p{N}/u);
    expect(text.length).toBeGreaterThan(20);
  });

  it('names the words that stood in the way, as text', () => {
    expect(
      readingText({ kind: 'not-understood', unknown: ['*flibber*'], suggestions: [] }).text,
    ).toContain('“\\*flibber\\*”');
    expect(
      readingText({ kind: 'choose', about: 'Newcastle', suggestions: [suggestion] }).text,
    ).toContain('“Newcastle”');
    expect(
      readingText({ kind: 'out-of-scope', reason: 'other-body', said: 'Ofsted', suggestions: [] })
        .text,
    ).toContain('“Ofsted”');
  });

  it('says differently why, for every reason', () => {
    const texts = REASONS.map(
      (reason) => readingText({ kind: 'out-of-scope', reason, said: '', suggestions: [] }).text,
    );
    expect(new Set(texts).size).toBe(REASONS.length);
  });
});
