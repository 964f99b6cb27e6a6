import { checkReportFile } from '../../../../src/app/report/check-report-file';
import type { Ports } from '../../../../src/app/ports';
import { letterFile } from '../../../../src/cli/letter-files';
import { importText, reportDesk } from '../../../support/report-desk';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';

/** Reports as officers write them, each in words of its own; every figure in them is that of the letter. */
const REPORTS: Readonly<Record<string, string>> = {
  plain: `Report to: Audit and Procurement Committee
Title: Local Government and Social Care Ombudsman annual review letter 2021/22, Coventry City Council
Report author: Head of Customer Services

1. Recommendations
1.1 The Committee is asked to note the contents of the annual review letter for Coventry City Council.

2. The year in figures
2.1 During 2021/22 the Ombudsman carried out 20 detailed investigations. Of these, 12 were upheld.
2.2 The Council's uphold rate was 60%. The average for similar authorities was 68% of investigations upheld.
2.3 The compliance rate was 100%, based on 9 compliance outcomes.
2.4 In three cases the Council had offered a satisfactory remedy before the Ombudsman became involved.

3. Legal implications
3.1 There are none arising from this report.`,
  narrative: `Coventry City Council
Cabinet Member for Policy and Leadership
Report of the Chief Legal Officer
Subject: Complaints to the Ombudsman 2021-22

Executive summary
The letter from the Local Government and Social Care Ombudsman is at Appendix A. The Ombudsman investigated 20 complaints about the Council in 2021-22 and found fault in 12. That is an uphold rate of 60 per cent.

Eight complaints were not upheld.

The Ombudsman was content that 100% of recommendations were implemented. In 25% of upheld cases a satisfactory remedy had already been provided.

Councils like ours had 11% of cases with a satisfactory remedy on average, and 68% upheld by similar councils.

Financial implications
None.`,
  counted: `Meeting: Ethics Committee
Agenda item 7
Coventry City Council: Local Government and Social Care Ombudsman Annual Review 2021-2022
Report by the Monitoring Officer

It is recommended that the Committee considers the report.

Twenty complaints were investigated by the Ombudsman. Twelve complaints were upheld, which is higher than in some years. The Ombudsman upheld 60% of the complaints that it looked at.

There were nine compliance cases. The Ombudsman's letter is attached.

Legal implications: none.`,
};

/** What an officer gets wrong, one slip at a time. */
const SLIPS: readonly (readonly [report: string, was: string, is: string])[] = [
  ['plain', '20 detailed investigations', '22 detailed investigations'],
  ['plain', 'these, 12 were upheld', 'these, 15 were upheld'],
  ['plain', 'uphold rate was 60%', 'uphold rate was 66%'],
  ['plain', 'similar authorities was 68%', 'similar authorities was 63%'],
  ['plain', 'compliance rate was 100%', 'compliance rate was 90%'],
  ['plain', '9 compliance outcomes', '11 compliance outcomes'],
  ['plain', 'In three cases', 'In five cases'],
  ['narrative', 'investigated 20 complaints', 'investigated 21 complaints'],
  ['narrative', 'found fault in 12', 'found fault in 11'],
  ['narrative', 'uphold rate of 60 per cent', 'uphold rate of 65 per cent'],
  ['narrative', 'Eight complaints were not upheld', 'Nine complaints were not upheld'],
  ['narrative', '100% of recommendations', '89% of recommendations'],
  ['narrative', 'In 25% of upheld', 'In 28% of upheld'],
  ['counted', 'Twenty complaints', 'Thirty complaints'],
  ['counted', 'Twelve complaints', 'Ten complaints'],
  ['counted', 'upheld 60% of', 'upheld 50% of'],
  ['counted', 'nine compliance cases', 'seven compliance cases'],
];

let ports: Ports;
beforeAll(async () => {
  ports = reportDesk();
  await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
});

async function raised(text: string): Promise<readonly string[]> {
  const file = letterFile('theirs.txt', new TextEncoder().encode(text));
  const result = await checkReportFile(ports, file);
  if (!result.ok) throw new Error(result.problem.kind);
  expect(result.value).toMatchObject({ authority: 'Coventry City Council', period: '2021-22' });
  const { within, against } = result.value;
  return [...within, ...against]
    .filter(({ level }) => level !== 'info')
    .map(({ code, message, arithmetic }) => `${code}: ${message} ${arithmetic ?? ''}`);
}

describe('a report in words of its own', () => {
  it.each(Object.entries(REPORTS))('raises nothing where it is right: %s', async (_, text) => {
    expect(await raised(text)).toEqual([]);
  });

  it.each(SLIPS)('%s: finds "%s" written as "%s"', async (name, was, is) => {
    const text = REPORTS[name] ?? '';
    expect(text).toContain(was);
    expect(await raised(text.replace(was, is))).not.toEqual([]);
  });
});
