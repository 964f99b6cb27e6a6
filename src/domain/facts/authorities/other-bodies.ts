import type { AuthorityBlock } from './authority-row';

/**
 * Fire and rescue authorities that stand apart from a council, national park authorities, and bodies for transport and
 * waste, and police and crime commissioners. The Ombudsman prints no averages for them (letters 2023-24).
 */
export const OTHER_BODIES: readonly AuthorityBlock[] = [
  {
    type: 'fire',
    region: 'east-midlands',
    rows: [
      ['Derbyshire Fire', 'Derbyshire Fire and Rescue Authority'],
      [
        'Leicester, Leicestershire and Rutland Fire',
        'Leicester, Leicestershire and Rutland Combined Fire Authority',
        { aliases: ['Leicestershire Fire and Rescue Service'] },
      ],
      [
        'Northamptonshire Fire',
        'Northamptonshire Commissioner Fire and Rescue Authority',
        { from: '2019-01-01' },
      ],
      ['Nottinghamshire Fire', 'Nottinghamshire and City of Nottingham Fire and Rescue Authority'],
    ],
  },
  {
    type: 'fire',
    region: 'east-of-england',
    rows: [
      ['Bedfordshire Fire', 'Bedfordshire Fire and Rescue Authority'],
      ['Cambridgeshire Fire', 'Cambridgeshire and Peterborough Fire Authority'],
      [
        'Essex Fire',
        'Essex Police, Fire and Crime Commissioner Fire and Rescue Authority',
        { from: '2017-10-01' },
      ],
    ],
  },
  {
    type: 'fire',
    region: 'north-east',
    rows: [
      ['Cleveland Fire', 'Cleveland Fire Authority'],
      [
        'County Durham and Darlington Fire',
        'County Durham and Darlington Fire and Rescue Authority',
      ],
      ['Tyne and Wear Fire', 'Tyne and Wear Fire and Rescue Authority'],
    ],
  },
  {
    type: 'fire',
    region: 'north-west',
    rows: [
      ['Cheshire Fire', 'Cheshire Fire Authority'],
      ['Lancashire Fire', 'Lancashire Combined Fire Authority'],
      ['Cumbria Fire', 'Cumbria Commissioner Fire and Rescue Authority', { from: '2023-04-01' }],
      ['Merseyside Fire', 'Merseyside Fire and Rescue Authority'],
    ],
  },
  {
    type: 'fire',
    region: 'south-east',
    rows: [
      [
        'Buckinghamshire and Milton Keynes Fire',
        'Buckinghamshire and Milton Keynes Fire Authority',
      ],
      ['East Sussex Fire', 'East Sussex Fire Authority'],
      [
        'Hampshire and Isle of Wight Fire',
        'Hampshire and Isle of Wight Fire and Rescue Authority',
        { from: '2021-04-01' },
      ],
      [
        'Hampshire Fire',
        'Hampshire Fire and Rescue Authority',
        { to: '2021-03-31', successors: ['hampshire-and-isle-of-wight-fire'] },
      ],
      [
        'Kent and Medway Fire',
        'Kent and Medway Fire and Rescue Authority',
        { aliases: ['Kent Fire'] },
      ],
      ['Royal Berkshire Fire', 'Royal Berkshire Fire Authority'],
    ],
  },
  {
    type: 'fire',
    region: 'south-west',
    rows: [
      ['Avon Fire', 'Avon Fire Authority'],
      ['Devon and Somerset Fire', 'Devon and Somerset Fire and Rescue Authority'],
      [
        'Dorset and Wiltshire Fire',
        'Dorset and Wiltshire Fire and Rescue Authority',
        { from: '2016-04-01' },
      ],
    ],
  },
  {
    type: 'fire',
    region: 'west-midlands',
    rows: [
      ['Hereford and Worcester Fire', 'Hereford and Worcester Fire Authority'],
      ['Shropshire and Wrekin Fire', 'Shropshire and Wrekin Fire and Rescue Authority'],
      [
        'Staffordshire Fire',
        'Staffordshire Commissioner Fire and Rescue Authority',
        { from: '2018-08-01', aliases: ['Stoke-on-Trent and Staffordshire Fire Authority'] },
      ],
      ['West Midlands Fire', 'West Midlands Fire and Rescue Authority'],
    ],
  },
  {
    type: 'fire',
    region: 'yorkshire-and-the-humber',
    rows: [
      ['Humberside Fire', 'Humberside Fire Authority'],
      [
        'North Yorkshire Fire',
        'North Yorkshire Police, Fire and Crime Commissioner Fire and Rescue Authority',
        { to: '2024-05-06', successors: ['york-and-north-yorkshire-ca'] },
      ],
      ['South Yorkshire Fire', 'South Yorkshire Fire and Rescue Authority'],
      ['West Yorkshire Fire', 'West Yorkshire Fire and Rescue Authority'],
    ],
  },
  {
    type: 'police',
    region: 'east-midlands',
    rows: [
      ['Derbyshire PCC', 'Derbyshire Police and Crime Commissioner'],
      ['Leicestershire PCC', 'Leicestershire Police and Crime Commissioner'],
      ['Lincolnshire PCC', 'Lincolnshire Police and Crime Commissioner'],
      ['Northamptonshire PCC', 'Northamptonshire Police and Crime Commissioner'],
      ['Nottinghamshire PCC', 'Nottinghamshire Police and Crime Commissioner'],
    ],
  },
  {
    type: 'police',
    region: 'east-of-england',
    rows: [
      ['Bedfordshire PCC', 'Bedfordshire Police and Crime Commissioner'],
      ['Cambridgeshire PCC', 'Cambridgeshire Police and Crime Commissioner'],
      ['Essex PCC', 'Essex Police and Crime Commissioner'],
      ['Hertfordshire PCC', 'Hertfordshire Police and Crime Commissioner'],
      ['Norfolk PCC', 'Norfolk Police and Crime Commissioner'],
      ['Suffolk PCC', 'Suffolk Police and Crime Commissioner'],
    ],
  },
  {
    type: 'police',
    region: 'north-east',
    rows: [
      ['Cleveland PCC', 'Cleveland Police and Crime Commissioner'],
      ['Durham PCC', 'Durham Police and Crime Commissioner'],
      ['Northumbria PCC', 'Northumbria Police and Crime Commissioner'],
    ],
  },
  {
    type: 'police',
    region: 'north-west',
    rows: [
      ['Cheshire PCC', 'Cheshire Police and Crime Commissioner'],
      ['Cumbria PCC', 'Cumbria Police and Crime Commissioner'],
      ['Lancashire PCC', 'Lancashire Police and Crime Commissioner'],
      ['Merseyside PCC', 'Merseyside Police and Crime Commissioner'],
      [
        'Greater Manchester PCC',
        'Greater Manchester Police and Crime Commissioner',
        { to: '2017-05-07', successors: ['greater-manchester-ca'] },
      ],
    ],
  },
  {
    type: 'police',
    region: 'south-east',
    rows: [
      ['Hampshire PCC', 'Hampshire Police and Crime Commissioner'],
      ['Kent PCC', 'Kent Police and Crime Commissioner'],
      ['Surrey PCC', 'Surrey Police and Crime Commissioner'],
      ['Sussex PCC', 'Sussex Police and Crime Commissioner'],
      ['Thames Valley PCC', 'Thames Valley Police and Crime Commissioner'],
    ],
  },
  {
    type: 'police',
    region: 'south-west',
    rows: [
      ['Avon and Somerset PCC', 'Avon and Somerset Police and Crime Commissioner'],
      ['Devon and Cornwall PCC', 'Devon and Cornwall Police and Crime Commissioner'],
      ['Dorset PCC', 'Dorset Police and Crime Commissioner'],
      ['Gloucestershire PCC', 'Gloucestershire Police and Crime Commissioner'],
      ['Wiltshire PCC', 'Wiltshire Police and Crime Commissioner'],
    ],
  },
  {
    type: 'police',
    region: 'west-midlands',
    rows: [
      ['Staffordshire PCC', 'Staffordshire Police and Crime Commissioner'],
      ['Warwickshire PCC', 'Warwickshire Police and Crime Commissioner'],
      ['West Mercia PCC', 'West Mercia Police and Crime Commissioner'],
      ['West Midlands PCC', 'West Midlands Police and Crime Commissioner'],
    ],
  },
  {
    type: 'police',
    region: 'yorkshire-and-the-humber',
    rows: [
      ['Humberside PCC', 'Humberside Police and Crime Commissioner'],
      [
        'West Yorkshire PCC',
        'West Yorkshire Police and Crime Commissioner',
        { to: '2021-05-09', successors: ['west-yorkshire-ca'] },
      ],
      [
        'South Yorkshire PCC',
        'South Yorkshire Police and Crime Commissioner',
        { to: '2024-05-06', successors: ['south-yorkshire-ca'] },
      ],
      [
        'North Yorkshire PCC',
        'North Yorkshire Police and Crime Commissioner',
        { to: '2024-05-06', successors: ['york-and-north-yorkshire-ca'] },
      ],
    ],
  },
  {
    type: 'park',
    rows: [
      ['Broads Authority', 'Broads Authority', { region: 'east-of-england' }],
      ['Dartmoor National Park', 'Dartmoor National Park Authority', { region: 'south-west' }],
      ['Exmoor National Park', 'Exmoor National Park Authority', { region: 'south-west' }],
      [
        'Lake District National Park',
        'Lake District National Park Authority',
        { region: 'north-west' },
      ],
      ['New Forest National Park', 'New Forest National Park Authority'],
      [
        'North York Moors National Park',
        'North York Moors National Park Authority',
        { region: 'yorkshire-and-the-humber' },
      ],
      [
        'Northumberland National Park',
        'Northumberland National Park Authority',
        { region: 'north-east' },
      ],
      ['Peak District National Park', 'Peak District National Park Authority'],
      [
        'South Downs National Park',
        'South Downs National Park Authority',
        { region: 'south-east' },
      ],
      ['Yorkshire Dales National Park', 'Yorkshire Dales National Park Authority'],
    ],
  },
  {
    type: 'other',
    region: 'london',
    rows: [
      ['Greater London Authority', 'Greater London Authority', { aliases: ['GLA'] }],
      ['Transport for London', 'Transport for London', { aliases: ['TfL'] }],
      ['London Fire Commissioner', 'London Fire Commissioner', { from: '2018-04-01' }],
      ['East London Waste Authority', 'East London Waste Authority'],
      ['North London Waste Authority', 'North London Waste Authority'],
      ['West London Waste Authority', 'West London Waste Authority'],
      ['Western Riverside Waste Authority', 'Western Riverside Waste Authority'],
    ],
  },
  {
    type: 'other',
    region: 'north-west',
    rows: [
      ['Merseytravel', 'Merseytravel', { aliases: ['Merseyside Passenger Transport Executive'] }],
      [
        'Merseyside Recycling and Waste Authority',
        'Merseyside Recycling and Waste Authority',
        { aliases: ['Merseyside Waste Disposal Authority', 'MRWA'] },
      ],
    ],
  },
  {
    type: 'other',
    rows: [['Environment Agency', 'Environment Agency']],
  },
];
