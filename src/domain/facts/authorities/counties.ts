import type { AuthorityBlock } from './authority-row';

/** The 21 county councils that have districts beneath them. */
export const COUNTIES: readonly AuthorityBlock[] = [
  {
    type: 'county',
    region: 'east-midlands',
    rows: [
      [
        'Derbyshire',
        'Derbyshire County Council',
        { combinedAuthority: 'emcca', aliases: ['Derbys'] },
      ],
      ['Leicestershire', 'Leicestershire County Council', { aliases: ['Leics'] }],
      [
        'Lincolnshire',
        'Lincolnshire County Council',
        { combinedAuthority: 'greater-lincolnshire-cca', aliases: ['Lincs'] },
      ],
      [
        'Nottinghamshire',
        'Nottinghamshire County Council',
        { combinedAuthority: 'emcca', aliases: ['Notts'] },
      ],
    ],
  },
  {
    type: 'county',
    region: 'east-of-england',
    rows: [
      [
        'Cambridgeshire',
        'Cambridgeshire County Council',
        { combinedAuthority: 'cpca', aliases: ['Cambs'] },
      ],
      ['Essex', 'Essex County Council'],
      ['Hertfordshire', 'Hertfordshire County Council', { aliases: ['Herts'] }],
      ['Norfolk', 'Norfolk County Council'],
      ['Suffolk', 'Suffolk County Council'],
    ],
  },
  {
    type: 'county',
    region: 'north-west',
    rows: [
      [
        'Lancashire',
        'Lancashire County Council',
        { combinedAuthority: 'lancashire-cca', aliases: ['Lancs'] },
      ],
    ],
  },
  {
    type: 'county',
    region: 'south-east',
    rows: [
      ['East Sussex', 'East Sussex County Council', { aliases: ['E Sussex'] }],
      ['Hampshire', 'Hampshire County Council', { aliases: ['Hants'] }],
      ['Kent', 'Kent County Council'],
      ['Oxfordshire', 'Oxfordshire County Council', { aliases: ['Oxon'] }],
      ['Surrey', 'Surrey County Council'],
      ['West Sussex', 'West Sussex County Council', { aliases: ['W Sussex'] }],
    ],
  },
  {
    type: 'county',
    region: 'south-west',
    rows: [
      ['Devon', 'Devon County Council', { combinedAuthority: 'devon-and-torbay-cca' }],
      ['Gloucestershire', 'Gloucestershire County Council', { aliases: ['Glos'] }],
    ],
  },
  {
    type: 'county',
    region: 'west-midlands',
    rows: [
      ['Staffordshire', 'Staffordshire County Council', { aliases: ['Staffs'] }],
      ['Warwickshire', 'Warwickshire County Council', { aliases: ['Warks'] }],
      ['Worcestershire', 'Worcestershire County Council', { aliases: ['Worcs'] }],
    ],
  },
];
