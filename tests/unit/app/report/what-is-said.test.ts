import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import type { ReportData } from '../../../../src/domain/report/held/report-data';
import { elementsOf, elementText } from '../../../../src/domain/report/model/elements';
import { writeReport } from '../../../../src/domain/report/write-report';
import { gatherReport } from '../../../../src/app/report/gather-report';
import type { Ports } from '../../../../src/app/ports';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';
import { loadSampleLetters } from '../../../support/load-sample-letters';
import { aRemedy } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';
import { gathered, givenDesk, importText, reportDesk, written } from '../../../support/report-desk';

function saidIn(data: ReportData): ReadonlyMap<string, string> {
  return new Map(elementsOf(written(data)).map((one) => [one.id, elementText(one)]));
}

const COVENTRY = authorityById('coventry')!;

async function withLetter(now: string): Promise<Ports> {
  const ports = { ...reportDesk(), now: () => now };
  await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
  return ports;
}

describe('a report says', () => {
  it('that a letter is not public yet, to whoever may know it, and nothing to others', async () => {
    const ports = await withLetter('2022-07-21T09:00:00.000Z');
    const order = { authority: COVENTRY, period: '2021-22', tenant: null } as const;
    const told = saidIn(await gatherReport(ports, { ...order, unpublished: 'told' }));
    expect(told.get('context.not-public')).toMatch(/not public until 27 July 2022/);
    expect(writeReport(await gatherReport(ports, order))).toEqual({
      ok: false,
      problem: { kind: 'nothing-held' },
    });
    const later = await withLetter('2022-07-28T09:00:00.000Z');
    expect(saidIn(await gathered(later, 'coventry', '2021-22')).has('context.not-public')).toBe(
      false,
    );
  });

  it('nothing of the original of a letter before its day', async () => {
    const ports = { ...reportDesk(), now: () => '2022-07-21T09:00:00.000Z' };
    const overview =
      'Complaint overview\n\nBetween 1 April 2021 and 31 March 2022 we dealt with 95 complaints. Of these, 32 were not for us. We assessed and closed 43. We investigated 20.';
    await importText(ports, 'letter.txt', `${letterText(COVENTRY_2021)}\n\n${overview}\n`);
    const order = { authority: COVENTRY, period: '2021-22', tenant: null } as const;
    expect((await gatherReport(ports, order)).parts.overview).toEqual({});
    const told = await gatherReport(ports, { ...order, unpublished: 'told' });
    expect(told.parts.overview.dealtWith?.value).toBe(95);
  });

  it('that it holds sample data', async () => {
    const ports = reportDesk();
    await loadSampleLetters(ports);
    const said = saidIn(await gathered(ports, 'coventry', '2023-24'));
    expect(said.get('context.sample')).toMatch(/sample data/);
    const real = await withLetter('2026-11-22T12:00:00.000Z');
    expect(saidIn(await gathered(real, 'coventry', '2021-22')).has('context.sample')).toBe(false);
  });

  it('what is not held, year by year, and never a nought for it', async () => {
    const ports = await withLetter('2026-11-22T12:00:00.000Z');
    const said = saidIn(await gathered(ports, 'coventry', '2021-22'));
    expect(said.get('uphold.before')).toBe('No uphold rate is held for 2020-21 and 2019-20.');
    expect(said.get('uphold.history.2017-18.4')).toBe('not held');
    expect(said.get('received.total')).toMatch(/is not held/);
    expect(said.get('money.paid')).toMatch(/is not held/);
    expect(said.get('remedies.public')).toMatch(/: not held\.$/);
    expect([...said.values()].filter((text) => /\b0\b/.test(text))).toEqual([]);
  });

  it('small numbers and breaks in the series where there are such, and not elsewhere', async () => {
    const ports = await withLetter('2026-11-22T12:00:00.000Z');
    const small = saidIn(await gathered(ports, 'coventry', '2021-22'));
    expect(small.get('uphold.rate.small')).toMatch(/about 5 points, since it stands on 20/);
    expect(small.has('uphold.rate.break')).toBe(false);
    const many = {
      ...COVENTRY_2021,
      label: '2022-23',
      date: '19 July 2023',
      publicFrom: '26 July 2023',
    };
    const change = { upheld: 60, investigations: 100, satisfactory: 15 };
    await importText(ports, 'many.txt', letterText(many, change));
    const large = saidIn(await gathered(ports, 'coventry', '2022-23'));
    expect(large.has('uphold.rate.small')).toBe(false);
    expect(large.get('uphold.rate.break')).toMatch(/from 2022-23/);
    expect(large.get('uphold.trend')).toContain('Break in the series');
  });

  it('who has the same rate, and no place among a few of many', async () => {
    const ports = await givenDesk();
    if (ports === undefined) return;
    const data = await gathered(ports, 'coventry', '2019-20');
    const groups = data.groups.map((group) => ({ ...group, of: 'rochdale' }));
    const tied = saidIn({ ...data, authority: authorityById('rochdale')!, groups });
    expect(tied.get('comparison.cipfa.position')).toBe(
      'With 47%, Rochdale is 3rd from the lowest of 16 (councils with a lower rate: 2), and the same rate have Tameside.',
    );
    const few = data.records.filter(({ authority }) => /coventry|bolton|luton/.test(authority));
    const among = saidIn({ ...data, records: few });
    expect(among.has('comparison.cipfa.position')).toBe(false);
    expect(among.get('comparison.cipfa.pooled')).toContain('whose figures are held');
    expect(among.get('comparison.cipfa.members')).toMatch(/no figures are held of Bradford/);
  });

  it('which printed rate is held for checking, and what its counts give', async () => {
    const ports = await givenDesk();
    if (ports === undefined) return;
    const said = saidIn(await gathered(ports, 'coventry', '2019-20'));
    expect(said.get('comparison.wmca.sandwell.note')).toMatch(/Sandwell, 88%, is worked out/);
    expect(said.has('comparison.wmca.dudley.note')).toBe(false);
    expect([...said.values()].filter((text) => text.includes('86%'))).toEqual([]);
  });

  it('remedies that were carried out in the year, late ones as such, of nobody else’s tenant', async () => {
    const ports = await withLetter('2026-11-22T12:00:00.000Z');
    const done = {
      state: 'accepted',
      doneOn: '2021-09-10',
      firstDue: '2021-09-01',
      due: '2021-09-01',
    } as const;
    await ports.store.remedies.add({ ...aRemedy({}, 'a'), tenant: tenantNamed('t1'), ...done });
    await ports.store.remedies.add({
      ...aRemedy({}, 'b'),
      tenant: tenantNamed('t1'),
      ...done,
      doneOn: '2020-09-10',
    });
    const order = { authority: COVENTRY, period: '2021-22' } as const;
    const said = saidIn(await gatherReport(ports, { ...order, tenant: tenantNamed('t1') }));
    expect(said.get('learning.remedies.0.2')).toBe('10 September 2021');
    expect(said.get('learning.remedies.0.3')).toBe('late');
    expect(said.has('learning.remedies.1.2')).toBe(false);
    const other = saidIn(await gatherReport(ports, { ...order, tenant: null }));
    expect(other.get('learning.none')).toMatch(/No learning/);
  });
});
