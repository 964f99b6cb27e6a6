import { readFileSync } from 'node:fs';
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
