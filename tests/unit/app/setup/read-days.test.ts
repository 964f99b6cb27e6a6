import { readSpans } from '../../../../src/app/setup/words/read-days';

const TODAY = '2026-11-23';

describe('readSpans', () => {
  it.each([
    ['24 december 2026 to 1 january 2027', [['2026-12-24', '2027-01-01']]],
    ['24 december to 1 january', [['2026-12-24', '2027-01-01']]],
    ['24 to 31 december', [['2026-12-24', '2026-12-31']]],
    ['24th–31st december 2027', [['2027-12-24', '2027-12-31']]],
    ['24 december to 31 december 2027', [['2027-12-24', '2027-12-31']]],
    ['29/12/2026', [['2026-12-29', '2026-12-29']]],
    ['2026-12-29 to 2026-12-30', [['2026-12-29', '2026-12-30']]],
    ['between 24 december and 26 december', [['2026-12-24', '2026-12-26']]],
    [
      '24 december 2026, 4 january 2027',
      [
        ['2026-12-24', '2026-12-24'],
        ['2027-01-04', '2027-01-04'],
      ],
    ],
    ['1 february', [['2027-02-01', '2027-02-01']]],
    ['friday', [['2026-11-27', '2026-11-27']]],
  ])('%s', (words, spans) => {
    expect(readSpans(words, TODAY)).toEqual(spans.map(([from, to]) => ({ from, to })));
  });

  it.each([
    '',
    'christmas',
    '31 february',
    '1 january 2027 to 24 december 2026',
    '1 to 2 to 3 may',
  ])('%s: no days', (words) => expect(readSpans(words, TODAY)).toBeUndefined());
});
