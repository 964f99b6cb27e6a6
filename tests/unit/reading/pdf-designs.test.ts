import { describeTally } from '../../support/letter-generator-tally';
import { tallyPdfs } from '../../support/file-property';

describe('letters as PDFs', () => {
  it('are read right, whatever the design of their pages', async () => {
    const tally = await tallyPdfs(20, 400);
    process.stderr.write(`${describeTally(tally)}\n`);
    expect(tally.wrong).toEqual([]);
    expect(tally.found / tally.values).toBeGreaterThan(0.99);
  });
});
