import type { Tenant } from '../../../../src/domain/shared/tenant';
import { createHash } from 'node:crypto';
import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { exportAudit } from '../../../../src/app/audit/export-audit';
import type { Ports } from '../../../../src/app/ports';
import {
  addNote,
  auditPorts,
  change,
  memoryStore,
  remedyWith,
  TENANT,
} from '../../../support/audit/audit-store';
import { tenantNamed } from '../../../support/tenant';

const FIELDS =
  'n tenant at actor verb subject outcome reason before after prev hash history entry rest sealed entryPrev entryHash face';

let ports: Ports;
beforeEach(async () => {
  ports = auditPorts(memoryStore().documents);
  await ports.store.remedies.add(remedyWith(3, 'r-1'));
  await ports.store.remedies.add(remedyWith(2, 'r-1', tenantNamed('tenant-b')));
  await change(ports, 'r-1', { actor: 'leaver', reason: 'Not mine', outcome: 'refused' });
  await addNote(ports, 'n-1');
  await enterInJournal(ports);
});

type Line = Readonly<Record<string, unknown>>;

/** The lines as text and back, as a stranger has them. */
async function exported(tenant?: Tenant): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const one of exportAudit(ports, tenant)) {
    if (one.kind === 'lost') throw new Error(`lost ${String(one.n)}`);
    lines.push(JSON.parse(JSON.stringify(one.line)) as Line);
  }
  return lines;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is wrong with an export, by the recipe of `audit --help` and nothing of the product. */
function recompute(lines: readonly Line[]): readonly string[] {
  const wrong: string[] = [];
  const lastOf = new Map<unknown, unknown>();
  const entryOf = new Map<string, unknown>();
  for (const line of lines) {
    const { n, tenant, at, verb, outcome, before, after, prev, history, entry, rest } = line;
    const { sealed, entryPrev, entryHash, face } = line;
    const [kind, id] = String(history).split('/');
    const thread = `${String(kind)}/${String(tenant)}/${String(id)}`;
    const check = (what: string, is: unknown, should: unknown): void => {
      if (is !== should) wrong.push(`${String(tenant)} ${String(n)}: ${what}`);
    };
    for (const [field, { salt, value }] of Object.entries(
      sealed as Record<string, { salt?: string; value: unknown }>,
    )) {
      if (salt === undefined) continue;
      const seal = hash(`${salt}|${JSON.stringify(value)}`);
      check(field, (rest as Line)[field], seal);
      if (field in line) check(`${field} shown`, line[field], value);
    }
    const said = [entry, at, verb, outcome, before, after, rest, entryPrev];
    check('entryHash', entryHash, hash(JSON.stringify(said)));
    check('entryPrev', entryPrev, entryOf.get(thread) ?? hash(thread));
    entryOf.set(thread, entryHash);
    const journaled = [n, prev, entryHash, face ?? '', entry, history].map(String).join('|');
    check('hash', line['hash'], hash(journaled));
    check('prev', prev, lastOf.get(tenant) ?? hash(`journal/${String(tenant)}`));
    lastOf.set(tenant, line['hash']);
  }
  return wrong;
}

describe('exportAudit', () => {
  it('gives each entry once, with its fields in order, numbered for each tenant', async () => {
    const lines = await exported();
    expect(lines.map(({ tenant, n }) => `${String(tenant)} ${String(n)}`)).toEqual([
      'tenant-a 1',
      'tenant-a 2',
      'tenant-a 3',
      'tenant-a 4',
      'tenant-a 5',
      'tenant-b 1',
      'tenant-b 2',
    ]);
    for (const line of lines) expect(Object.keys(line).join(' ')).toBe(FIELDS);
    expect(lines).toContainEqual(
      expect.objectContaining({
        actor: 'leaver',
        verb: 'acknowledge',
        subject: 'r-1',
        outcome: 'refused',
        reason: 'Not mine',
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        subject: 'r-unknown',
        reason: 'no such remedy',
        history: 'note/n-1',
      }),
    );
    expect(await exported(tenantNamed('tenant-b'))).toEqual(lines.slice(5));
  });

  it('can be recomputed by a stranger', async () => {
    const lines = await exported();
    expect(recompute(lines)).toEqual([]);
    for (const field of ['at', 'verb', 'outcome', 'before', 'prev', 'hash', 'reason', 'actor']) {
      const changed = lines.map((line) =>
        line['actor'] === 'leaver' ? { ...line, [field]: 'x' } : line,
      );
      expect(recompute(changed)).not.toEqual([]);
    }
  });

  it('can be recomputed after somebody was erased, of whom it then says nothing', async () => {
    await erasePerson(ports, TENANT, { person: 'leaver', by: 'The Admin' });
    const lines = await exported();
    expect(recompute(lines)).toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/leaver|Not mine/);
    expect(lines.filter(({ verb }) => verb === 'erase').map(({ actor }) => actor)).toEqual([
      'The Admin',
      'The Admin',
    ]);
  });

  it('says which entry is lost', async () => {
    const { documents } = memoryStore();
    ports = auditPorts(documents);
    await ports.store.remedies.add(remedyWith(1, 'r-1'));
    await enterInJournal(ports);
    await documents.remove(TENANT, 'remedy|r-1');
    const all = [];
    for await (const one of exportAudit(ports)) all.push(one);
    expect(all).toEqual([{ kind: 'lost', part: TENANT, n: 1 }]);
  });
});
