import { mapColumns } from '../../../../../src/domain/remedy/spreadsheet/map-columns';
import {
  rowDrafts,
  type RowContext,
} from '../../../../../src/domain/remedy/spreadsheet/row-drafts';

const officer = { id: 'oid-officer', name: 'Link Officer' };

/** A row with these cells, read as a tracker with these columns. */
function read(cells: Readonly<Record<string, string>>, over: Partial<RowContext> = {}) {
  const mapped = mapColumns(Object.keys(cells));
  if (!mapped.ok) throw new Error('The test names its columns.');
  const context = { columns: mapped.value, linkOfficer: officer, timeIn: () => undefined, ...over };
  return rowDrafts({ number: 2, cells: Object.values(cells) }, context);
}

const ROW = {
  Ref: '23 001 234',
  Action: 'Apologise',
  Due: '31/03/2026',
  Service: 'Housing',
  Owner: 'oid-1',
};

describe('a row of a tracker', () => {
  it('is a remedy', () => {
    expect(read({ ...ROW, Deputy: 'oid-2', Completed: '' })).toEqual({
      ok: true,
      value: [
        {
          ownerIsLinkOfficer: false,
          draft: {
            reference: '23 001 234',
            service: 'housing',
            text: 'Apologise',
            owner: { id: 'oid-1', name: 'oid-1' },
            deputy: { id: 'oid-2', name: 'oid-2' },
            due: '2026-03-31',
          },
        },
      ],
    });
  });

  it('with a list of actions is several remedies', () => {
    const rows = read({ ...ROW, Action: 'a) Apologise\n\n• Pay £250\n3. Train staff' });
    expect(rows.ok && rows.value.map(({ draft }) => draft.text)).toEqual([
      'Apologise',
      'Pay £250',
      'Train staff',
    ]);
  });

  it('may take its due day from the words of the action', () => {
    const timeIn: RowContext['timeIn'] = (_text, decided) => ({
      deadline: { rule: 'within', count: 1, unit: 'month', from: 'final-decision' },
      due: decided === '2026-01-31' ? '2026-02-28' : null,
    });
    const row = {
      Ref: '1',
      Action: 'Apologise within one month',
      'Decision date': '31 January 2026',
    };
    const rows = read(row, { timeIn });
    expect(rows.ok && rows.value[0]?.draft).toMatchObject({
      due: '2026-02-28',
      deadline: { count: 1 },
    });
  });

  it('without an owner’s id is the Link Officer’s', () => {
    const rows = read({ ...ROW, Owner: '' });
    expect(rows.ok && rows.value[0]).toMatchObject({
      ownerIsLinkOfficer: true,
      draft: { owner: officer },
    });
  });

  it.each([
    ['4 March 2026', { state: 'done', doneOn: '2026-03-04' }],
    ['Yes', { state: 'done' }],
    ['in progress', {}],
  ])('with "%s" in its completed column', (completed, expected) => {
    const rows = read({ ...ROW, Completed: completed });
    const draft = rows.ok ? rows.value[0]?.draft : undefined;
    expect({ state: draft?.state, doneOn: draft?.doneOn }).toEqual({
      state: undefined,
      doneOn: undefined,
      ...expected,
    });
  });

  it.each([
    [{ Ref: '' }, { kind: 'no-reference' }],
    [{ Action: ' - ' }, { kind: 'no-text' }],
    [{ Due: 'soon' }, { kind: 'bad-day', field: 'due', given: 'soon' }],
    [{ Due: '' }, { kind: 'no-due', text: 'Apologise' }],
    [{ Service: 'Astronomy' }, { kind: 'bad-service', given: 'Astronomy' }],
  ])('%j is refused', (change, problem) => {
    expect(read({ ...ROW, ...change })).toEqual({ ok: false, problem });
  });

  it('is refused where nobody can look after it', () => {
    const rows = read({ ...ROW, Owner: '' }, { linkOfficer: null });
    expect(rows).toEqual({ ok: false, problem: { kind: 'no-owner' } });
  });
});
