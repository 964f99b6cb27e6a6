import { rounds } from '../../support/sampled';
import { mutatedTexts } from '../../support/mutated-texts';
import { mutatedPdfs } from '../../support/file-property';

// Twenty thousand texts and five thousand PDFs are in tests/soak.
describe('a file in which something was changed, lost or put in', () => {
  it('gives no figure that it does not state: texts', () => {
    expect(mutatedTexts(rounds(500, 80), 5)).toEqual([]);
  });

  it('gives no figure that it does not state: PDFs', async () => {
    const { wrong, readable } = await mutatedPdfs(rounds(40, 8), 9);
    expect(wrong).toEqual([]);
    expect(readable).toBeGreaterThan(0);
  });
});
