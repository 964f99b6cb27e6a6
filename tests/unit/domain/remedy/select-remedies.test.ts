import {
  selectRemedies,
  selectsUnfinished,
  type RemedySelection,
} from '../../../../src/domain/remedy/select-remedies';
import { isOver, REMEDY_STATES } from '../../../../src/domain/remedy/remedy';
import { aRemedy, DEPUTY, OWNER } from '../../../support/remedies';

const TODAY = '2026-11-18';
const remedies = [
  aRemedy({ due: '2026-11-10' }, 'overdue'),
  aRemedy({ due: '2026-11-20', service: 'adult-care' }, 'this-week'),
  aRemedy({ due: '2026-11-25', owner: DEPUTY, deputy: { id: 'x', name: 'X' } }, 'next-week'),
  aRemedy({ due: '2026-10-01', state: 'accepted', doneOn: '2026-10-09' }, 'late'),
  aRemedy({ due: '2026-10-01', state: 'done', doneOn: '2026-09-30' }, 'on-time'),
  aRemedy({ due: '2026-09-01', state: 'withdrawn' }, 'withdrawn'),
];

describe('selectRemedies', () => {
  it.each([
    [{}, ['withdrawn', 'late', 'on-time', 'overdue', 'this-week', 'next-week']],
    [{ status: 'open' }, ['overdue', 'this-week', 'next-week']],
    [{ status: 'overdue' }, ['overdue']],
    [{ status: 'done' }, ['late', 'on-time']],
    [{ status: 'late' }, ['late', 'overdue']],
    [{ status: 'on-time' }, ['on-time']],
    [{ due: 'this-week' }, ['this-week']],
    [{ due: 'next-week' }, ['next-week']],
    [{ due: 'this-month' }, ['overdue', 'this-week', 'next-week']],
    [{ service: 'adult-care' }, ['this-week']],
    [{ status: 'overdue', overdueDays: 7 }, ['overdue']],
    [{ status: 'overdue', overdueDays: 8 }, []],
    [{ person: OWNER.id, status: 'open' }, ['overdue', 'this-week']],
    [{ person: 'nobody' }, []],
  ] as const)('%j', (selection, ids) => {
    expect(selectRemedies(remedies, selection, TODAY).map(({ id }) => id)).toEqual(ids);
  });

  const statuses = [undefined, 'open', 'overdue', 'done', 'late', 'on-time'] as const;
  const windows = [
    undefined,
    'this-week',
    'next-week',
    'this-month',
    'next-14-days',
    'next-30-days',
  ] as const;
  const selections = statuses.flatMap((status) =>
    windows.map(
      (due): RemedySelection => ({
        ...(status && { status }),
        ...(due && { due }),
        matter: 'any',
      }),
    ),
  );

  it('takes only remedies that are not over wherever it says so', () => {
    const days = ['2026-09-01', '2026-11-17', '2026-11-18', '2026-11-20', '2026-12-10'];
    const all = REMEDY_STATES.flatMap((state) =>
      days.flatMap((due) =>
        [undefined, ...days].map((doneOn) =>
          aRemedy({ state, due, ...(doneOn && { doneOn }) }, `${state} ${due} ${doneOn ?? ''}`),
        ),
      ),
    );
    const unfinished = all.filter(({ state }) => !isOver(state));
    const narrow = selections.filter(selectsUnfinished);
    expect(narrow).toHaveLength(36 - 4);
    for (const selection of narrow)
      expect(selectRemedies(all, selection, TODAY)).toEqual(
        selectRemedies(unfinished, selection, TODAY),
      );
  });
});
