import type { LetterFigures } from '../../../src/sample/letter-figures';
import { writeLetter } from '../../../src/sample/write-letter';
import { COVENTRY_2021, SANDWELL_2021 } from '../../support/test-letters';

type Statistics = NonNullable<LetterFigures['statistics']>;

/** A letter that a conversation may import: invented figures, in the layout of the Ombudsman's letters. */
interface StageLetter {
  readonly council: string;
  readonly label: string;
  readonly day: string;
  readonly publicFrom: string;
  /** `upheld of investigations`, `satisfactory of upheld`; absent: no investigations. */
  readonly upheld?: readonly [upheld: number, investigations: number, satisfactory: number];
  readonly outcomes?: number;
  readonly printed?: Partial<Statistics>;
  readonly performance?: string;
}

const JULY = { '2019-20': 2020, '2020-21': 2021, '2021-22': 2022, '2022-23': 2023 } as const;

function of(
  council: string,
  label: keyof typeof JULY,
  rest: Omit<StageLetter, 'council' | 'label' | 'day' | 'publicFrom'>,
): StageLetter {
  const year = String(JULY[label]);
  return { council, label, day: `20 July ${year}`, publicFrom: `27 July ${year}`, ...rest };
}

const COVENTRY = 'Coventry City Council';

const STAGE_LETTERS: Readonly<Record<string, StageLetter>> = {
  'Coventry 2020-21': of(COVENTRY, '2020-21', { upheld: [6, 9, 1], outcomes: 7 }),
  'Coventry 2022-23': of(COVENTRY, '2022-23', { upheld: [7, 10, 1], outcomes: 6 }),
  'Dudley 2021-22 once more': of('Dudley Metropolitan Borough Council', '2021-22', {
    upheld: [8, 12, 1],
    outcomes: 8,
  }),
  'Coventry 2025-26': {
    council: COVENTRY,
    label: '2025-26',
    day: '20 May 2026',
    publicFrom: '27 May 2026',
    upheld: [5, 7, 2],
    outcomes: 6,
  },
  'Birmingham 2021-22': of('Birmingham City Council', '2021-22', {
    upheld: [90, 120, 9],
    outcomes: 80,
  }),
  'Dudley 2021-22': of('Dudley Metropolitan Borough Council', '2021-22', {
    upheld: [9, 12, 1],
    outcomes: 8,
  }),
  'Walsall 2021-22': of('Walsall Metropolitan Borough Council', '2021-22', {}),
  'Solihull 2021-22': of('Solihull Metropolitan Borough Council', '2021-22', {
    upheld: [4, 10, 0],
    outcomes: 4,
    printed: { upheldPercent: 45 },
  }),
  'Kettering 2019-20': of('Kettering Borough Council', '2019-20', {
    upheld: [2, 5, 0],
    outcomes: 2,
  }),
  'Corby 2019-20': of('Corby Borough Council', '2019-20', { upheld: [3, 4, 1], outcomes: 3 }),
  'North Northamptonshire 2021-22': of('North Northamptonshire Council', '2021-22', {
    upheld: [16, 24, 2],
    outcomes: 14,
  }),
  'Bolton 2021-22': of('Bolton Metropolitan Borough Council', '2021-22', {
    upheld: [40, 52, 6],
    outcomes: 37,
    performance:
      'Your Council acted on all of our recommendations. In one of those cases it did not complete our recommendations within the agreed timescales.',
  }),
};

/** The text of a letter by its name in a conversation. */
export function stageLetter(name: string): string {
  if (name === 'Coventry 2021-22') return writeLetter(COVENTRY_2021);
  if (name === 'Sandwell 2021-22') return writeLetter(SANDWELL_2021);
  if (name === 'Coventry 2020 as it was sent') return withInvestigationsAsBase();
  const letter = STAGE_LETTERS[name];
  if (!letter) throw new Error(`The stage has no letter "${name}".`);
  return writeLetter(figuresOf(letter));
}

function figuresOf({ council, label, day, publicFrom, performance, ...rest }: StageLetter) {
  return {
    council,
    slug: council.toLowerCase().split(' ')[0] ?? '',
    label,
    date: day,
    publicFrom,
    role: 'Chief Executive',
    ...(rest.upheld ? { statistics: statisticsOf(rest.upheld, rest) } : {}),
    ...(performance === undefined ? {} : { performance }),
  } satisfies LetterFigures;
}

function statisticsOf(
  [upheld, investigations, satisfactory]: NonNullable<StageLetter['upheld']>,
  { outcomes = 1, printed = {} }: Pick<StageLetter, 'outcomes' | 'printed'>,
): Statistics {
  return {
    upheldPercent: Math.round((100 * upheld) / investigations),
    similarUpheldPercent: 68,
    upheld,
    investigations,
    compliancePercent: 100,
    similarCompliancePercent: 99,
    outcomes,
    satisfactoryPercent: Math.round((100 * satisfactory) / upheld),
    similarSatisfactoryPercent: 12,
    satisfactory,
    ...printed,
  };
}

/** The letter of July 2020 gives all 22 investigations as the base of the satisfactory remedies; 2 of 11 is 18%. */
function withInvestigationsAsBase(): string {
  const letter = writeLetter({
    council: COVENTRY,
    slug: 'coventry',
    label: '2019-20',
    date: '22 July 2020',
    publicFrom: '29 July 2020',
    role: 'Chief Executive',
    statistics: {
      upheldPercent: 50,
      similarUpheldPercent: 67,
      upheld: 11,
      investigations: 22,
      compliancePercent: 100,
      similarCompliancePercent: 100,
      outcomes: 5,
      satisfactoryPercent: 18,
      similarSatisfactoryPercent: 11,
      satisfactory: 2,
    },
  });
  return letter.replace('total of 11 upheld decisions', 'total of 22 detailed investigations');
}
