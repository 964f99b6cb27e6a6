import { buildDigest } from '../../../../src/domain/digest/build-digest';
import { digestCard } from '../../../../src/present/letters/digest-card';
import { figureRecord, heldFigures } from '../../../support/figure-records';

function textsIn(card: object): string {
  return [...JSON.stringify(card).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('\n');
}

const [coventry, , , eastMidlands, before] = heldFigures().records;

describe('the digest card', () => {
  it('tells figures with counts, averages, changes, lateness and where they stand', () => {
    const text = textsIn(digestCard(buildDigest(coventry!, before), 'd-1'));
    expect(text).toContain("Coventry City Council: the Ombudsman's figures for 2023-24");
    expect(text).toContain(
      "38%\n**Uphold rate:** 3 upheld of 8 investigations. Ombudsman's average for similar organisations 80%. Down 12 percentage points from 50% in 2019-20.",
    );
    expect(text).toContain(
      "100%\n**Compliance rate:** 5 compliance outcomes. Ombudsman's average for similar organisations 99%. Unchanged from 100% in 2019-20.",
    );
    expect(text).toContain('Remedies were carried out late in 2 of 5 cases.');
    expect(text).toContain('not like with like');
    expect(text).toContain('page 1, line 93');
  });

  it('gives no figure where there were no cases', () => {
    const text = textsIn(digestCard(buildDigest(eastMidlands!, undefined), 'd-1'));
    expect(text).toContain(
      '**Uphold rate:** No figure. The Ombudsman carried out no investigations in this period',
    );
    expect(text).not.toMatch(/\b0%/);
  });

  it('says that it is a sample, and what is to be checked', () => {
    const record = figureRecord({
      authority: 'kent',
      period: '2022-23',
      sample: true,
      checks: [
        { level: 'warn', code: 'a', message: 'The base is doubtful.' },
        { level: 'warn', code: 'b', message: 'Another.' },
      ],
    });
    const text = textsIn(digestCard(buildDigest(record, undefined), 'd-1'));
    expect(text).toContain('(sample data)');
    expect(text).toContain('To check: The base is doubtful. (and 1 more)');
  });
});
