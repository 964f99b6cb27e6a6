import { COMPLIANCE, NEIGHBOURS, RECEIVED, REMEDIES, WEST_MIDLANDS } from './comparison-figures';
import { sourceLine } from './write-letter';

type Row = readonly (string | number)[];

/** Writes a sample committee report that compares Coventry with its neighbours in 2019-20. */
export function writeComparison(): string {
  const total = RECEIVED.reduce((sum, [, count]) => sum + count, 0);
  return [
    'SAMPLE report, written for demonstration. The figures are those published for 2019/20.',
    'Coventry City Council',
    'Audit Committee',
    '30 November 2020',
    'Title: Complaints to the Local Government and Social Care Ombudsman 2019/20, comparison with other councils',
    'Executive summary',
    'This sample sets the figures of Coventry City Council beside those of its statistical neighbours and of the West Midlands.',
    'Recommendations: the Committee is recommended to note the figures.',
    'Figure 1: Complaints and enquiries received by category',
    table(['Category', 'Complaints in 2019/20'], [...RECEIVED, ['Total', total]]),
    'Figure 3: Complaints investigated: comparison with CIPFA statistical neighbours 2019/20',
    upheldTable(NEIGHBOURS),
    'Figure 4: Complaints investigated: comparison with WMCA constituent authorities 2019/20',
    upheldTable(WEST_MIDLANDS),
    'Figure 7: Satisfactory remedy provided before the complaint reached the Ombudsman, WMCA constituent authorities 2019/20',
    table(
      [
        'Local Authority',
        'Satisfactory remedy %',
        'Satisfactory remedy number',
        'Total number of complaints upheld',
      ],
      REMEDIES.map(([council, percent, count, upheld]) => [
        council,
        `${String(percent)}%`,
        count,
        upheld,
      ]),
    ),
    'Figure 8: Compliance with Ombudsman recommendations 2019/20',
    table(
      ['Local Authority', 'Compliance outcomes, number', '% successfully implemented'],
      COMPLIANCE.map(([council, outcomes, percent]) => [council, outcomes, `${String(percent)}%`]),
    ),
    sourceLine('2020'),
    '',
  ].join('\n\n');
}

function upheldTable(rows: typeof NEIGHBOURS): string {
  return table(
    ['Local Authority', 'Not Upheld', 'Upheld', '% Upheld', 'Total'],
    rows.map(([council, notUpheld, upheld, percent]) => [
      council,
      notUpheld,
      upheld,
      `${String(percent)}%`,
      notUpheld + upheld,
    ]),
  );
}

function table(header: readonly string[], rows: readonly Row[]): string {
  return [header, ...rows].map((row) => row.join('\t')).join('\n');
}
