import {
  dutiesOf,
  overviewDuty,
  type Office,
} from '../../../../../src/domain/remedy/nudges/duties';
import { NOBODY, type People } from '../../../../../src/domain/remedy/policy/people';
import { workingDaysOf } from '../../../../../src/domain/remedy/policy/policy-days';
import { DEFAULT_POLICY } from '../../../../../src/domain/remedy/policy/remedy-policy';
import type { Remedy } from '../../../../../src/domain/remedy/remedy';
import { aRemedy, DEPUTY, OWNER } from '../../../../support/remedies';

const LINK = { id: 'link-oid', name: 'Lin Officer' };
const MONITOR = { id: 'monitor-oid', name: 'Mon Officer' };
const LEAD = { id: 'lead-oid', name: 'Lee Lead' };
const PEOPLE: People = {
  ...NOBODY,
  linkOfficer: LINK,
  monitoringOfficer: MONITOR,
  serviceLeads: { housing: LEAD },
};

function office(
  today: string,
  people: People = PEOPLE,
  away: Readonly<Record<string, string>> = {},
): Office {
  return {
    rules: { policy: DEFAULT_POLICY, works: workingDaysOf(DEFAULT_POLICY) },
    staff: { people, backOn: (person) => away[person] },
    today,
  };
}

/** Due on Friday 20 November 2026. */
const remedy: Remedy = { ...aRemedy(), acknowledgedAt: '2026-11-01T09:00:00.000Z' };

function told(day: Office, of = remedy): readonly string[] {
  return dutiesOf(of, day).map(({ person, line, occasion }) => `${person} ${line} ${occasion}`);
}

describe('dutiesOf', () => {
  it('climbs from the owner to the Monitoring Officer, each rung on its day', () => {
    const owner = 'owner-oid owner owner-oid';
    expect(told(office('2026-11-23'))).toEqual([`${owner} 2026-11-23`]);
    expect(told(office('2026-11-25'))).toContain('deputy-oid deputy overdue 2026-11-25');
    expect(told(office('2026-11-27'))).toContain('lead-oid service-lead overdue 2026-11-27');
    expect(told(office('2026-12-04'))).toContain('link-oid link-officer overdue 2026-12-04');
    expect(told(office('2026-12-18'))).toEqual([
      `${owner} 2026-12-14`,
      'deputy-oid deputy overdue 2026-11-25',
      'lead-oid service-lead overdue 2026-11-27',
      'link-oid link-officer overdue 2026-12-04',
      'monitor-oid monitoring-officer overdue 2026-12-18',
    ]);
  });

  it('tells the deputy of what nobody acknowledged', () => {
    const unseen = { ...remedy, acknowledgedAt: null };
    expect(told(office('2026-11-17'), unseen)).toHaveLength(1);
    expect(told(office('2026-11-18'), unseen)).toContain(
      'deputy-oid deputy unacknowledged 2026-11-18',
    );
  });

  it('goes to the next rung where one is empty, and not to the owner again', () => {
    const noLead: People = { ...PEOPLE, serviceLeads: {} };
    const [, , third] = dutiesOf(remedy, office('2026-11-27', noLead));
    expect(third).toMatchObject({
      person: LINK.id,
      level: 'link-officer',
      line: 'service-lead overdue',
    });
    expect(third?.why).toMatch(
      /5 working days after, the service lead is told\..*no service lead is set/,
    );
    const ownerLeads: People = { ...PEOPLE, serviceLeads: { housing: OWNER } };
    expect(dutiesOf(remedy, office('2026-11-27', ownerLeads)).map(({ person }) => person)).toEqual([
      OWNER.id,
      DEPUTY.id,
      LINK.id,
    ]);
  });

  it('passes what is owed to somebody away on to the deputy, then to the next above', () => {
    const [one] = dutiesOf(remedy, office('2026-11-23', PEOPLE, { [OWNER.id]: '2026-12-01' }));
    expect(one).toMatchObject({ person: DEPUTY.id, level: 'deputy', line: 'owner owner-oid' });
    expect(one?.why).toMatch(/Olu Owner is away and back on 1 December 2026/);
    const away = { [OWNER.id]: '2026-12-01', [DEPUTY.id]: '2026-12-02' };
    expect(dutiesOf(remedy, office('2026-11-23', PEOPLE, away))[0]?.person).toBe(LEAD.id);
    expect(dutiesOf(remedy, office('2026-11-23', NOBODY, away))).toEqual([]);
  });

  it('brings what has no owner, and who asks for time, to the Link Officer', () => {
    const at = '2026-11-14T10:00:00.000Z';
    const waiting = { ...remedy, awaitingOwnerSince: at };
    expect(told(office('2026-11-16'), waiting)).toEqual([
      `link-oid awaiting-owner ${at} 2026-11-16`,
    ]);
    expect(dutiesOf(waiting, office('2026-11-18'))[0]).toMatchObject({
      person: LINK.id,
      kind: 'due-in-2',
    });
    const asking = {
      ...remedy,
      timeRequest: { at, by: OWNER.id, reason: 'ill', proposed: '2026-12-01' },
    };
    expect(told(office('2026-11-16'), asking)).toEqual([`link-oid time-request ${at} 2026-11-16`]);
    expect(told(office('2026-11-15'), asking)).toEqual([]);
  });

  it('tells the owner of what is taken up again, and nothing of what was told before', () => {
    const again = { ...remedy, reopenedAt: '2026-12-19T10:00:00.000Z' };
    expect(told(office('2026-12-19'), again)).toEqual([]);
    expect(told(office('2026-12-22'), again)).toEqual([
      'owner-oid owner owner-oid 2026-12-21',
      'owner-oid reopened 2026-12-19T10:00:00.000Z 2026-12-21',
    ]);
  });

  it('asks a colleague, and nobody in their place', () => {
    const offered = { ...remedy, offeredTo: { ...LEAD, at: '2026-11-12T10:00:00.000Z' } };
    expect(dutiesOf(offered, office('2026-11-12'))).toMatchObject([
      { person: LEAD.id, kind: 'offered' },
    ]);
    expect(dutiesOf(offered, office('2026-11-12', PEOPLE, { [LEAD.id]: '2026-12-01' }))).toEqual(
      [],
    );
  });

  it('owes nothing of what is done, proposed or of a draft', () => {
    for (const quiet of [
      aRemedy({ state: 'done' }),
      aRemedy({ state: 'proposed' }),
      aRemedy({ stage: 'draft' }),
    ]) {
      expect(dutiesOf(quiet, office('2026-12-30'))).toEqual([]);
    }
  });
});

describe('overviewDuty', () => {
  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-27', '2026-11-23'],
    // Christmas week: Monday 28 December is a holiday.
    ['2026-12-28', undefined],
    ['2026-12-29', '2026-12-29'],
  ])('on %s: of %s', (today, occasion) => {
    expect(overviewDuty(office(today))[0]?.occasion).toBe(occasion);
  });

  it('goes to the Monitoring Officer while the Link Officer is away', () => {
    expect(overviewDuty(office('2026-11-23', PEOPLE, { [LINK.id]: '2026-12-01' }))[0]?.person).toBe(
      MONITOR.id,
    );
    expect(overviewDuty(office('2026-11-23', NOBODY))).toEqual([]);
  });
});
