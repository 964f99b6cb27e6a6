import { allProblems, type Known } from './checker/check-all';
import type { Texts } from './checker/check-deployment';
import { openReader } from './checker/open-reader';
import { problemLine } from './checker/problem';
import { readSource } from './checker/read-source';
import { readTexts } from './checker/read-texts';
import { KNOWN_TYPES } from './checker/types/known-types';
import { loadTypes } from './checker/types/load-types';
import { MISTAKES, type Mistake } from './mistakes';

const texts = readTexts();
const types = loadTypes();

function withMistake({ what, file, from, to }: Mistake): Texts {
  const text = texts.get(file);
  if (!text?.includes(from)) throw new Error(`${what}: "${from}" does not stand in ${file}`);
  return new Map([...texts, [file, text.replace(from, () => to)]]);
}

describe('the deployment', () => {
  let known: Known;

  beforeAll(async () => {
    known = { read: await openReader(), types, source: readSource() };
  });

  it('has nothing wrong', () => {
    expect(allProblems(texts, known).map(problemLine)).toEqual([]);
  });

  it('has nothing wrong as far as it shows without the published types', () => {
    const fewer = { ...known, types: { types: KNOWN_TYPES, complete: false } };
    expect(allProblems(texts, fewer).map(problemLine)).toEqual([]);
  });

  (types.complete ? it : it.skip)('is seen to be wrong when it has a mistake', () => {
    const missed = MISTAKES.filter((one) => allProblems(withMistake(one), known).length === 0);
    const caught = MISTAKES.length - missed.length;
    process.stdout.write(`${String(caught)} of ${String(MISTAKES.length)} mistakes caught\n`);
    expect(missed.map(({ what }) => what)).toEqual([]);
  });
});
