import type { AuthorityBlock } from './authority-row';

/** The 32 London boroughs and the City of London. */
export const LONDON: readonly AuthorityBlock[] = [
  {
    type: 'london',
    region: 'london',
    rows: [
      ['City of London', 'City of London Corporation', { aliases: ['Corporation of London'] }],
      [
        'Barking and Dagenham',
        'London Borough of Barking and Dagenham',
        { aliases: ['LBBD', 'Barking'] },
      ],
      ['Barnet', 'London Borough of Barnet'],
      ['Bexley', 'London Borough of Bexley'],
      ['Brent', 'London Borough of Brent'],
      ['Bromley', 'London Borough of Bromley'],
      ['Camden', 'London Borough of Camden'],
      ['Croydon', 'London Borough of Croydon'],
      ['Ealing', 'London Borough of Ealing'],
      ['Enfield', 'London Borough of Enfield'],
      ['Greenwich', 'Royal Borough of Greenwich', { aliases: ['RB Greenwich'] }],
      ['Hackney', 'London Borough of Hackney'],
      [
        'Hammersmith and Fulham',
        'London Borough of Hammersmith and Fulham',
        { aliases: ['LBHF', 'H&F', 'Hammersmith'] },
      ],
      ['Haringey', 'London Borough of Haringey'],
      ['Harrow', 'London Borough of Harrow'],
      ['Havering', 'London Borough of Havering'],
      ['Hillingdon', 'London Borough of Hillingdon'],
      ['Hounslow', 'London Borough of Hounslow'],
      ['Islington', 'London Borough of Islington'],
      [
        'Kensington and Chelsea',
        'Royal Borough of Kensington and Chelsea',
        { aliases: ['RBKC', 'K&C', 'RB Kensington and Chelsea', 'Kensington'] },
      ],
      [
        'Kingston upon Thames',
        'Royal Borough of Kingston upon Thames',
        { aliases: ['RBK', 'Royal Borough of Kingston', 'RB Kingston'] },
      ],
      ['Lambeth', 'London Borough of Lambeth'],
      ['Lewisham', 'London Borough of Lewisham'],
      ['Merton', 'London Borough of Merton'],
      ['Newham', 'London Borough of Newham'],
      ['Redbridge', 'London Borough of Redbridge'],
      [
        'Richmond upon Thames',
        'London Borough of Richmond upon Thames',
        { aliases: ['LBRuT', 'London Borough of Richmond', 'LB Richmond'] },
      ],
      ['Southwark', 'London Borough of Southwark'],
      ['Sutton', 'London Borough of Sutton'],
      ['Tower Hamlets', 'London Borough of Tower Hamlets', { aliases: ['LBTH'] }],
      ['Waltham Forest', 'London Borough of Waltham Forest', { aliases: ['LBWF'] }],
      ['Wandsworth', 'London Borough of Wandsworth'],
      ['Westminster', 'Westminster City Council'],
    ],
  },
];
