import { cellDate } from '../../../../../src/domain/remedy/spreadsheet/cell-date';
import { serviceNamed } from '../../../../../src/domain/remedy/spreadsheet/service-names';
import { sheetOf } from '../../../../../src/domain/remedy/spreadsheet/sheet-of';

describe('the day in a cell', () => {
  it.each([
    ['2025-03-31', '2025-03-31'],
    ['2025-03-31T00:00:00.000Z', '2025-03-31'],
    ['3/4/2025', '2025-04-03'],
    ['31.3.25', '2025-03-31'],
    ['31 March 2025', '2025-03-31'],
    ['1st Sept 2025', '2025-09-01'],
    ['31-Mar-25', '2025-03-31'],
    ['31/02/2025', undefined],
    ['3/31/2025', undefined],
    ['end of March', undefined],
    ['31 March 2025 (extended)', undefined],
    ['', undefined],
  ])('%j is %j', (cell, day) => {
    expect(cellDate(cell)).toBe(day);
  });
});

describe('the service in a cell', () => {
  it.each([
    ['housing', 'housing'],
    ['Adult Social Care', 'adult-care'],
    ['Children’s Services', 'education-children'],
    ['SEND', 'education-children'],
    ['Revenues and Benefits', 'benefits-tax'],
    ['Highways & Transport', 'highways-transport'],
    ['Place', undefined],
    ['Housing and Planning', undefined],
  ])('%j is %j', (cell, service) => {
    expect(serviceNamed(cell)).toBe(service);
  });
});

describe('a sheet', () => {
  it('may have a title above its columns, and empty rows', () => {
    const rows = [
      ['Remedies 2025'],
      [],
      ['Ref', 'Action', ''],
      ['1', 'Apologise'],
      ['', ''],
      ['2', 'Pay'],
    ];
    expect(sheetOf(rows)).toEqual({
      columns: ['Ref', 'Action', ''],
      rows: [
        { number: 4, cells: ['1', 'Apologise', ''] },
        { number: 6, cells: ['2', 'Pay', ''] },
      ],
    });
  });
});
