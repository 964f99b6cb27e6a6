import { radar } from '../../../../src/domain/duty/radar';
import { basisOf, isWaiting, mattersOf } from '../../../../src/domain/duty/standing';
import { blankRecord, DECISIONS } from '../../../../src/domain/duty/decision/duty-record';
import { decideDuty } from '../../../../src/domain/duty/decision/decide-duty';
import type { Decision } from '../../../../src/domain/duty/decision/decision';
import type { RadarData } from '../../../../src/domain/duty/radar-data';
import { isWorkingDay } from '../../../../src/domain/shared/working-days';
import { figureRecord } from '../../../support/figure-records';
import { MONA, publicReport, radarData } from '../../../support/radar';
import { aRemedy, notary } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const REF = 'summary-coventry-2023-24';
const AT = '2026-11-23T10:00:00.000Z';
const T1 = tenantNamed('t1');
const upheld = (count: number, period = '2023-24') =>
  figureRecord({ authority: 'coventry', period, own: { upheld: count } });

function decided(data: RadarData, decision: Partial<Decision> & Pick<Decision, 'verb'>, ref = REF) {
  const proposal = radar(data).find((one) => one.ref === ref);
  if (!proposal) throw new Error('not proposed');
  const attempt = {
    ...{ by: MONA, isMonitoringOfficer: true, at: AT, basis: basisOf(proposal) },
    decision: { reason: 'As agreed', on: '2026-11-20', to: 'Cabinet', ...decision },
  };
  const result = decideDuty(blankRecord(proposal, T1), attempt, notary);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const at = (today: string) => ({ today, works: isWorkingDay });

describe('a matter on the radar', () => {
  const data = radarData({ records: [upheld(3)] });

  it('stays open until a named person decides, and then stays decided', () => {
    const [open] = mattersOf(radar(data), [], at('2030-01-01'));
    expect(open).toMatchObject({ ref: REF, standing: 'open', record: null });
    const [done] = mattersOf(radar(data), [decided(data, { verb: 'reported' })], at('2030-01-01'));
    expect(done).toMatchObject({ standing: 'decided', changed: [] });
    expect(done && isWaiting(done)).toBe(false);
  });

  it('that was taken on still waits, and one that was deferred comes back on its day', () => {
    const taken = [decided(data, { verb: 'taken' })];
    expect(mattersOf(radar(data), taken, at('2026-11-24')).map(isWaiting)).toEqual([true]);
    const deferred = [decided(data, { verb: 'deferred', until: '2027-01-10' })];
    const on = (day: string) => mattersOf(radar(data), deferred, at(day))[0]?.standing;
    expect([on('2027-01-09'), on('2027-01-10')]).toEqual(['decided', 'due-again']);
  });

  it('keeps its decision when the letter is corrected, and says what changed', () => {
    const record = decided(data, { verb: 'reported' });
    const corrected = radar(radarData({ records: [upheld(4)] }));
    const [matter] = mattersOf(corrected, [record], at('2026-12-01'));
    expect(matter).toMatchObject({
      ...{ standing: 'decided', record: { state: 'reported' } },
      changed: [
        { before: '3 upheld decisions in 2023-24', after: '4 upheld decisions in 2023-24' },
      ],
    });
    expect(matter && isWaiting(matter)).toBe(true);
  });

  it('keeps its decision when nothing proposes it any more', () => {
    const record = decided(data, { verb: 'reported' });
    const [matter, ...more] = mattersOf([], [record], at('2026-12-01'));
    expect(matter).toMatchObject({ ref: REF, proposal: null, record: { state: 'reported' } });
    expect(matter?.changed).toEqual([{ before: '3 upheld decisions in 2023-24', after: null }]);
    expect(more).toEqual([]);
  });

  it('that somebody only tried to decide is open', () => {
    const tried = blankRecord(
      { ref: REF, duty: 'periodic-summary', authority: 'coventry', about: 'x' },
      T1,
    );
    expect(mattersOf(radar(data), [tried], at('2026-12-01'))[0]?.standing).toBe('open');
    expect(mattersOf([], [tried], at('2026-12-01'))).toEqual([]);
  });

  it('counts working days until its day, and after it', () => {
    const proposals = radar(radarData({ remedies: [publicReport('2026-12-29')] }));
    const left = (today: string) =>
      mattersOf(proposals, [], at(today)).find(({ ref }) => ref.startsWith('response'))?.daysLeft;
    // 25 and 28 December 2026 are bank holidays.
    expect(['2026-12-24', '2026-12-29', '2026-12-31'].map(left)).toEqual([1, 0, -2]);
  });

  it('of an earlier year than the latest is marked so', () => {
    const proposals = radar(radarData({ records: [upheld(3), upheld(9, '2019-20')] }));
    expect(mattersOf(proposals, [], at('2026-12-01')).map(({ earlier }) => earlier)).toEqual([
      false,
      true,
    ]);
  });
});

describe('nothing is ever reported, closed or decided without a named person', () => {
  /** Every scenario that the radar knows. */
  const everything = radarData({
    records: [
      figureRecord({
        ...{ authority: 'coventry', period: '2023-24' },
        own: { upheld: 5, public_reports: 1, compliance_rate: 80 },
        services: { housing: { upheld: 3 } },
      }),
    ],
    remedies: [
      publicReport('2026-11-20'),
      aRemedy({ stage: 'draft', reference: '26 9' }, 'draft'),
      { ...aRemedy({ reference: '26 8' }, 'refused'), state: 'not-complied' as const },
    ],
  });
  const proposals = radar(everything);
  const days = ['2026-11-23', '2027-03-01', '2029-12-31'];

  it('covers every duty that can be seen', () => {
    expect(new Set(proposals.map(({ duty }) => duty)).size).toBe(7);
  });

  it('whatever day it is, all that nobody decided is open', () => {
    for (const today of days) {
      const later = radar({ ...everything, today });
      const matters = mattersOf(later, [], at(today));
      for (const { ref } of proposals) expect(matters.map((one) => one.ref)).toContain(ref);
      expect(new Set(matters.map(({ standing }) => standing))).toEqual(new Set(['open']));
    }
  });

  it.each(DECISIONS)(
    '%s by nobody, or by anybody but the Monitoring Officer, changes nothing',
    (verb) => {
      for (const proposal of proposals) {
        const before = blankRecord(proposal, T1);
        const others = [
          { by: null, isMonitoringOfficer: true },
          { by: null, isMonitoringOfficer: false },
          { by: MONA, isMonitoringOfficer: false },
        ];
        for (const who of others) {
          const decision = {
            verb,
            reason: 'As agreed',
            on: '2026-11-20',
            to: 'Cabinet',
            until: '2027-01-10',
          };
          const result = decideDuty(before, { ...who, decision, at: AT, basis: [] }, notary);
          if (result.ok || result.problem.kind !== 'refused') throw new Error('it was decided');
          const { recorded } = result.problem;
          expect(recorded).toMatchObject({
            state: 'open',
            revision: 0,
            decidedBy: null,
            reported: null,
          });
          const matters = mattersOf(proposals, [recorded], at('2027-01-01'));
          expect(matters.map(({ standing }) => standing)).toEqual(proposals.map(() => 'open'));
        }
      }
    },
  );

  it('whatever is decided names who, with a reason, in the record', () => {
    for (const proposal of proposals)
      for (const verb of ['taken', 'reported', 'not-needed', 'deferred'] as const) {
        const until = '2027-01-10';
        const record = decided(everything, { verb, until }, proposal.ref);
        expect(record.decidedBy).toEqual(MONA);
        expect(record.history).toHaveLength(1);
        expect(record.history[0]).toMatchObject({ actor: MONA.id, reason: 'As agreed', verb });
      }
  });
});
