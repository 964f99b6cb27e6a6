import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { findAuthority } from '../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../src/domain/letter/parse-document';
import { readPdf } from '../../../src/reading/read-pdf';
import { generateDocument } from '../../support/letter-generator';
import { PDF_DESIGNS } from '../../support/pdf-designs';
import { seededRandom } from '../../support/random';
import { compare, interleave } from '../harness/interleave';
import { measured } from '../harness/measured';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import { timedAsync } from '../harness/timed';

const ROOT = resolve(__dirname, '../..');

/** A PDF of a letter to its figures, beside the bare text of the same PDF; both in a child for each file. */
export const pdfs: Row = { letter: 'd', title: 'letters from PDF', run };

async function run({ quick }: BenchOptions) {
  const random = seededRandom(4);
  const [plain] = PDF_DESIGNS;
  const files = Array.from({ length: quick ? 4 : 24 }, () => {
    const { text } = generateDocument(random, { shape: 'letter' });
    return plain?.write(text, random) ?? new Uint8Array();
  });
  const oneByOne = await interleave(quick ? 2 : 7, {
    ours: () => perSecond(files, figuresOf, 1),
    beside: () => perSecond(files, bareText, 1),
  });
  const workers = await twoAtOnce(files, figuresOf, quick);
  const bareWorkers = await twoAtOnce(files, bareText, quick);
  return {
    figures: [
      measured(
        { id: 'd.pdfs', what: 'letters from PDF', unit: 'a second', besideWhat: 'bare unpdf' },
        compare(oneByOne, (speed) => speed),
        [{ of: 'ratio', is: '>=', than: 0.98 }],
      ),
      measured(
        { id: 'd.two', what: 'two at once', unit: 'a second', besideWhat: 'one by one' },
        compare(workers, (speed) => speed),
        [{ of: 'ratio', is: '>=', than: 1.9 }],
      ),
      // What the machine gives two such children, whatever they do.
      measured(
        {
          id: 'd.two.bare',
          what: 'bare unpdf, two at once',
          unit: 'a second',
          besideWhat: 'one by one',
        },
        compare(bareWorkers, (speed) => speed),
        [],
      ),
    ],
  };
}

type Work = (bytes: Uint8Array) => Promise<void>;

function twoAtOnce(files: readonly Uint8Array[], work: Work, quick: boolean) {
  return interleave(quick ? 2 : 7, {
    ours: () => perSecond(files, work, 2),
    beside: () => perSecond(files, work, 1),
  });
}

async function perSecond(
  files: readonly Uint8Array[],
  work: Work,
  atOnce: number,
): Promise<number> {
  const left = [...files];
  const { ms } = await timedAsync(() =>
    Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = left.pop(); next; next = left.pop()) await work(next);
      }),
    ),
  );
  return (1000 * files.length) / ms;
}

async function figuresOf(bytes: Uint8Array): Promise<void> {
  const lines = await readPdf(bytes);
  mustHold(lines.ok, 'A PDF is not read.');
  const text = { name: 'letter.pdf', sha256: 'a'.repeat(64), lines: lines.value };
  const [letter] = parseDocument(text, findAuthority);
  mustHold(letter?.kind === 'annual-letter', 'A letter is not known as one.');
}

/** As `startPdfChild` does it. */
async function bareText(bytes: Uint8Array): Promise<void> {
  const child = fork(resolve(ROOT, 'dist/bench/bare-pdf-child.js'), [], {
    execArgv: [
      '--max-old-space-size=128',
      '--permission',
      `--allow-fs-read=${ROOT}/*`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  child.send(bytes);
  const [text] = (await once(child, 'message')) as [string];
  child.kill('SIGKILL');
  mustHold(text.includes('Ombudsman'), 'The bare text is not that of a letter.');
}
