import { weeklyOverview } from '../../../../src/domain/remedy/weekly-overview';
import { aRemedy } from '../../../support/remedies';

const at = '2026-11-20T10:00:00.000Z';

it('lists what a week begins with, and counts what is late', () => {
  const request = { proposed: '2026-12-20', reason: 'ill', at, by: 'x' };
  const overview = weeklyOverview(
    [
      aRemedy({ due: '2026-12-01' }, 'open'),
      aRemedy({ due: '2026-11-10' }, 'overdue'),
      { ...aRemedy({ due: '2026-11-11' }, 'nobody'), awaitingOwnerSince: at },
      { ...aRemedy({ due: '2026-12-02' }, 'asking'), timeRequest: request },
      { ...aRemedy({ due: '2026-12-09' }, 'extended'), firstDue: '2026-11-02' },
      aRemedy({ state: 'done', doneOn: '2026-11-21', due: '2026-11-20' }, 'done-late'),
      aRemedy({ state: 'proposed' }, 'proposed'),
      aRemedy({ state: 'accepted', doneOn: '2026-11-30' }, 'over'),
      aRemedy({ stage: 'draft', due: '2026-11-01' }, 'draft'),
    ],
    '2026-11-23',
  );
  const ids = (remedies: readonly { readonly id: string }[]) => remedies.map(({ id }) => id);
  expect(ids(overview.open)).toEqual(['draft', 'overdue', 'nobody', 'open', 'asking', 'extended']);
  expect(ids(overview.overdue)).toEqual(['overdue', 'nobody']);
  expect(ids(overview.awaitingAcceptance)).toEqual(['done-late']);
  expect(ids(overview.awaitingOwner)).toEqual(['nobody']);
  expect(ids(overview.timeRequested)).toEqual(['asking']);
  expect(ids(overview.proposed)).toEqual(['proposed']);
  expect(overview.late).toBe(4);
});
