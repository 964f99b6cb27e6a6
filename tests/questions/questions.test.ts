import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../support/shared-folder';
import { readRows, scoreRow, summarise, writeScore } from './score';
import type { Scored } from './score';

/**
 * Rows 1, 3, 5 ... were used to tune the vocabulary, the others were held back until it was done. First run of the held
 * rows, before anything was learnt from them: 118 right, 59 refused, 6 abstained, 1 wrong, 2 false answers (phi10 79).
 * One of those two was a row whose label was corrected afterwards ("whats are uphold rate" has a plain answer).
 * Since then they are a regression set like the others.
 */
const own = readRows(readFileSync(join(__dirname, 'own.jsonl'), 'utf8'));

/** Rows that widened the vocabulary after the twelfth blind set: every one was used for tuning. */
const second = readRows(readFileSync(join(__dirname, 'own-2.jsonl'), 'utf8'));

/**
 * Rows by somebody who had not seen the parser, each file frozen and scored once before anything was learnt from it.
 * First figures, each after the repairs that the file before had led to (exact of the answerable, errors of all rows,
 * refused of the unanswerable, within one click):
 *
 * - blind.jsonl: 275 of 297, 2 wrong of 443, 146 of 146, 96.6%
 * - blind-2.jsonl, long-winded on purpose: 174 of 220, 2 wrong of 344, 124 of 124, 91.8%
 * - blind-3.jsonl: 131 of 153, 1 wrong and 1 false of 262, 108 of 109, 92.8%
 * - blind-4.jsonl: 87 of 97, 2 wrong and 1 false of 148, 50 of 51, 92.8%
 * - blind-5.jsonl: 89 of 104, 1 wrong of 165, 61 of 61, 94.2%
 * - blind-6.jsonl: 40 of 43, no error of 65, 22 of 22, 100%
 * - blind-7.jsonl: 220 of 230, 1 wrong of 336, 106 of 106, 97.4% (one label, "due next month", was wrong and now says so)
 * - blind-8.jsonl, by the same hand after it had seen the parser: 96 of 100, no error of 159, 59 of 59, 98.0%
 * - blind-12.jsonl: 147 of 153, no error of 230, 77 of 77, 98.0%
 * - blind-13.jsonl: 214 of 220, no error of 330, 110 of 110, 98.6%
 * - blind-14.jsonl: 197 of 200, no error of 300, 100 of 100, 99.0%
 * - blind-15.jsonl: 183 of 200, no error of 300, 100 of 100, 96.0%
 * - blind-16.jsonl, in text-speak, formal and spoken English: 179 of 200, no error of 300, 100 of 100, 99.0%
 * - blind-17.jsonl, nearly every row with an aside in free words: 142 of 200, 2 wrong of 300, 100 of 100, 97.0%
 * - blind-18.jsonl: 194 of 200, no error of 300, 100 of 100, 99.5%
 *
 * One label was corrected since: "uphold rate 2019/20 vs 2022/23 vs 2023/24" (blind5-048) had none, though the typed query
 * holds lists of years and blind-15 has the same question with an answer.
 *
 * Since then they are regression sets.
 */
const blind = readdirSync(__dirname).filter((name) => /^blind.*\.jsonl$/.test(name));

function missed(scored: readonly Scored[]): readonly string[] {
  return scored
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'false-answer')
    .map(({ row, verdict }) => `${verdict} ${row.id}: ${row.q}`);
}

function report(name: string, scored: readonly Scored[]): ReturnType<typeof summarise> {
  const score = summarise(scored);
  process.stdout.write(`${writeScore(name, score)}\n`);
  return score;
}

describe('our own questions', () => {
  it('are at least 300, a third of them without an answer, each once', () => {
    const unanswerable = own.filter(({ want }) => want.op === 'none').length;
    expect(own.length).toBeGreaterThanOrEqual(300);
    expect(unanswerable / own.length).toBeGreaterThan(0.3);
    expect(new Set(own.map(({ prev, q }) => JSON.stringify([prev, q]))).size).toBe(own.length);
  });

  it.each([
    ['tuned rows', 0],
    ['held rows', 1],
  ])('%s: no wrong and no false answer, at least 97% exact', (name, remainder) => {
    const scored = own.filter((_, index) => index % 2 === remainder).map(scoreRow);
    const score = report(name, scored);
    expect(missed(scored)).toEqual([]);
    const answerable = scored.filter(({ row }) => row.want.op !== 'none').length;
    expect(score.right / answerable).toBeGreaterThanOrEqual(0.97);
    expect(score.oneClick).toBeGreaterThanOrEqual(99.5);
    expect(score.phi10).toBeGreaterThanOrEqual(97);
  });
});

describe('our second set', () => {
  it('has no wrong and no false answer, and at least 97% exact', () => {
    const scored = second.map(scoreRow);
    const score = report('second set', scored);
    expect(missed(scored)).toEqual([]);
    expect(new Set(second.map(({ prev, q }) => JSON.stringify([prev, q]))).size).toBe(
      second.length,
    );
    const answerable = second.filter(({ want }) => want.op !== 'none').length;
    expect(answerable).toBeGreaterThanOrEqual(700);
    expect(score.refused).toBe(second.length - answerable);
    expect(score.right / answerable).toBeGreaterThanOrEqual(0.97);
    expect(score.oneClick).toBeGreaterThanOrEqual(99.5);
  });
});

describe('questions of somebody who had not seen the parser', () => {
  it('are there', () => {
    expect(blind.length).toBeGreaterThanOrEqual(8);
  });

  it.each(blind)('%s: no wrong and no false answer, at least 97%% exact', (name) => {
    const rows = readRows(readFileSync(join(__dirname, name), 'utf8'));
    const scored = rows.map(scoreRow);
    const score = report(name, scored);
    expect(missed(scored)).toEqual([]);
    expect(new Set(rows.map(({ prev, q }) => JSON.stringify([prev, q]))).size).toBe(rows.length);
    const answerable = rows.filter(({ want }) => want.op !== 'none').length;
    expect(score.right / answerable).toBeGreaterThanOrEqual(0.97);
    expect(score.refused).toBe(rows.length - answerable);
    expect(score.oneClick).toBeGreaterThanOrEqual(99.5);
  });
});

describe('the development questions', () => {
  const folder = sharedFolder('questions');
  it('are all read exactly', () => {
    if (folder === undefined) return;
    const scored = readRows(readFileSync(join(folder, 'dev.jsonl'), 'utf8')).map(scoreRow);
    const score = report('development rows', scored);
    const failed = scored.filter(({ verdict }) => verdict !== 'right' && verdict !== 'refused');
    expect(failed.map(({ row }) => row.id)).toEqual([]);
    expect(score.right + score.refused).toBe(62);
  });
});
