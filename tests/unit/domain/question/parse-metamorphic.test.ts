import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestion } from '../../../../src/domain/question/parse-question';
import { keyOf, readRows } from '../../../questions/score';
import { sampled } from '../../../support/sampled';
import type { Reading } from '../../../../src/domain/question/reading';

const rows = readRows(readFileSync(join(__dirname, '../../../questions/own.jsonl'), 'utf8')).filter(
  ({ prev }) => prev.length === 0,
);
const answerable = sampled(
  rows.filter(({ want }) => want.op !== 'none').map(({ q }) => q),
  9,
);

function read(question: string): string {
  return meaning(parseQuestion(question, {}));
}

function meaning(reading: Reading): string {
  return reading.kind === 'understood' ? keyOf(reading.query) : 'no number';
}

function changed(change: (question: string) => string): readonly string[] {
  return answerable.filter((question) => read(change(question)) !== read(question));
}

/** A fixed sequence of numbers that look random, so that a failure can be seen again. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

function mistype(question: string, next: (below: number) => number): string {
  const at = next(question.length);
  const [before, letter, after] = [
    question.slice(0, at),
    question[at] ?? '',
    question.slice(at + 1),
  ];
  if (!/[a-z]/i.test(letter)) return question;
  const other = String.fromCharCode(97 + next(26));
  const swapped = `${before}${after[0] ?? ''}${letter}${after.slice(1)}`;
  return (
    [
      `${before}${after}`,
      `${before}${letter}${letter}${after}`,
      `${before}${other}${after}`,
      swapped,
    ][next(4)] ?? question
  );
}

describe('what does not change the meaning', () => {
  it('capitals', () => {
    expect(changed((question) => question.toUpperCase())).toEqual([]);
    expect(changed((question) => question.toLowerCase())).toEqual([]);
  });

  it('a mention', () => {
    expect(changed((question) => `<at>Upheld</at> ${question}`)).toEqual([]);
    expect(changed((question) => `<at id="0">Upheld Bot</at>&nbsp;${question}`)).toEqual([]);
  });

  it('politeness', () => {
    expect(changed((question) => `Hello, please could you tell me ${question}`)).toEqual([]);
    expect(changed((question) => `${question} Thanks!`)).toEqual([]);
    expect(changed((question) => `Hi, ${question}`)).toEqual([]);
  });

  it('a full stop, a question mark, spaces', () => {
    expect(changed((question) => question.replace(/[?.!]+$/, ''))).toEqual([]);
    expect(changed((question) => `  ${question.replace(/ /g, '   ')}  `)).toEqual([]);
    expect(changed((question) => `${question.replace(/[?.!]+$/, '')}?`)).toEqual([]);
  });
});

describe('what must not lead to a wrong number', () => {
  it('one typing mistake: right, or no number', () => {
    const next = sequence(20_240_717);
    const misread = answerable.flatMap((question) =>
      Array.from({ length: 8 }, () => mistype(question, next)).filter((mistyped) => {
        const got = read(mistyped);
        return got !== 'no number' && got !== read(question);
      }),
    );
    const share = misread.length / (answerable.length * 8);
    process.stdout.write(
      `One typing mistake: ${(100 * share).toFixed(2)}% read otherwise\n${misread.join('\n')}\n`,
    );
    expect(share).toBeLessThanOrEqual(0.003);
  });

  it.each(['purple', 'unlawful', 'projected', 'historic', 'disputed', 'anonymous'])(
    'the unknown adjective "%s" before a word of the question',
    (adjective) => {
      const answered = answerable.flatMap((question) => {
        const words = question.split(' ');
        return words.flatMap((_, at) => {
          const text = words.toSpliced(at, 0, adjective).join(' ');
          return at > 0 && read(text) !== 'no number' ? [text] : [];
        });
      });
      expect(answered).toEqual([]);
    },
  );

  it('long and strange texts end without an answer', () => {
    const strange = [
      '',
      ' ',
      '?',
      '#0#',
      '#9#',
      '\u0000',
      '😀'.repeat(80),
      'a'.repeat(100_000),
      'uphlod '.repeat(50),
      '1/2/3/4',
      '<at>',
      '&amp;&amp;',
      "'''s s' 's",
    ];
    for (const text of strange) expect(read(text)).toBe('no number');
  });
});
