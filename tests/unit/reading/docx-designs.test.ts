import { DOCX_DESIGNS } from '../../support/docx-designs';
import { tallyDocx } from '../../support/file-property';
import { describeTally } from '../../support/letter-generator-tally';

const EACH = 10;

describe('letters as Word files', () => {
  it('are read right, however they are built', async () => {
    const tally = await tallyDocx(EACH * DOCX_DESIGNS.length, 700);
    process.stderr.write(`${String(EACH)} Word files of each design: ${describeTally(tally)}\n`);
    expect(tally.wrong).toEqual([]);
    expect(tally.found / tally.values).toBeGreaterThanOrEqual(0.995);
  }, 120_000);
});
