import { mapColumns } from '../../../../../src/domain/remedy/spreadsheet/map-columns';

describe('columns of a tracker', () => {
  it('are known by what councils call them', () => {
    const columns = [
      'Ref',
      'Directorate',
      'Date of final decision',
      'Summary',
      'Actions (with dates)',
    ];
    const mapped = mapColumns(columns);
    expect(mapped.ok && Object.fromEntries(mapped.value)).toEqual({
      reference: 0,
      service: 1,
      decided: 2,
      text: 4,
    });
  });

  it('are what a person says that they are', () => {
    const mapped = mapColumns(
      ['Case', 'What we do', 'Action'],
      ['reference=case', 'text=What we do'],
    );
    expect(mapped.ok && Object.fromEntries(mapped.value)).toEqual({ reference: 0, text: 1 });
  });

  it.each([
    [['Ref', 'Due'], [], { kind: 'no-column', field: 'text' }],
    [['Ref', 'Action'], ['colour=Ref'], { kind: 'unknown-field', given: 'colour' }],
    [['Ref', 'Action'], ['due=When'], { kind: 'unknown-column', given: 'When' }],
    [['Ref', 'Action', 'Due', 'due'], [], { kind: 'two-columns', field: 'due' }],
  ])('%j with %j is a problem', (columns, chosen, problem) => {
    expect(mapColumns(columns, chosen)).toMatchObject({ ok: false, problem });
  });
});
