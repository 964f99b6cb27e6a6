import type { AuthorityBlock } from './authority-row';

/** Combined and combined county authorities. Their own letters carry no comparators (letters 2023-24). */
export const COMBINED: readonly AuthorityBlock[] = [
  {
    type: 'combined',
    region: 'north-west',
    rows: [
      ['Greater Manchester CA', 'Greater Manchester Combined Authority'],
      [
        'Liverpool City Region CA',
        'Liverpool City Region Combined Authority',
        { from: '2014-04-01', aliases: ['Liverpool City Region'] },
      ],
      ['Lancashire CCA', 'Lancashire Combined County Authority', { from: '2025-02-05' }],
      [
        'Cheshire and Warrington CA',
        'Cheshire and Warrington Combined Authority',
        { from: '2026-02-24' },
      ],
      ['Cumbria CA', 'Cumbria Combined Authority', { from: '2026-02-24' }],
    ],
  },
  {
    type: 'combined',
    region: 'yorkshire-and-the-humber',
    rows: [
      ['West Yorkshire CA', 'West Yorkshire Combined Authority', { from: '2014-04-01' }],
      [
        'South Yorkshire CA',
        'South Yorkshire Mayoral Combined Authority',
        {
          from: '2014-04-01',
          aliases: [
            'Sheffield City Region',
            'Sheffield City Region CA',
            'Sheffield City Region Combined Authority',
          ],
        },
      ],
      [
        'York and North Yorkshire CA',
        'York and North Yorkshire Combined Authority',
        { from: '2024-02-01' },
      ],
      [
        'Hull and East Yorkshire CA',
        'Hull and East Yorkshire Combined Authority',
        { from: '2025-02-05' },
      ],
    ],
  },
  {
    type: 'combined',
    region: 'north-east',
    rows: [
      [
        'North East CA',
        'North East Mayoral Combined Authority',
        { from: '2024-05-07', aliases: ['North East Combined Authority'] },
      ],
      [
        'North East CA 2014 to 2024',
        'North East Combined Authority',
        {
          from: '2014-04-15',
          to: '2024-05-06',
          successors: ['north-east-ca'],
          aliases: [
            'North East CA',
            'Durham, Gateshead, South Tyneside and Sunderland Combined Authority',
          ],
        },
      ],
      [
        'North of Tyne CA',
        'North of Tyne Combined Authority',
        {
          from: '2018-11-02',
          to: '2024-05-06',
          successors: ['north-east-ca'],
          aliases: ['Newcastle upon Tyne, North Tyneside and Northumberland Combined Authority'],
        },
      ],
      ['Tees Valley CA', 'Tees Valley Combined Authority', { from: '2016-04-01' }],
    ],
  },
  {
    type: 'combined',
    region: 'west-midlands',
    rows: [['West Midlands CA', 'West Midlands Combined Authority', { from: '2016-06-17' }]],
  },
  {
    type: 'combined',
    region: 'east-midlands',
    rows: [
      ['East Midlands CCA', 'East Midlands Combined County Authority', { from: '2024-02-28' }],
    ],
  },
  {
    type: 'combined',
    region: 'east-of-england',
    rows: [
      [
        'Cambridgeshire and Peterborough CA',
        'Cambridgeshire and Peterborough Combined Authority',
        { from: '2017-03-03' },
      ],
    ],
  },
  {
    type: 'combined',
    region: 'south-west',
    rows: [
      ['West of England CA', 'West of England Combined Authority', { from: '2017-02-09' }],
      [
        'Devon and Torbay CCA',
        'Devon and Torbay Combined County Authority',
        { from: '2025-02-05' },
      ],
    ],
  },
  {
    // Lincolnshire is in the East Midlands, the other two constituents in Yorkshire and the Humber.
    type: 'combined',
    rows: [
      [
        'Greater Lincolnshire CCA',
        'Greater Lincolnshire Combined County Authority',
        { from: '2025-02-05' },
      ],
    ],
  },
];
