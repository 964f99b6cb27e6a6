import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { exportAudit } from '../../../../src/app/audit/export-audit';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import { changeDuty, type DecisionRequest } from '../../../../src/app/duty/change-duty';
import { readRadar } from '../../../../src/app/duty/read-radar';
import type { Ports } from '../../../../src/app/ports';
import { changeSettings } from '../../../../src/app/remedies/remedy-settings';
import { decideDuty } from '../../../../src/domain/duty/decision/decide-duty';
import { blankRecord } from '../../../../src/domain/duty/decision/duty-record';
import { NOBODY } from '../../../../src/domain/remedy/policy/people';
import type { Person } from '../../../../src/domain/remedy/remedy';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import { storeOver } from '../../../../src/store/store-over';
import { figureRecord } from '../../../support/figure-records';
import { memoryDocuments } from '../../../support/memory-documents';
import { MONA } from '../../../support/radar';
import { importText, reportDesk } from '../../../support/report-desk';
import { COVENTRY_2021, letterText } from '../../../support/test-letters';
import { tenantNamed } from '../../../support/tenant';

const T1 = tenantNamed('t1');
const REF = 'summary-coventry-2021-22';
const authority = authorityById('coventry');
if (!authority) throw new Error('Coventry is gone.');
const order = { authority, tenant: T1, own: true };

async function desk(ports: Ports = reportDesk()): Promise<Ports> {
  await importText(ports, 'letter.txt', letterText(COVENTRY_2021));
  for (const tenant of [T1, tenantNamed('t2')])
    await changeSettings(ports, tenant, (settings) => ({
      ...settings,
      people: {
        ...settings.people,
        monitoringOfficer: MONA,
        linkOfficer: { id: 'l', name: 'Lena' },
      },
    }));
  return ports;
}

const taking = (over: Partial<DecisionRequest> = {}): DecisionRequest => ({
  ...{ order, ref: REF, by: MONA },
  decision: { verb: 'taken', reason: 'It goes to Cabinet' },
  ...over,
});

const matterIn = async (ports: Ports, of = order) =>
  (await readRadar(ports, of)).matters.find(({ ref }) => ref === REF);

