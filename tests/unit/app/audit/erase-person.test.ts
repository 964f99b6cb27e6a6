import { recordedFrom } from '../../../../src/domain/audit/stored-shape';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import type { Ports } from '../../../../src/app/ports';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import type { Documents } from '../../../../src/store/documents';
import {
  auditPorts,
  change,
  memoryStore,
  remedyWith,
  TENANT,
} from '../../../support/audit/audit-store';
import { tenantNamed } from '../../../support/tenant';

const LEAVER = { id: 'leaver-oid', name: 'Lee Leaver' };

let documents: Documents;
let ports: Ports;
beforeEach(() => {
  ({ documents } = memoryStore());
  ports = auditPorts(documents);
});

/** A remedy that the person once answered for. */
function leaversRemedy(id: string, over: Partial<Remedy> = {}): Remedy {
  return { ...remedyWith(2, id), owner: LEAVER, state: 'accepted', ...over };
}

async function everythingStored(): Promise<string> {
  const kinds = ['remedy', 'note', 'duty', 'journal', 'head'];
  const held = await Promise.all(kinds.map((kind) => documents.listKind(kind)));
  return JSON.stringify(held.flat().map(({ body }) => body));
}

const erase = () => erasePerson(ports, TENANT, { person: LEAVER.id, by: 'The Admin' });

describe('erasePerson', () => {
  it("forgets the chat of the person, and nobody else's", async () => {
    const chatOf = (person: string, name: string) => ({
      ...({ tenant: TENANT, id: `a:${person}`, scope: 'personal', person, name } as const),
      reference: { user: { name } },
    });
    await ports.store.channels.remember(chatOf(LEAVER.id, LEAVER.name));
    await ports.store.channels.remember(chatOf('owner-oid', 'Olu Owner'));
    await erase();
    expect(await ports.store.channels.findPerson(TENANT, LEAVER.id)).toBeUndefined();
    const kept = await Promise.all(
      ['conversation', 'person'].map((kind) => documents.listKind(kind)),
    );
    expect(JSON.stringify(kept)).toContain('Olu Owner');
    expect(JSON.stringify(kept)).not.toMatch(/leaver/i);
    expect(await ports.store.channels.findPerson(TENANT, 'owner-oid')).toBeDefined();
  });

  it('leaves nothing of a person, and every chain as it was', async () => {
    await ports.store.remedies.add(
      leaversRemedy('r-1', { text: 'Leeway for Lee Leaver and lee-leavers' }),
    );
    await ports.store.remedies.add(remedyWith(2, 'r-2'));
    await change(ports, 'r-1', { actor: LEAVER.id, reason: 'I broke my leg' });
    await change(ports, 'r-2', { actor: 'owner-oid', reason: 'asked lee leaver about it' });
    await change(ports, 'r-2', {
      actor: 'owner-oid',
      changes: [{ field: 'owner', before: LEAVER.id, after: 'owner-oid' }],
    });
    expect((await verifyAudit(ports)).findings).toEqual([]);
    const before = await ports.store.remedies.list(TENANT);
    expect(await erase()).toEqual({ kind: 'erased', documents: 2 });
    expect(await everythingStored()).not.toMatch(/leaver-oid|Lee Leaver|lee leaver|broke my leg/);
    const [first, second] = await ports.store.remedies.list(TENANT);
    expect(first?.text).toBe('Leeway for erased and lee-leavers');
    expect(first?.owner).toEqual({ id: 'erased', name: 'erased' });
    expect(first?.history.slice(0, 3).map(({ hash }) => hash)).toEqual(
      before[0]?.history.map(({ hash }) => hash),
    );
    expect(first?.history.at(-1)).toMatchObject({
      verb: 'erase',
      actor: 'The Admin',
      erased: ['3.actor', '3.reason', 'text', 'owner'],
    });
    expect(second?.history[2]).toMatchObject({ actor: 'owner-oid', reason: 'erased' });
    expect(second?.history[3]).toMatchObject({ actor: 'owner-oid', changes: [] });
    expect((await verifyAudit(ports)).findings).toEqual([]);
  });

  it('has no second effect but its own record', async () => {
    await ports.store.remedies.add(leaversRemedy('r-1'));
    expect(await erase()).toEqual({ kind: 'erased', documents: 1 });
    const held = await ports.store.remedies.find(TENANT, 'r-1');
    expect(await erase()).toEqual({ kind: 'erased', documents: 0 });
    expect(await ports.store.remedies.find(TENANT, 'r-1')).toEqual(held);
    expect((await verifyAudit(ports)).findings).toEqual([]);
  });

  it.each(['agreed', 'in-progress', 'done', 'proposed'] as const)(
    'is refused, on record, while the person answers for a remedy that is %s',
    async (state) => {
      await ports.store.remedies.add(leaversRemedy('r-1', { state }));
      await ports.store.remedies.add(remedyWith(1, 'r-2'));
      expect(await erase()).toEqual({ kind: 'still-needed', remedies: ['r-1'] });
      expect((await ports.store.remedies.find(TENANT, 'r-1'))?.value.owner).toEqual(LEAVER);
      const [note] = await documents.listKind('note');
      expect(recordedFrom(note?.body)).toMatchObject({
        history: [{ verb: 'erase', outcome: 'refused' }],
      });
    },
  );

  it('touches nobody else, and no other tenant', async () => {
    await ports.store.remedies.add({ ...leaversRemedy('r-1'), tenant: tenantNamed('tenant-b') });
    await ports.store.remedies.add(remedyWith(3, 'r-1'));
    const before = await ports.store.remedies.all();
    expect(await erase()).toEqual({ kind: 'erased', documents: 0 });
    const after = (await ports.store.remedies.all()).map((remedy) => remedy.history);
    expect(after).toEqual(before.map((remedy) => remedy.history));
  });

  it('may not be pretended: what was taken out without a record is named', async () => {
    await ports.store.remedies.add(leaversRemedy('r-1'));
    await change(ports, 'r-1', { actor: LEAVER.id });
    await erase();
    const held = (await documents.get(TENANT, 'remedy|r-1'))!;
    const remedy = recordedFrom(held.body) as Remedy;
    const history = remedy.history.slice(0, 3);
    await documents.put({ ...held, body: { ...remedy, history, journaled: 3 } });
    expect((await verifyAudit(ports)).findings).toContainEqual({
      kind: 'erased-unrecorded',
      tenant: TENANT,
      subject: 'r-1',
      entry: 3,
      field: 'actor',
    });
  });
});
