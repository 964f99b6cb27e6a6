import { clockNudges, undecided } from '../../../../src/domain/duty/clock-nudges';
import { decideDuty } from '../../../../src/domain/duty/decision/decide-duty';
import { blankRecord, type DecisionVerb } from '../../../../src/domain/duty/decision/duty-record';
import { NOBODY } from '../../../../src/domain/remedy/policy/people';
import { isWorkingDay } from '../../../../src/domain/shared/working-days';
import { MONA, proposalOf, publicReport, radarData } from '../../../support/radar';
import { aRemedy, notary } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const REPORT = publicReport('2027-02-16');

function on(today: string, { away = false, officer = true, remedies = [REPORT] } = {}) {
  const people = { ...NOBODY, monitoringOfficer: officer ? MONA : null };
  const backOn = () => (away ? '2027-12-31' : undefined);
  return clockNudges(remedies, { today, works: isWorkingDay, staff: { people, backOn } });
}
const told = (today: string, how = {}) =>
  on(today, how).map(({ duty, nudge }) => [duty, nudge.kind, nudge.occasion]);

describe('reminders of clocks that run out', () => {
  it.each([
    ['2027-02-01', []],
    ['2027-02-02', [['public-report-response', 'due-in-10', '2027-02-02']]],
    ['2027-02-15', [['public-report-response', 'due-in-10', '2027-02-02']]],
    ['2027-02-16', [['public-report-response', 'due-today', '2027-02-16']]],
    ['2027-02-17', [['public-report-response', 'overdue', '2027-02-17']]],
    ['2027-06-01', [['public-report-response', 'overdue', '2027-02-17']]],
  ])('on %s: %j', (today, expected) => {
    const ofResponse = told(today).filter(([duty]) => duty === 'public-report-response');
    expect(ofResponse).toEqual(expected);
  });

  it('go to the Monitoring Officer, with the duty, its day and its source', () => {
    const found = on('2027-02-16').find(({ duty }) => duty === 'public-report-response');
    expect(found?.nudge).toMatchObject({ person: MONA.id, level: 'monitoring-officer' });
    expect(found?.nudge.why).toContain(
      'by 16 February 2027 (Local Government Act 1974, section 31(2))',
    );
  });

  it('say of the public notice that its two weeks are not checked', () => {
    const notice = on('2026-12-01').find(({ duty }) => duty === 'public-notice');
    expect(notice?.nudge.why).toContain('not checked');
  });

  it.each([
    ['nobody is Monitoring Officer', { officer: false }],
    ['they are away', { away: true }],
    ['it was registered as done', { remedies: [{ ...REPORT, state: 'done' as const }] }],
    ['it is nobody’s clock', { remedies: [aRemedy({ due: '2027-02-16' })] }],
  ])('go to nobody while %s', (_, how) => {
    expect(told('2027-02-16', how)).toEqual([]);
  });

  it.each<readonly [DecisionVerb, boolean]>([
    ['taken', true],
    ['reported', false],
    ['not-needed', false],
    ['deferred', false],
  ])('of a matter that was decided (%s) are told: %s', (verb, isTold) => {
    const proposal = proposalOf(radarData({ remedies: [REPORT] }), 'response-coventry-26-000-030');
    const decision = { verb, reason: 'As agreed', to: 'Cabinet', until: '2027-03-01' };
    const attempt = { decision, by: MONA, isMonitoringOfficer: true, basis: [] };
    const made = decideDuty(
      blankRecord(proposal, tenantNamed('t1')),
      { ...attempt, at: '2027-01-04T10:00:00.000Z' },
      notary,
    );
    if (!made.ok) throw new Error(made.problem.kind);
    const left = undecided(on('2027-02-16'), [made.value], {
      today: '2027-02-16',
      works: isWorkingDay,
    });
    expect(left.some(({ line }) => line === 'clock public-report-response 26-000-030')).toBe(
      isTold,
    );
    // The notice is a matter of its own.
    expect(left.some(({ line }) => line.startsWith('clock public-notice'))).toBe(true);
  });
});