describe('a decision about a duty', () => {
  it('clicked a hundred times at once is one change and one entry', async () => {
    const ports = await desk();
    const clicks = Array.from({ length: 100 }, () =>
      changeDuty(ports, taking({ operation: 'click 1', seenRevision: 0 })),
    );
    const results = await Promise.all(clicks);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await matterIn(ports))?.record).toMatchObject({ state: 'taken', revision: 1 });
    expect((await matterIn(ports))?.record?.history).toHaveLength(1);
  });

  it.each([
    ['the Link Officer', { id: 'l', name: 'Lena' }],
    ['a stranger who has her name', { id: 'x', name: MONA.name }],
    ['somebody without an account', null],
  ])('is not taken by %s, and the attempt is on record', async (_, by) => {
    const ports = await desk();
    expect(await changeDuty(ports, taking({ by }))).toMatchObject({
      problem: { why: 'not-allowed' },
    });
    const matter = await matterIn(ports);
    expect(matter).toMatchObject({ standing: 'open', record: { revision: 0 } });
    expect(matter?.record?.history).toMatchObject([
      { outcome: 'refused', actor: by?.id ?? 'unknown person' },
    ]);
  });

  it('about nothing that is proposed is taken down nowhere', async () => {
    const ports = await desk();
    expect(await changeDuty(ports, taking({ ref: 'summary-luton-2021-22' }))).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await ports.store.duties.list(T1)).toEqual([]);
  });

  it('about another council is taken down nowhere', async () => {
    const ports = await desk();
    const other = { ...order, own: false };
    expect(await changeDuty(ports, taking({ order: other }))).toMatchObject({
      problem: { kind: 'not-ours' },
    });
    expect(await ports.store.duties.list(T1)).toEqual([]);
  });

  it('of one tenant is no other tenant’s', async () => {
    const ports = await desk();
    await changeDuty(ports, taking());
    const other = { ...order, tenant: tenantNamed('t2') };
    expect((await matterIn(ports, other))?.standing).toBe('open');
    expect((await matterIn(ports))?.standing).toBe('taken');
  });

  it('stays when the letter is corrected, and the radar says what changed', async () => {
    const ports = await desk();
    const decision = { verb: 'reported', reason: 'In the annual report', to: 'Cabinet' } as const;
    expect(await changeDuty(ports, taking({ decision }))).toMatchObject({ ok: true });
    const later = { ...ports, now: () => '2026-11-23T12:00:00.000Z' };
    const change = { upheldPercent: 65, upheld: 13, satisfactoryPercent: 23 };
    const corrected = letterText(COVENTRY_2021, change);
    await importText(later, 'corrected.txt', corrected, { correction: true });
    expect(await matterIn(ports)).toMatchObject({
      ...{ standing: 'decided', record: { state: 'reported', reported: { to: 'Cabinet' } } },
      changed: [
        { before: '12 upheld decisions in 2021-22', after: '13 upheld decisions in 2021-22' },
      ],
    });
  });

  it('that rests on a letter before its day is not told in a conversation before it', async () => {
    const early = { ...reportDesk(), now: () => '2022-07-24T12:00:00.000Z' };
    const ports = await desk(early);
    const told = { ...order, unpublished: 'told' } as const;
    expect((await readRadar(ports, order)).matters).toEqual([]);
    expect(await changeDuty(ports, taking())).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await changeDuty(ports, taking({ order: told }))).toMatchObject({ ok: true });
    expect((await readRadar(ports, told)).matters).toHaveLength(1);
    expect((await readRadar(ports, order)).matters).toEqual([]);
    const later = { ...ports, now: () => '2022-07-28T12:00:00.000Z' };
    expect((await readRadar(later, order)).matters).toMatchObject([{ standing: 'taken' }]);
  });

  it('tells no figure that it rested on before that figure’s day', async () => {
    const ports = reportDesk();
    await changeSettings(ports, T1, (settings) => ({
      ...settings,
      people: { ...settings.people, monitoringOfficer: MONA },
    }));
    const of = { authority: 'coventry', period: '2021-22' } as const;
    const letter = figureRecord({ ...of, own: { upheld: 12 } });
    const report = figureRecord({ ...of, kind: 'committee-report', own: { upheld: 11 } });
    const secret = { ...letter, source: { ...letter.source, publicFrom: '2027-01-01' } };
    for (const one of [secret, report]) await ports.store.figures.add(one, 'quiet');
    const told = { ...order, unpublished: 'told' } as const;
    await changeDuty(ports, taking({ order: told }));
    expect((await ports.store.duties.list(T1))[0]?.basis[0]?.said).toMatch(/^12 /);
    const matter = await matterIn(ports);
    expect(matter?.standing).toBe('taken');
    expect(JSON.stringify([matter?.proposal, matter?.changed])).not.toContain('12 upheld');
  });

  it('is in the journal, which is whole; a changed reason shows', async () => {
    const documents = memoryDocuments();
    const ports = await desk({ ...reportDesk(), store: storeOver(documents) });
    await changeDuty(ports, taking());
    expect(await verifyAudit(ports)).toMatchObject({ duties: 1, entries: 1, findings: [] });
    const lines = [];
    for await (const one of exportAudit(ports, T1)) if (one.kind === 'line') lines.push(one.line);
    expect(lines).toMatchObject([
      { history: `duty/${REF}`, actor: MONA.id, verb: 'taken', reason: 'It goes to Cabinet' },
    ]);
    const [held] = await documents.listKind('duty');
    if (!held) throw new Error('not stored');
    const text = JSON.stringify(held.body).replace('It goes to Cabinet', 'It goes to nobody ');
    await documents.replace({ ...held, body: JSON.parse(text) as unknown }, held.version);
    expect((await verifyAudit(ports)).findings).toMatchObject([{ subject: REF }]);
  });

  it('loses its person and reason to an erasure, and the record still holds', async () => {
    const ports = await desk();
    await changeDuty(ports, taking());
    const next = { id: 'next-oid', name: 'Nic Next' };
    await changeSettings(ports, T1, (settings) => ({
      ...settings,
      people: { ...settings.people, monitoringOfficer: next },
    }));
    const again = {
      verb: 'deferred',
      until: '2027-01-10',
      reason: 'As Mona Monitor said',
    } as const;
    expect(await changeDuty(ports, taking({ by: next, decision: again }))).toMatchObject({
      ok: true,
    });
    // Her name stands in no document any more, but in her chat.
    const chat = { tenant: T1, id: 'chat', scope: 'personal', reference: null } as const;
    await ports.store.channels.remember({ ...chat, person: MONA.id, name: MONA.name });
    await enterInJournal(ports);
    expect(await erasePerson(ports, T1, { person: MONA.id, by: 'dpo' })).toEqual({
      kind: 'erased',
      documents: 1,
    });
    const [record] = await ports.store.duties.list(T1);
    expect(JSON.stringify(record)).not.toMatch(/mona|It goes to Cabinet/i);
    expect(record).toMatchObject({ state: 'deferred', revision: 2, decidedBy: next });
    expect((await verifyAudit(ports)).findings).toEqual([]);
    expect((await matterIn(ports))?.standing).toBe('decided');
  });

  it.each(['the settings', 'another decision'])('loses a name that %s give', async (where) => {
    const ports = await desk();
    const isSet = where === 'the settings';
    if (!isSet) await changeSettings(ports, T1, (settings) => ({ ...settings, people: NOBODY }));
    const of = {
      duty: 'periodic-summary',
      authority: 'coventry',
      about: 'Upheld decisions',
    } as const;
    const record = (ref: string, by: Person, reason: string) => {
      const who = { by, isMonitoringOfficer: true, at: ports.now(), basis: [] };
      const decision = { verb: 'taken', reason } as const;
      const made = decideDuty(blankRecord({ ...of, ref }, T1), { ...who, decision }, ports.notary);
      if (!made.ok) throw new Error(made.problem.kind);
      return made.value;
    };
    if (!isSet) await ports.store.duties.add(record('a', MONA, 'For the Cabinet'));
    await ports.store.duties.add(record('b', { id: 'n', name: 'Nic' }, 'As Mona Monitor said'));
    await erasePerson(ports, T1, { person: MONA.id, by: 'dpo' });
    expect(JSON.stringify(await ports.store.duties.list(T1))).not.toMatch(/mona/i);
  });
});
