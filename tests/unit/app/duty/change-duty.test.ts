import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { exportAudit } from '../../../../src/app/audit/export-audit';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import { changeDuty, type DecisionRequest } from '../../../../src/app/duty/change-duty';
import { readRadar } from '../../../../src/app/duty/read-radar';
import type { Ports } from '../../../../src/app/ports';
import { changeSettings } from '../../../../src/app/remedies/remedy-settings';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import { storeOver } from '../../../../src/store/store-over';
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

  it('is in the journal, which is whole; a changed reason shows', async () => {
    const documents = memoryDocuments();
    const ports = await desk({ ...reportDesk(), store: storeOver(documents) });
    await changeDuty(ports, taking());
    expect((await verifyAudit(ports)).findings).toEqual([]);
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
    await enterInJournal(ports);
    expect(await erasePerson(ports, T1, { person: MONA.id, by: 'dpo' })).toEqual({
      kind: 'erased',
      documents: 1,
    });
    const [record] = await ports.store.duties.list(T1);
    expect(JSON.stringify(record)).not.toMatch(/mona|It goes to Cabinet/i);
    expect(record).toMatchObject({ state: 'taken', revision: 1 });
    expect((await verifyAudit(ports)).findings).toEqual([]);
    expect((await matterIn(ports))?.standing).toBe('taken');
  });
});
