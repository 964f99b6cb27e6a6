import type { AuthorityBlock } from './authority-row';

/** The 63 unitary authorities, the Isles of Scilly among them. */
export const UNITARY: readonly AuthorityBlock[] = [
  {
    type: 'unitary',
    region: 'east-midlands',
    rows: [
      ['Derby', 'Derby City Council', { combinedAuthority: 'emcca' }],
      ['Leicester', 'Leicester City Council'],
      [
        'North Northamptonshire',
        'North Northamptonshire Council',
        { from: '2021-04-01', aliases: ['North Northants'] },
      ],
      ['Nottingham', 'Nottingham City Council', { combinedAuthority: 'emcca' }],
      [
        'Rutland',
        'Rutland County Council',
        { aliases: ['Rutland County Council District Council'] },
      ],
      [
        'West Northamptonshire',
        'West Northamptonshire Council',
        { from: '2021-04-01', aliases: ['West Northants'] },
      ],
    ],
  },
  {
    type: 'unitary',
    region: 'east-of-england',
    rows: [
      ['Bedford', 'Bedford Borough Council'],
      ['Central Bedfordshire', 'Central Bedfordshire Council', { aliases: ['Central Beds'] }],
      ['Luton', 'Luton Borough Council'],
      [
        'Peterborough',
        'Peterborough City Council',
        { combinedAuthority: 'cpca', aliases: ["P'boro"] },
      ],
      ['Southend-on-Sea', 'Southend-on-Sea City Council', { aliases: ['Southend'] }],
      ['Thurrock', 'Thurrock Council'],
    ],
  },
  {
    type: 'unitary',
    region: 'north-east',
    rows: [
      [
        'County Durham',
        'Durham County Council',
        { combinedAuthority: 'neca', aliases: ['Durham'] },
      ],
      ['Darlington', 'Darlington Borough Council', { combinedAuthority: 'tvca' }],
      ['Hartlepool', 'Hartlepool Borough Council', { combinedAuthority: 'tvca' }],
      ['Middlesbrough', 'Middlesbrough Council', { combinedAuthority: 'tvca' }],
      ['Northumberland', 'Northumberland County Council', { combinedAuthority: 'neca' }],
      [
        'Redcar and Cleveland',
        'Redcar and Cleveland Borough Council',
        { combinedAuthority: 'tvca', aliases: ['Redcar'] },
      ],
      [
        'Stockton-on-Tees',
        'Stockton-on-Tees Borough Council',
        { combinedAuthority: 'tvca', aliases: ['Stockton'] },
      ],
    ],
  },
  {
    type: 'unitary',
    region: 'north-west',
    rows: [
      [
        'Blackburn with Darwen',
        'Blackburn with Darwen Borough Council',
        { combinedAuthority: 'lancashire-cca', aliases: ['Blackburn', 'BwD'] },
      ],
      ['Blackpool', 'Blackpool Borough Council', { combinedAuthority: 'lancashire-cca' }],
      [
        'Cheshire East',
        'Cheshire East Council',
        { combinedAuthority: 'cheshire-and-warrington-ca' },
      ],
      [
        'Cheshire West and Chester',
        'Cheshire West and Chester Council',
        { combinedAuthority: 'cheshire-and-warrington-ca', aliases: ['Cheshire West', 'CWaC'] },
      ],
      ['Cumberland', 'Cumberland Council', { from: '2023-04-01', combinedAuthority: 'cumbria-ca' }],
      ['Halton', 'Halton Borough Council', { combinedAuthority: 'lcrca' }],
      [
        'Warrington',
        'Warrington Borough Council',
        { combinedAuthority: 'cheshire-and-warrington-ca' },
      ],
      [
        'Westmorland and Furness',
        'Westmorland and Furness Council',
        { from: '2023-04-01', combinedAuthority: 'cumbria-ca' },
      ],
    ],
  },
  {
    type: 'unitary',
    region: 'south-east',
    rows: [
      ['Bracknell Forest', 'Bracknell Forest Council', { aliases: ['Bracknell'] }],
      ['Brighton and Hove', 'Brighton and Hove City Council', { aliases: ['Brighton', 'BHCC'] }],
      ['Buckinghamshire', 'Buckinghamshire Council', { from: '2020-04-01', aliases: ['Bucks'] }],
      ['Isle of Wight', 'Isle of Wight Council', { aliases: ['IoW', 'IW'] }],
      ['Medway', 'Medway Council', { aliases: ['Medway Towns'] }],
      ['Milton Keynes', 'Milton Keynes City Council', { aliases: ['MK'] }],
      ['Portsmouth', 'Portsmouth City Council'],
      ['Reading', 'Reading Borough Council'],
      ['Slough', 'Slough Borough Council'],
      ['Southampton', 'Southampton City Council', { aliases: ["S'hampton", 'Soton'] }],
      ['West Berkshire', 'West Berkshire Council', { aliases: ['West Berks'] }],
      [
        'Windsor and Maidenhead',
        'Royal Borough of Windsor and Maidenhead',
        { aliases: ['RBWM', 'Windsor', 'Maidenhead'] },
      ],
      ['Wokingham', 'Wokingham Borough Council'],
    ],
  },
  {
    type: 'unitary',
    region: 'south-west',
    rows: [
      [
        'Bath and North East Somerset',
        'Bath and North East Somerset Council',
        { combinedAuthority: 'weca', aliases: ['BANES', 'B&NES', 'Bath and NE Somerset', 'Bath'] },
      ],
      [
        'Bournemouth, Christchurch and Poole',
        'Bournemouth, Christchurch and Poole Council',
        { from: '2019-04-01', aliases: ['BCP'] },
      ],
      ['Bristol', 'Bristol City Council', { combinedAuthority: 'weca' }],
      ['Cornwall', 'Cornwall Council'],
      ['Dorset', 'Dorset Council', { from: '2019-04-01' }],
      [
        'Isles of Scilly',
        'Council of the Isles of Scilly',
        { aliases: ['Scilly', 'Scilly Isles'] },
      ],
      ['North Somerset', 'North Somerset Council'],
      ['Plymouth', 'Plymouth City Council'],
      ['Somerset', 'Somerset Council', { from: '2023-04-01' }],
      [
        'South Gloucestershire',
        'South Gloucestershire Council',
        { combinedAuthority: 'weca', aliases: ['South Glos', 'S Glos'] },
      ],
      ['Swindon', 'Swindon Borough Council'],
      ['Torbay', 'Torbay Council', { combinedAuthority: 'devon-and-torbay-cca' }],
      ['Wiltshire', 'Wiltshire Council', { aliases: ['Wilts'] }],
    ],
  },
  {
    type: 'unitary',
    region: 'west-midlands',
    rows: [
      [
        'Herefordshire',
        'Herefordshire Council',
        {
          aliases: [
            'County of Herefordshire',
            'County of Herefordshire District Council',
            'Herefordshire, County of',
          ],
        },
      ],
      ['Shropshire', 'Shropshire Council'],
      ['Stoke-on-Trent', 'Stoke-on-Trent City Council', { aliases: ['Stoke'] }],
      ['Telford and Wrekin', 'Telford and Wrekin Council', { aliases: ['Telford'] }],
    ],
  },
  {
    type: 'unitary',
    region: 'yorkshire-and-the-humber',
    rows: [
      [
        'East Riding of Yorkshire',
        'East Riding of Yorkshire Council',
        { combinedAuthority: 'heyca', aliases: ['East Riding', 'ERYC'] },
      ],
      [
        'Kingston upon Hull',
        'Hull City Council',
        { combinedAuthority: 'heyca', aliases: ['Hull'] },
      ],
      [
        'North East Lincolnshire',
        'North East Lincolnshire Council',
        {
          combinedAuthority: 'greater-lincolnshire-cca',
          aliases: ['North East Lincs', 'NE Lincs'],
        },
      ],
      [
        'North Lincolnshire',
        'North Lincolnshire Council',
        { combinedAuthority: 'greater-lincolnshire-cca', aliases: ['North Lincs'] },
      ],
      [
        'North Yorkshire',
        'North Yorkshire Council',
        { from: '2023-04-01', combinedAuthority: 'ynyca', aliases: ['North Yorks', 'N Yorks'] },
      ],
      ['York', 'City of York Council', { combinedAuthority: 'ynyca' }],
    ],
  },
];
