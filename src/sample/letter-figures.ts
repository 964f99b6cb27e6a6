/** The published figures of one letter, from which a sample is written. */
export interface LetterFigures {
  readonly council: string;
  readonly slug: string;
  /** `2023-24`. */
  readonly label: string;
  readonly date: string;
  readonly publicFrom: string;
  readonly role: string;
  /** Absent where no investigations were carried out. */
  readonly statistics?: {
    readonly upheldPercent: number;
    readonly similarUpheldPercent: number;
    readonly upheld: number;
    readonly investigations: number;
    /** Not printed before 2023-24. */
    readonly per100k?: string;
    readonly similarPer100k?: string;
    readonly compliancePercent: number;
    readonly similarCompliancePercent: number;
    readonly outcomes: number;
    readonly satisfactoryPercent: number;
    readonly similarSatisfactoryPercent: number;
    readonly satisfactory: number;
  };
  /** A paragraph of our own about how remedies were carried out. */
  readonly performance?: string;
}

/** Letters of July 2024 (year 2023-24) and July 2020 (year 2019-20): figures as published by the Ombudsman. */
export const LETTER_FIGURES: readonly LetterFigures[] = [
  {
    council: 'Coventry City Council',
    slug: 'coventry',
    label: '2023-24',
    date: '17 July 2024',
    publicFrom: '24 July 2024',
    role: 'Chief Executive',
    statistics: {
      upheldPercent: 38,
      similarUpheldPercent: 80,
      upheld: 3,
      investigations: 8,
      per100k: '0.8',
      similarPer100k: '4.4',
      compliancePercent: 100,
      similarCompliancePercent: 99,
      outcomes: 5,
      satisfactoryPercent: 33,
      similarSatisfactoryPercent: 14,
      satisfactory: 1,
    },
    performance:
      'Your Council accepted the recommendations we made in five cases and acted on all of them. In two of those cases it did not complete our recommendations within the agreed timescales. In one case, new guidance on the Community Trigger came two months after its deadline, and, in another case, a decision was shared with staff late.',
  },
  {
    council: 'Luton Borough Council',
    slug: 'luton',
    label: '2023-24',
    date: '17 July 2024',
    publicFrom: '24 July 2024',
    role: 'Chief Executive',
    statistics: {
      upheldPercent: 69,
      similarUpheldPercent: 79,
      upheld: 9,
      investigations: 13,
      per100k: '4',
      similarPer100k: '4.6',
      compliancePercent: 100,
      similarCompliancePercent: 100,
      outcomes: 7,
      satisfactoryPercent: 33,
      similarSatisfactoryPercent: 13,
      satisfactory: 3,
    },
  },
  {
    council: 'Redditch Borough Council',
    slug: 'redditch',
    label: '2023-24',
    date: '17 July 2024',
    publicFrom: '24 July 2024',
    role: 'Interim Chief Executive',
    statistics: {
      upheldPercent: 50,
      similarUpheldPercent: 63,
      upheld: 1,
      investigations: 2,
      per100k: '1.1',
      similarPer100k: '1.2',
      compliancePercent: 100,
      similarCompliancePercent: 99,
      outcomes: 1,
      satisfactoryPercent: 0,
      similarSatisfactoryPercent: 21,
      satisfactory: 0,
    },
  },
  {
    council: 'East Midlands Combined County Authority',
    slug: 'east-midlands-cca',
    label: '2023-24',
    date: '17 July 2024',
    publicFrom: '24 July 2024',
    role: 'Interim Chief Executive',
  },
  {
    // The letter itself prints 22 investigations as the base of the satisfactory-remedy rate; 2 of 11 upheld is 18%.
    council: 'Coventry City Council',
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
  },
];
