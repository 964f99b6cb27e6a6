import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/run-upheld';

/** A decision with two agreed actions, laid out as the Ombudsman's statements are; invented. */
function decision(kind: 'final' | 'draft'): string {
  return [
    'Coventry City Council (26 001 234)',
    'Category: Housing > Homelessness',
    'Decision: Upheld',
    `Decision date: ${kind === 'final' ? '20 Nov 2026' : '6 Nov 2026'}`,
    kind === 'final' ? "The Ombudsman's final decision:" : "The Ombudsman's draft decision:",
    'Summary: There was fault by the Council causing injustice.',
    'The complaint',
    '1. The complainant says that the Council was slow.',
    kind === 'final' ? 'Agreed action' : 'Recommended action',
    '2. Within one month of my final decision the Council has agreed to:',
    'a) apologise in writing for the delay; and',
    'b) pay £200 for the distress caused.',
    'Final decision',
    '3. I have completed my investigation.',
  ].join('\n\n');
}

const CASES = [
  ['Service Area', 'Decisions Upheld (3)', 'Monetary Settlement'],
  [
    'Housing 2 complaints upheld',
    '• Mr A complained that his repair took a year. - The Ombudsman found fault and the Council agreed to a) apologise to Mr A; b) pay him £250 by 31 January 2027; and c) review how it records repairs by 26 February 2027. • Ms B complained of noise. - The Council have now improved how they answer calls.',
    '£250',
  ],
  [
    'School Transport 1 complaint upheld',
    '• Mrs C complained about transport. - The Council agreed to: a) apologise to Mrs C by 31 December 2026; and b) retake its decision.',
    '',
  ],
];

/** A report to a committee with an appendix of cases; invented. */
export const REPORT = [
  'Coventry City Council',
  'Audit Committee',
  'Report of the Monitoring Officer',
  'Title: Complaints to the Local Government and Social Care Ombudsman 2025/26',
  'Executive summary',
  'Recommendations: the Committee is recommended to note this report.',
  'Appendix 1: decisions of the Ombudsman',
  CASES.map((cells) => cells.join('\t')).join('\n'),
].join('\n\n');

const SHEET = [
  'LGSCO Ref,Directorate,Actions,Target date,Responsible officer,Completed',
  '25 000 101,Housing,Brief all officers on temporary accommodation,31/12/2026,,',
  '25 000 102,Planning,Publish a clear procedure,15 January 2027,,',
  '25 000 103,Planning,Call the complainant on 024 7683 3333,15 January 2027,,',
  '25 000 104,Adult services,Apologise,32/12/2026,,',
].join('\n');

const DOCUMENTS: Readonly<Record<string, readonly [file: string, text: string]>> = {
  decision: ['decision.txt', decision('final')],
  'draft decision': ['draft.txt', decision('draft')],
  report: ['report.txt', REPORT],
  tracker: ['tracker.csv', SHEET],
};

/** The files that a script names in pointed brackets, written into a folder of their own: names and paths. */
export function documentsIn(script: string): readonly (readonly [name: string, path: string])[] {
  const named = Object.entries(DOCUMENTS).filter(([name]) => script.includes(`<${name}>`));
  if (named.length === 0) return [];
  const folder = temporaryFolder();
  return named.map(([name, [file, text]]) => {
    const path = join(folder, file);
    writeFileSync(path, text);
    return [name, path];
  });
}
