import { HOSTILE_PDFS } from '../support/hostile-pdfs';
import { endOf } from '../support/hostile-run';
import { describeTally } from '../support/letter-generator-tally';
import { mutatedTexts } from '../support/mutated-texts';
import { mutatedPdfs, tallyDocx, tallyPdfs } from '../support/file-property';

describe('300 letters as PDFs', () => {
  it('give no wrong value, and at least 99.5% of all', async () => {
    const tally = await tallyPdfs(300, 1_000_000);
    process.stderr.write(`300 PDFs: ${describeTally(tally)}\n`);
    expect(tally.wrong).toEqual([]);
    expect(tally.found / tally.values).toBeGreaterThanOrEqual(0.995);
  });
});

describe('3,000 letters as Word files', () => {
  it('give no wrong value, and at least 99.5% of all', async () => {
    const tally = await tallyDocx(3_000, 4_000_000);
    process.stderr.write(`3,000 Word files: ${describeTally(tally)}\n`);
    expect(tally.wrong).toEqual([]);
    expect(tally.found / tally.values).toBeGreaterThanOrEqual(0.995);
  });
});

describe('a hostile PDF', () => {
  it.each(HOSTILE_PDFS.map((file) => [file.name, file] as const))(
    'ends soon, within its memory, with a problem: %s',
    async (name, file) => {
      const { kind, seconds, megabytes } = await endOf(file);
      process.stderr.write(
        `${name}: ${kind}, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB.\n`,
      );
      expect(file.ends).toContain(kind);
      expect(megabytes).toBeLessThan(512);
      // The promise is ten seconds; it is the product's own deadline that keeps it.
      expect(seconds).toBeLessThanOrEqual(10);
    },
  );
});

describe('mutated files', () => {
  it('5,000 PDFs give no figure that they do not state', async () => {
    const { wrong, readable } = await mutatedPdfs(5_000, 2_000_000);
    process.stderr.write(
      `5,000 mutated PDFs, ${String(readable)} of them readable: ${String(wrong.length)} wrong.\n`,
    );
    process.stderr.write(wrong.map((line) => `  ${line}\n`).join(''));
    expect(wrong).toEqual([]);
  });

  it('20,000 texts give no figure that they do not state', () => {
    const wrong = mutatedTexts(20_000, 3_000_000);
    process.stderr.write(`20,000 mutated texts: ${String(wrong.length)} wrong.\n`);
    expect(wrong).toEqual([]);
  });
});
