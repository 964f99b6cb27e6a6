import { wholePercent } from '../../src/domain/facts/rate';
import type { Random } from './random';

/** What a generated letter prints; `null` where its layout prints nothing. Keys are JSON pointers. */
export type Truth = Readonly<Record<string, number | null>>;

export interface GeneratedLetter {
  readonly text: string;
  readonly truth: Truth;
  readonly year: string;
  readonly council: string;
}

interface Figures {
  readonly upheld: number;
  readonly investigations: number;
  readonly rate: number;
  readonly similar: readonly [number, number, number];
  readonly per100k: string;
  readonly similarPer100k: string;
  readonly outcomes: number;
  readonly compliance: number;
  readonly satisfactory: number;
  readonly satisfactoryRate: number;
}

export const YEARS = [
  '2018-19',
  '2019-20',
  '2020-21',
  '2021-22',
  '2022-23',
  '2023-24',
  '2024-25',
] as const;

const COUNCILS: readonly (readonly [name: string, residents: number])[] = [
  ['Leeds City Council', 812_000],
  ['Dudley Metropolitan Borough Council', 324_000],
  ['London Borough of Camden', 218_000],
  ['Kent County Council', 1_590_000],
  ['Wiltshire Council', 515_000],
  ['Derby City Council', 264_000],
];

/** Writes a letter in the layout of its year with figures that agree. */
export function generateLetter(random: Random, year: (typeof YEARS)[number]): GeneratedLetter {
  const [council, residents] = random.pick(COUNCILS);
  const figures = figuresFor(random, residents);
  const perHead = year >= '2023-24';
  const sections = [
    upheldSection(figures, year),
    complianceSection(figures, year),
    satisfactorySection(figures, year),
  ];
  const [first = [], second = [], third = []] = sections;
  const order = year === '2024-25' ? [first, third, second] : [first, second, third];
  const overview =
    year === '2024-25'
      ? [
          'Complaint overview',
          `We investigated ${String(figures.investigations)} complaints and upheld ${String(figures.upheld)}.`,
        ]
      : [];
  return {
    text: [...head(council, year), ...overview, ...order.flat()].join('\n\n'),
    truth: truthOf(figures, perHead),
    year,
    council,
  };
}

function figuresFor(random: Random, residents: number): Figures {
  const investigations = random.integer(1, 150);
  const upheld = random.integer(1, investigations);
  const satisfactory = random.integer(0, upheld);
  const outcomes = random.integer(1, 120);
  const met = random.integer(Math.ceil(outcomes * 0.9), outcomes);
  return {
    upheld,
    investigations,
    rate: wholePercent(upheld, investigations),
    similar: [random.integer(40, 95), random.integer(90, 100), random.integer(3, 30)],
    per100k: String(Math.round((upheld / residents) * 1_000_000) / 10),
    similarPer100k: String(random.integer(8, 99) / 10),
    outcomes,
    compliance: wholePercent(met, outcomes),
    satisfactory,
    satisfactoryRate: wholePercent(satisfactory, upheld),
  };
}

function truthOf(figures: Figures, perHead: boolean): Truth {
  const u = '/statistics/complaintsUpheld';
  const c = '/statistics/compliance';
  const s = '/statistics/satisfactoryRemedy';
  return {
    [`${u}/ratePercent`]: figures.rate,
    [`${u}/comparatorPercent`]: figures.similar[0],
    [`${u}/upheld`]: figures.upheld,
    [`${u}/investigations`]: figures.investigations,
    [`${u}/per100k`]: perHead ? Number(figures.per100k) : null,
    [`${u}/comparatorPer100k`]: perHead ? Number(figures.similarPer100k) : null,
    [`${c}/ratePercent`]: figures.compliance,
    [`${c}/comparatorPercent`]: figures.similar[1],
    [`${c}/outcomes`]: figures.outcomes,
    [`${s}/ratePercent`]: figures.satisfactoryRate,
    [`${s}/comparatorPercent`]: figures.similar[2],
    [`${s}/count`]: figures.satisfactory,
    [`${s}/base`]: figures.upheld,
  };
}

function head(council: string, year: string): readonly string[] {
  const end = Number(year.slice(0, 4)) + 1;
  const date = year === '2024-25' ? '21 May 2025' : `${String(17 + (end % 6))} July ${String(end)}`;
  return [
    date,
    'By email',
    `Ms Example\nChief Executive\n${council}`,
    'Dear Ms Example',
    `Annual Review letter ${year < '2022-23' ? String(end) : year}`,
    `I write to you with your annual summary of complaint statistics for the year ending 31 March ${String(end)}.`,
    'We delivered 126 online workshops during the year, reaching more than 1,700 people. Twenty councils take part in a pilot, and 178 delegates from 143 authorities came to 118 courses.',
    'Yours sincerely,',
    'A Person\nLocal Government and Social Care Ombudsman\nChair, Commission for Local Administration in England',
  ];
}

function upheldSection(figures: Figures, year: string): readonly string[] {
  const detailed = year <= '2020-21' ? 'detailed ' : '';
  return [
    'Complaints upheld',
    `${String(figures.rate)}% of complaints we investigated were upheld.`,
    similar(figures.similar[0], year),
    `${String(figures.upheld)}\n${one(figures.upheld, 'upheld decision')}`,
    ...(year >= '2023-24'
      ? [
          `This is ${figures.per100k} upheld decisions per 100,000 residents.`,
          `The average for authorities of this type is ${figures.similarPer100k} upheld decisions per 100,000 residents.`,
        ]
      : []),
    based(figures.investigations, one(figures.investigations, `${detailed}investigation`), year),
  ];
}

function complianceSection(figures: Figures, year: string): readonly string[] {
  return [
    'Compliance with Ombudsman recommendations',
    `In ${String(figures.compliance)}% of cases we were satisfied the ${body(year)} had successfully implemented our recommendations.`,
    similar(figures.similar[1], year),
    based(figures.outcomes, one(figures.outcomes, 'compliance outcome'), year),
    '• Failure to comply with our recommendations is rare. An organisation with a compliance rate below 100% should scrutinise those complaints.',
  ];
}

function satisfactorySection(figures: Figures, year: string): readonly string[] {
  return [
    `Satisfactory remedy provided by the ${body(year)}`,
    `In ${String(figures.satisfactoryRate)}% of upheld cases we found the ${body(year)} had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
    similar(figures.similar[2], year),
    `${String(figures.satisfactory)}\n${one(figures.satisfactory, 'satisfactory remedy decision')}`,
    based(figures.upheld, one(figures.upheld, 'upheld decision'), year),
  ];
}

function body(year: string): string {
  return year <= '2020-21' ? 'authority' : 'organisation';
}

function similar(percent: number, year: string): string {
  const plural = year <= '2020-21' || year === '2024-25' ? 'authorities' : 'organisations';
  return `This compares to an average of ${String(percent)}% in similar ${plural}.`;
}

function based(count: number, words: string, year: string): string {
  const start = Number(year.slice(0, 4));
  return `Statistics are based on a total of ${String(count)} ${words} for the period between 1 April ${String(start)} to 31 March ${String(start + 1)}`;
}

function one(count: number, words: string): string {
  return count === 1 ? words : `${words}s`;
}
