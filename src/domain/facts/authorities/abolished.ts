import type { AuthorityBlock } from './authority-row';

/**
 * The 48 councils abolished since 2019, by the day they ended and who took over. A county council whose name lives on in
 * a unitary authority is called `Somerset County` here, so that its figures are told apart from the successor's.
 */
export const ABOLISHED: readonly AuthorityBlock[] = [
  {
    type: 'unitary',
    region: 'south-west',
    to: '2019-03-31',
    successors: ['bournemouth-christchurch-and-poole'],
    rows: [
      ['Bournemouth', 'Bournemouth Borough Council'],
      ['Poole', 'Borough of Poole'],
    ],
  },
  {
    type: 'county',
    region: 'south-west',
    to: '2019-03-31',
    successors: ['dorset', 'bournemouth-christchurch-and-poole'],
    rows: [['Dorset County', 'Dorset County Council', { aliases: ['Dorset'] }]],
  },
  {
    type: 'district',
    region: 'south-west',
    county: 'dorset-county',
    to: '2019-03-31',
    successors: ['bournemouth-christchurch-and-poole'],
    rows: [['Christchurch', 'Christchurch Borough Council']],
  },
  {
    type: 'district',
    region: 'south-west',
    county: 'dorset-county',
    to: '2019-03-31',
    successors: ['dorset'],
    rows: [
      ['East Dorset', 'East Dorset District Council'],
      ['North Dorset', 'North Dorset District Council'],
      ['Purbeck', 'Purbeck District Council'],
      ['West Dorset', 'West Dorset District Council'],
      ['Weymouth and Portland', 'Weymouth and Portland Borough Council'],
    ],
  },
  {
    type: 'district',
    region: 'east-of-england',
    county: 'suffolk',
    to: '2019-03-31',
    successors: ['west-suffolk'],
    rows: [
      ['Forest Heath', 'Forest Heath District Council'],
      ['St Edmundsbury', 'St Edmundsbury Borough Council'],
    ],
  },
  {
    type: 'district',
    region: 'east-of-england',
    county: 'suffolk',
    to: '2019-03-31',
    successors: ['east-suffolk'],
    rows: [
      ['Suffolk Coastal', 'Suffolk Coastal District Council'],
      ['Waveney', 'Waveney District Council'],
    ],
  },
  {
    type: 'district',
    region: 'south-west',
    county: 'somerset-county',
    to: '2019-03-31',
    successors: ['somerset-west-and-taunton'],
    rows: [
      ['Taunton Deane', 'Taunton Deane Borough Council'],
      ['West Somerset', 'West Somerset Council'],
    ],
  },
  {
    type: 'county',
    region: 'south-east',
    to: '2020-03-31',
    successors: ['buckinghamshire'],
    rows: [
      [
        'Buckinghamshire County',
        'Buckinghamshire County Council',
        { aliases: ['Buckinghamshire', 'Bucks'] },
      ],
    ],
  },
  {
    type: 'district',
    region: 'south-east',
    county: 'buckinghamshire-county',
    to: '2020-03-31',
    successors: ['buckinghamshire'],
    rows: [
      ['Aylesbury Vale', 'Aylesbury Vale District Council'],
      ['Chiltern', 'Chiltern District Council'],
      ['South Bucks', 'South Bucks District Council', { aliases: ['South Buckinghamshire'] }],
      ['Wycombe', 'Wycombe District Council'],
    ],
  },
  {
    type: 'county',
    region: 'east-midlands',
    to: '2021-03-31',
    successors: ['north-northamptonshire', 'west-northamptonshire'],
    rows: [['Northamptonshire', 'Northamptonshire County Council', { aliases: ['Northants'] }]],
  },
  {
    type: 'district',
    region: 'east-midlands',
    county: 'northamptonshire',
    to: '2021-03-31',
    successors: ['north-northamptonshire'],
    rows: [
      ['Corby', 'Corby Borough Council'],
      ['East Northamptonshire', 'East Northamptonshire Council', { aliases: ['East Northants'] }],
      ['Kettering', 'Kettering Borough Council'],
      ['Wellingborough', 'Borough Council of Wellingborough'],
    ],
  },
  {
    type: 'district',
    region: 'east-midlands',
    county: 'northamptonshire',
    to: '2021-03-31',
    successors: ['west-northamptonshire'],
    rows: [
      ['Daventry', 'Daventry District Council'],
      ['Northampton', 'Northampton Borough Council'],
      [
        'South Northamptonshire',
        'South Northamptonshire Council',
        { aliases: ['South Northants'] },
      ],
    ],
  },
  {
    type: 'county',
    region: 'north-west',
    to: '2023-03-31',
    successors: ['cumberland', 'westmorland-and-furness'],
    rows: [['Cumbria', 'Cumbria County Council']],
  },
  {
    type: 'district',
    region: 'north-west',
    county: 'cumbria',
    to: '2023-03-31',
    successors: ['cumberland'],
    rows: [
      ['Allerdale', 'Allerdale Borough Council'],
      ['Carlisle', 'Carlisle City Council'],
      ['Copeland', 'Copeland Borough Council'],
    ],
  },
  {
    type: 'district',
    region: 'north-west',
    county: 'cumbria',
    to: '2023-03-31',
    successors: ['westmorland-and-furness'],
    rows: [
      ['Barrow-in-Furness', 'Barrow-in-Furness Borough Council', { aliases: ['Barrow'] }],
      ['Eden', 'Eden District Council'],
      ['South Lakeland', 'South Lakeland District Council'],
    ],
  },
  {
    type: 'county',
    region: 'south-west',
    to: '2023-03-31',
    successors: ['somerset'],
    rows: [['Somerset County', 'Somerset County Council', { aliases: ['Somerset'] }]],
  },
  {
    type: 'district',
    region: 'south-west',
    county: 'somerset-county',
    to: '2023-03-31',
    successors: ['somerset'],
    rows: [
      ['Mendip', 'Mendip District Council'],
      ['Sedgemoor', 'Sedgemoor District Council'],
      ['Somerset West and Taunton', 'Somerset West and Taunton Council', { from: '2019-04-01' }],
      ['South Somerset', 'South Somerset District Council'],
    ],
  },
  {
    type: 'county',
    region: 'yorkshire-and-the-humber',
    to: '2023-03-31',
    successors: ['north-yorkshire'],
    rows: [
      [
        'North Yorkshire County',
        'North Yorkshire County Council',
        { aliases: ['North Yorkshire', 'North Yorks', 'N Yorks'] },
      ],
    ],
  },
  {
    type: 'district',
    region: 'yorkshire-and-the-humber',
    county: 'north-yorkshire-county',
    to: '2023-03-31',
    successors: ['north-yorkshire'],
    rows: [
      ['Craven', 'Craven District Council'],
      ['Hambleton', 'Hambleton District Council'],
      ['Harrogate', 'Harrogate Borough Council'],
      ['Richmondshire', 'Richmondshire District Council'],
      ['Ryedale', 'Ryedale District Council'],
      ['Scarborough', 'Scarborough Borough Council'],
      ['Selby', 'Selby District Council'],
    ],
  },
];
