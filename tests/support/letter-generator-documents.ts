import type { GeneratedLetter } from './letter-generator';
import type { Wording } from './letter-generator-wording';
import type { Random } from './random';

/** Puts the statistics of one authority into a letter, or onto a statistics page. */
export function surroundings(
  statistics: readonly string[],
  wording: Wording,
  random: Random,
): string {
  const paragraphs = wording.page ? pageHead(wording) : letterHead(wording, random);
  return [...paragraphs, ...statistics].join('\n\n');
}

function pageHead({ council, year }: Wording): readonly string[] {
  const start = Number(year.slice(0, 4));
  return [
    "Your council's performance",
    council.name,
    `Decisions for the period between 1 April ${String(start)} to 31 March ${String(start + 1)}`,
    'This page shows what the Local Government and Social Care Ombudsman decided about complaints, by year.',
  ];
}

function letterHead({ council, year }: Wording, random: Random): readonly string[] {
  const end = Number(year.slice(0, 4)) + 1;
  const date = year === '2024-25' ? '21 May 2025' : `${String(17 + (end % 6))} July ${String(end)}`;
  const role = random.pick(['Chief Executive', 'Interim Chief Executive', 'Managing Director']);
  return [
    date,
    'By email',
    `Ms Example\n${role}\n${council.name}`,
    'Dear Ms Example',
    `Annual Review letter ${year < '2022-23' ? String(end) : year}`,
    `I write to you with your annual summary of complaint statistics for the year ending 31 March ${String(end)}.`,
    ...random.pick(NOISE),
    `A copy of this letter will be uploaded to our map on 28 July ${String(end)}.`,
    'Yours sincerely,',
    'A Person\nLocal Government and Social Care Ombudsman\nChair, Commission for Local Administration in England',
  ];
}

/** Prose with numbers in it that are not the authority's. */
const NOISE: readonly (readonly string[])[] = [
  [
    'During the year 126 workshops were held online, with more than 1,700 people. Twenty councils take part in a pilot.',
    'Compliance - Failure to comply is rare and a compliance rate below 100% is a cause for concern.',
  ],
  [
    'Attended by 178 delegates from 143 authorities, the seminars dealt with 4 themes. We gave 118 courses, 47 more than in the year before, to 1,400 people.',
  ],
  [
    'Nationally, 72% of complaints we investigated were upheld, and councils complied in 99.4% of cases.',
    'Complaints upheld - We uphold complaints when we find fault, including where the authority accepted fault before we investigated. This year we give the number of upheld complaints per 100,000 population.',
    'Satisfactory remedy provided by the authority - In these cases we agreed with what was offered.',
  ],
  [
    'The Ombudsman marked 50 years, 1974 - 2024. From April 2026 a Code applies, and 20 councils try it for two years.',
    'Two reports were published in the public interest, about 3 councils each.',
  ],
];

/** A paper for a committee that holds the letter, between its own words and an appendix. */
export function reportAround(letter: string, { council, year }: GeneratedLetter): string {
  const span = year.replace('-', '/');
  return [
    council,
    'Audit Committee',
    'Report of the Monitoring Officer',
    `Title: Complaints to the Local Government and Social Care Ombudsman ${span}`,
    'Executive summary',
    `The Ombudsman's letter for ${span} is at Appendix 1. The Council received 117 complaints through its own procedure, of which 12% went further.`,
    'Recommendations: the Committee is recommended to note the letter.',
    'Financial implications: payments of £3,150 were made.',
    'Appendix 1',
    letter,
    'Appendix 2\n\nComplaints procedure: acknowledge within 5 working days, answer within 10; at the second stage within 20.',
  ].join('\n\n');
}
