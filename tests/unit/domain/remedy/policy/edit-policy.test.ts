import { appoint } from '../../../../../src/domain/remedy/policy/appoint';
import { editPolicy, writePolicy } from '../../../../../src/domain/remedy/policy/edit-policy';
import { NOBODY, officesOf } from '../../../../../src/domain/remedy/policy/people';
import { mayWrite, workingDaysOf } from '../../../../../src/domain/remedy/policy/policy-days';
import { DEFAULT_POLICY } from '../../../../../src/domain/remedy/policy/remedy-policy';

describe('editPolicy', () => {
  it.each([
    ['ahead', '5, 20,0', { ahead: [20, 5, 0] }],
    ['ahead-acknowledged', '1', { aheadAcknowledged: [1] }],
    ['repeat-days', '14', { repeatDays: 14 }],
    ['opens', '07:00', { opens: '07:00' }],
    ['closes', '23:59', { closes: '23:59' }],
    ['closures', 'none', { closures: [] }],
    [
      'closures',
      '2026-12-29..2026-12-31, 2027-01-04',
      {
        closures: [
          { from: '2026-12-29', to: '2026-12-31' },
          { from: '2027-01-04', to: '2027-01-04' },
        ],
      },
    ],
    [
      'escalation',
      'link-officer overdue 1, deputy unacknowledged 4',
      {
        escalation: [
          { to: 'link-officer', when: 'overdue', workingDays: 1 },
          { to: 'deputy', when: 'unacknowledged', workingDays: 4 },
        ],
      },
    ],
    ['investigation-internal-days', '15', { investigationInternalDays: 15 }],
  ])('%s %s', (setting, text, change) => {
    expect(editPolicy(DEFAULT_POLICY, [[setting, text]])).toEqual({
      ok: true,
      value: { ...DEFAULT_POLICY, ...change },
    });
  });

  it.each([
    ['ahead', ''],
    ['ahead', '10,10'],
    ['ahead', '61'],
    ['ahead', '-1'],
    ['ahead', '2.5'],
    ['repeat-days', '0'],
    ['repeat-days', '29'],
    ['opens', '24:00'],
    ['opens', '8:30'],
    ['closures', '2026-02-30'],
    ['closures', '2026-12-31..2026-12-29'],
    ['closures', '2026-01-01..2026-12-31'],
    ['closures', '2026-01-01..2026-01-02..2026-01-03'],
    ['escalation', 'mayor overdue 3'],
    ['escalation', 'deputy late 3'],
    ['escalation', 'deputy overdue'],
    ['escalation', 'deputy overdue 3 days'],
  ])('refuses %s %s', (setting, text) => {
    expect(editPolicy(DEFAULT_POLICY, [[setting, text]])).toMatchObject({
      ok: false,
      problem: { kind: 'bad-value', setting },
    });
  });

  it('refuses what contradicts the rest', () => {
    expect(editPolicy(DEFAULT_POLICY, [['opens', '17:00']])).toEqual({
      ok: false,
      problem: { kind: 'closes-before-it-opens' },
    });
    expect(editPolicy(DEFAULT_POLICY, [['investigation-days', '18']])).toEqual({
      ok: false,
      problem: { kind: 'internal-not-earlier' },
    });
    for (const name of ['volume', 'constructor', '__proto__']) {
      expect(editPolicy(DEFAULT_POLICY, [[name, '1']])).toMatchObject({
        problem: { kind: 'unknown-setting' },
      });
    }
  });

  it('is written as it is set', () => {
    for (const [name, value] of writePolicy(DEFAULT_POLICY)) {
      expect(editPolicy(DEFAULT_POLICY, [[name, value]])).toEqual({
        ok: true,
        value: DEFAULT_POLICY,
      });
    }
  });
});

describe('the days of a council', () => {
  const closed = { ...DEFAULT_POLICY, closures: [{ from: '2026-12-29', to: '2026-12-31' }] };

  it.each([
    ['2026-12-28', false],
    ['2026-12-29', false],
    ['2026-12-31', false],
    ['2027-01-04', true],
  ])('%s: %s', (day, works) => {
    expect(workingDaysOf(closed)(day)).toBe(works);
    expect(mayWrite(closed, `${day}T10:00:00.000Z`)).toBe(works);
  });
});

describe('appoint', () => {
  const jo = { id: 'jo', name: 'Jo' };

  it('gives offices and takes them', () => {
    const steps = [
      { office: 'link-officer', person: jo },
      { office: 'admin', person: jo },
      { office: 'service-lead', service: 'housing', person: jo },
      { office: 'monitoring-officer', person: { id: 'mo', name: 'Mo' } },
    ];
    const people = steps.reduce((held, step) => {
      const next = appoint(held, step);
      if (!next.ok) throw new Error(next.problem.kind);
      return next.value;
    }, NOBODY);
    expect(officesOf(people, 'jo')).toEqual(['link-officer', 'admin']);
    expect(officesOf(people, 'mo')).toEqual(['monitoring-officer']);
    expect(officesOf(people, null)).toEqual([]);
    expect(people.serviceLeads).toEqual({ housing: jo });
    expect(appoint(people, { office: 'admin', person: null, id: 'jo' })).toMatchObject({
      value: { admins: [] },
    });
    expect(
      appoint(people, { office: 'service-lead', service: 'housing', person: null }),
    ).toMatchObject({ value: { serviceLeads: {} } });
  });

  it.each([
    [{ office: 'mayor', person: jo }, 'unknown-office'],
    [{ office: 'link-officer', person: { id: ' ', name: '' } }, 'no-person'],
    [{ office: 'service-lead', person: jo }, 'unknown-service'],
  ])('refuses %j', (change, kind) => {
    expect(appoint(NOBODY, change)).toMatchObject({ ok: false, problem: { kind } });
  });
});
