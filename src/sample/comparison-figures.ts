type Upheld = readonly [council: string, notUpheld: number, upheld: number, percent: number];

/** Coventry and its 15 statistical neighbours (CIPFA), 2019-20: not upheld, upheld, uphold rate. */
export const NEIGHBOURS: readonly Upheld[] = [
  ['Bolton', 4, 3, 43],
  ['Peterborough', 5, 4, 44],
  ['Rochdale', 8, 7, 47],
  ['Tameside', 8, 7, 47],
  ['Coventry', 11, 11, 50],
  ['Plymouth', 11, 12, 52],
  ['Kirklees', 11, 12, 52],
  ['Derby', 6, 7, 54],
  ['Luton', 11, 13, 54],
  ['Oldham', 6, 7, 54],
  ['Medway', 8, 11, 58],
  ['Bradford', 14, 21, 60],
  ['Bristol', 13, 20, 61],
  ['Leicester', 14, 22, 61],
  ['Salford', 5, 12, 71],
  ['Sheffield', 4, 34, 89],
];

/** The constituent councils of the West Midlands Combined Authority, 2019-20. Sandwell: 15 of 17 is 88%. */
export const WEST_MIDLANDS: readonly Upheld[] = [
  ['Coventry', 11, 11, 50],
  ['Solihull', 4, 5, 56],
  ['Wolverhampton', 5, 7, 58],
  ['Dudley', 6, 11, 65],
  ['Walsall', 6, 12, 67],
  ['Birmingham', 34, 119, 78],
  ['Sandwell', 2, 15, 88],
];

/** Satisfactory remedies before the complaint reached the Ombudsman: per cent, number, complaints upheld. */
export const REMEDIES: readonly (readonly [
  council: string,
  percent: number,
  count: number,
  upheld: number,
])[] = [
  ['Coventry', 18, 2, 11],
  ['Wolverhampton', 14, 1, 7],
  ['Dudley', 9, 1, 11],
  ['Birmingham', 4, 5, 119],
  ['Sandwell', 0, 0, 15],
  ['Solihull', 0, 0, 5],
  ['Walsall', 0, 0, 12],
];

/** Compliance outcomes recorded, and per cent of them satisfied. */
export const COMPLIANCE: readonly (readonly [
  council: string,
  outcomes: number,
  percent: number,
])[] = [
  ['Birmingham', 114, 100],
  ['Coventry', 5, 100],
  ['Dudley', 7, 100],
  ['Sandwell', 19, 100],
  ['Solihull', 5, 100],
  ['Walsall', 8, 100],
  ['Wolverhampton', 5, 100],
];

/** Complaints and enquiries received about Coventry in 2019-20, by category. */
export const RECEIVED: readonly (readonly [category: string, count: number])[] = [
  ['Adult care services', 14],
  ['Benefits and tax', 11],
  ['Corporate and other services', 6],
  ["Education and children's services", 25],
  ['Environmental services', 25],
  ['Highways and transport', 21],
  ['Housing', 6],
  ['Planning and development', 5],
  ['Other', 4],
];
