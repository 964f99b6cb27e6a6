import { changeDuty } from '../../../../src/app/duty/change-duty';
import type { Ports } from '../../../../src/app/ports';
import { changeSettings } from '../../../../src/app/remedies/remedy-settings';
import { dueNudges, remindOwners } from '../../../../src/app/remedies/remind-owners';
import { OFFICE_HOURS } from '../../../../src/domain/remedy/nudge-policies';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import { MONA, publicReport } from '../../../support/radar';
import { reportDesk } from '../../../support/report-desk';
import { tenantNamed } from '../../../support/tenant';

const T1 = tenantNamed('t1');

async function desk(): Promise<Ports> {
  const ports = reportDesk();
  await changeSettings(ports, T1, (settings) => ({
    ...settings,
    people: { ...settings.people, monitoringOfficer: MONA },
  }));
  await ports.store.remedies.add({ ...publicReport('2027-02-16'), tenant: T1 });
  return ports;
}

const toMona = async (ports: Ports, day: string) =>
  (await dueNudges(ports, OFFICE_HOURS, `${day}T10:00:00.000Z`))
    .map(({ duty }) => duty)
    .filter(({ person, line }) => person === MONA.id && line.startsWith('clock'))
    .map(({ line, kind }) => `${line} ${kind}`);

describe('clocks of the Monitoring Officer', () => {
  it('are told once an occasion, with everything else of the day on one card', async () => {
    const ports = await desk();
    const day = '2026-12-01T10:00:00.000Z';
    const now = { ...ports, now: () => day };
    const added = [
      await remindOwners(now, OFFICE_HOURS, day),
      await remindOwners(now, OFFICE_HOURS, day),
    ];
    // One card for the owner of the item is not due yet: this is the Monitoring Officer's alone.
    expect(added).toEqual([1, 0]);
    const [card, ...more] = await ports.store.deliveries.list(T1);
    expect([card?.subject, card?.kind, more]).toEqual([MONA.id, 'nudge', []]);
    const { value } = (await ports.store.diaries.find(T1, MONA.id))!;
    expect(value.batch?.items.map(({ line, kind }) => `${line}: ${kind}`)).toEqual([
      'overview: overview',
      'clock public-notice 26-000-030: due-today',
    ]);
  });

  it('are not told outside office hours, nor of what was decided', async () => {
    const ports = await desk();
    const response = 'clock public-report-response 26-000-030 due-today';
    expect(await toMona(ports, '2027-02-16')).toContain(response);
    expect(await toMona(ports, '2027-02-14')).toEqual([]);
    const authority = authorityById('coventry');
    if (!authority) throw new Error('Coventry is gone.');
    const decided = await changeDuty(ports, {
      ...{
        order: { authority, tenant: T1, own: true },
        ref: 'response-coventry-26-000-030',
        by: MONA,
      },
      decision: { verb: 'reported', reason: 'Answered in full', to: 'Council' },
    });
    expect(decided.ok).toBe(true);
    expect(await toMona(ports, '2027-02-16')).not.toContain(response);
  });
});
