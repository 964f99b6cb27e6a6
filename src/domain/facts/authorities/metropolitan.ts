import type { AuthorityBlock } from './authority-row';

/** The 36 metropolitan boroughs, by combined authority. */
export const METROPOLITAN: readonly AuthorityBlock[] = [
  {
    type: 'metropolitan',
    region: 'west-midlands',
    combinedAuthority: 'wmca',
    rows: [
      ['Birmingham', 'Birmingham City Council', { aliases: ["B'ham", 'Brum'] }],
      ['Coventry', 'Coventry City Council', { aliases: ['Cov'] }],
      ['Dudley', 'Dudley Metropolitan Borough Council'],
      ['Sandwell', 'Sandwell Metropolitan Borough Council'],
      ['Solihull', 'Solihull Metropolitan Borough Council'],
      ['Walsall', 'Walsall Metropolitan Borough Council'],
      ['Wolverhampton', 'City of Wolverhampton Council', { aliases: ["W'ton", "W'hampton"] }],
    ],
  },
  {
    type: 'metropolitan',
    region: 'north-west',
    combinedAuthority: 'gmca',
    rows: [
      ['Bolton', 'Bolton Metropolitan Borough Council'],
      ['Bury', 'Bury Metropolitan Borough Council'],
      ['Manchester', 'Manchester City Council', { aliases: ["M'cr"] }],
      ['Oldham', 'Oldham Metropolitan Borough Council'],
      ['Rochdale', 'Rochdale Metropolitan Borough Council'],
      ['Salford', 'Salford City Council'],
      ['Stockport', 'Stockport Metropolitan Borough Council'],
      ['Tameside', 'Tameside Metropolitan Borough Council'],
      ['Trafford', 'Trafford Metropolitan Borough Council'],
      ['Wigan', 'Wigan Metropolitan Borough Council'],
    ],
  },
  {
    type: 'metropolitan',
    region: 'north-west',
    combinedAuthority: 'lcrca',
    rows: [
      ['Knowsley', 'Knowsley Metropolitan Borough Council'],
      ['Liverpool', 'Liverpool City Council', { aliases: ["L'pool"] }],
      ['Sefton', 'Sefton Metropolitan Borough Council'],
      ['St Helens', 'St Helens Metropolitan Borough Council'],
      ['Wirral', 'Wirral Metropolitan Borough Council'],
    ],
  },
  {
    type: 'metropolitan',
    region: 'north-east',
    combinedAuthority: 'neca',
    rows: [
      ['Gateshead', 'Gateshead Metropolitan Borough Council'],
      ['Newcastle upon Tyne', 'Newcastle City Council'],
      ['North Tyneside', 'North Tyneside Metropolitan Borough Council'],
      ['South Tyneside', 'South Tyneside Metropolitan Borough Council'],
      ['Sunderland', 'Sunderland City Council'],
    ],
  },
  {
    type: 'metropolitan',
    region: 'yorkshire-and-the-humber',
    combinedAuthority: 'symca',
    rows: [
      ['Barnsley', 'Barnsley Metropolitan Borough Council'],
      ['Doncaster', 'City of Doncaster Council'],
      ['Rotherham', 'Rotherham Metropolitan Borough Council'],
      ['Sheffield', 'Sheffield City Council'],
    ],
  },
  {
    type: 'metropolitan',
    region: 'yorkshire-and-the-humber',
    combinedAuthority: 'wyca',
    rows: [
      ['Bradford', 'City of Bradford Metropolitan District Council'],
      ['Calderdale', 'Calderdale Metropolitan Borough Council'],
      ['Kirklees', 'Kirklees Metropolitan Borough Council'],
      ['Leeds', 'Leeds City Council'],
      ['Wakefield', 'Wakefield Metropolitan District Council'],
    ],
  },
];
