import { selectRemedies } from '../../../../src/domain/remedy/select-remedies';
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
});
