import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureProblem } from '../../../src/cli/picture-problem';
import { writePicture } from '../../../src/cli/write-picture';
import { createDrawPng } from '../../../src/drawing/create-draw-png';
import { drawnAnswers, rankingOf } from '../../support/drawn-answers';
import { decodePng } from '../../support/png';
import { temporaryFolder } from '../../support/run-upheld';

const folder = temporaryFolder();
const outcome = {
  kind: 'answered',
  answer: drawnAnswers('Our Council').line,
  assumptions: [],
  home: 'ours',
} as const;

describe('ask --picture', () => {
  it('writes a PNG for print', async () => {
    const file = join(folder, 'trend.PNG');
    expect(await writePicture(outcome, { file, all: false }, createDrawPng())).toBeUndefined();
    expect(decodePng(readFileSync(file)).width).toBe(1600);
  });

  it('writes an SVG, also where nothing can be drawn', async () => {
    const file = join(folder, 'trend.svg');
    expect(await writePicture(outcome, { file, all: false }, undefined)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg .*<\/svg>$/s);
  });

  it('draws all places of a ranking when asked to', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `Council ${String(at)} of all`);
    const [first = '', ...rest] = names;
    const ranked = { ...outcome, answer: rankingOf([first, ...rest]) };
    const drawn = async (all: boolean): Promise<number> => {
      const file = join(folder, `rank-${String(all)}.svg`);
      await writePicture(ranked, { file, all }, undefined);
      return readFileSync(file, 'utf8').match(/ of all<\/text>/g)?.length ?? 0;
    };
    expect([await drawn(false), await drawn(true)]).toEqual([20, 60]);
  });

  it('says in one sentence why there is none, and writes nothing', async () => {
    const file = join(folder, 'none.png');
    const nothing = {
      ...outcome,
      answer: { kind: 'help', query: { op: 'help' } },
    } as const;
    expect(await writePicture(nothing, { file, all: false }, createDrawPng())).toMatch(
      /^There is no picture of this answer/,
    );
    const broken = createDrawPng({
      loadRenderer: () => Promise.reject(new Error('no binding')),
      fontFiles: () => [],
    });
    expect(await writePicture(outcome, { file, all: false }, broken)).toMatch(
      /^Pictures cannot be drawn on this machine, because the package @resvg/,
    );
    expect(existsSync(file)).toBe(false);
    const away = join(folder, 'no-such-folder', 'a.svg');
    expect(await writePicture(outcome, { file: away, all: false }, undefined)).toContain(
      'cannot be written',
    );
  });

  it('is refused where it means nothing', () => {
    expect(pictureProblem('a.jpg', undefined)).toMatch(/\.png or \.svg/);
    expect(pictureProblem('a.png', 'questions.jsonl')).toMatch(/leave out --batch/);
    expect(pictureProblem('a.SVG', undefined)).toBeUndefined();
    expect(pictureProblem(undefined, 'questions.jsonl')).toBeUndefined();
  });
});
