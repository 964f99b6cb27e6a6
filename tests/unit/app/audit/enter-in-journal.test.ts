import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import type { Ports } from '../../../../src/app/ports';
import { PAGE_ENTRIES } from '../../../../src/domain/audit/journal';
import type { Documents, StoredDocument } from '../../../../src/store/documents';
import {
  addNote,
  auditPorts,
  change,
  memoryStore,
  remedyWith,
  TENANT,
} from '../../../support/audit/audit-store';
import { journalEntries } from '../../../support/audit/journal-entries';
import { tenantNamed } from '../../../support/tenant';

let documents: Documents;
let ports: Ports;
beforeEach(() => {
  ({ documents } = memoryStore());
  ports = auditPorts(documents);
});

const ALL = ['note/n-1#1', 'remedy/r-1#1', 'remedy/r-1#2', 'remedy/r-1#3', 'remedy/r-2#1'];

async function someHistories(): Promise<void> {
  await ports.store.remedies.add(remedyWith(3, 'r-1'));
  await ports.store.remedies.add(remedyWith(1, 'r-2'));
  await addNote(ports, 'n-1');
}

async function expectWhole(entries: number): Promise<void> {
  const { findings, journaled } = await verifyAudit(ports);
  expect(findings).toEqual([]);
  expect(journaled).toBe(entries);
  expect(await ports.store.journal.waiting(10)).toEqual([]);
}

type Wrap = <A extends unknown[], T>(
  call: (...args: A) => Promise<T>,
) => (...args: A) => Promise<T>;

function withWrites(wrap: Wrap): Documents {
  const held = documents;
  return {
    ...held,
    create: wrap((document: StoredDocument) => held.create(document)),
    replace: wrap((document: StoredDocument, version: string) => held.replace(document, version)),
    put: wrap((document: StoredDocument) => held.put(document)),
  };
}

/** The documents, which fail for good after so many writes: a process that died there. */
function dyingAfter(writes: number): {
  readonly documents: Documents;
  readonly died: () => boolean;
} {
  let left = writes;
  let dead = false;
  const write = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
    return (...args: A): Promise<T> => {
      left -= 1;
      dead ||= left < 0;
      return dead ? Promise.reject(new Error('killed')) : call(...args);
    };
  };
  return { documents: withWrites(write), died: () => dead };
}

/** The documents, where before each write somebody else gets a turn. */
function withTurns(turn: () => Promise<void>): Documents {
  const write = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      await turn();
      return call(...args);
    };
  };
  return withWrites(write);
}

describe('enterInJournal', () => {
  it('enters what every history has, once, in order of time', async () => {
    await someHistories();
    await enterInJournal(ports);
    const entries = await journalEntries(ports, TENANT);
    expect([...entries].sort()).toEqual(ALL);
    expect(entries.indexOf('note/n-1#1')).toBeGreaterThan(entries.indexOf('remedy/r-1#1'));
    await enterInJournal(ports);
    expect(await journalEntries(ports, TENANT)).toEqual(entries);
    await expectWhole(5);
  });

  it('keeps the order of a history whose clock went back', async () => {
    await ports.store.remedies.add(remedyWith(2, 'r-1'));
    await change(ports, 'r-1', { at: '2026-01-01T00:00:00.000Z' });
    await enterInJournal(ports);
    expect(await journalEntries(ports, TENANT)).toEqual([
      'remedy/r-1#1',
      'remedy/r-1#2',
      'remedy/r-1#3',
    ]);
  });

  it('goes on where it was, page after page', async () => {
    const wanted: string[] = [];
    for (let n = 1; n <= 30; n += 1) {
      const id = `r-${String(n).padStart(2, '0')}`;
      await ports.store.remedies.add(remedyWith(5, id));
      if (n % 7 === 0) await enterInJournal(ports);
      wanted.push(...[1, 2, 3, 4, 5].map((entry) => `remedy/${id}#${String(entry)}`));
    }
    await enterInJournal(ports);
    expect([...(await journalEntries(ports, TENANT))].sort()).toEqual(wanted);
    const pages = await documents.list(TENANT, 'journal|');
    expect(pages).toHaveLength(Math.ceil(150 / PAGE_ENTRIES));
    await expectWhole(150);
  });

  it('keeps a journal for each tenant', async () => {
    await ports.store.remedies.add(remedyWith(2, 'r-1', tenantNamed('tenant-a')));
    await ports.store.remedies.add(remedyWith(1, 'r-1', tenantNamed('tenant/b')));
    await enterInJournal(ports);
    expect(await journalEntries(ports, 'tenant-a')).toHaveLength(2);
    expect(await journalEntries(ports, 'tenant/b')).toHaveLength(1);
    await expectWhole(3);
  });

  it('enters each entry once, wherever a process dies', async () => {
    let deaths = 0;
    for (let writes = 0; ; writes += 1) {
      ({ documents } = memoryStore());
      ports = auditPorts(documents);
      await someHistories();
      const dying = dyingAfter(writes);
      await enterInJournal(auditPorts(dying.documents)).catch(() => undefined);
      if (!dying.died()) break;
      deaths += 1;
      // Somebody changes something before the next process comes along, or not.
      if (writes % 2 === 0) await change(ports, 'r-2');
      await enterInJournal(ports);
      const wanted = writes % 2 === 0 ? [...ALL, 'remedy/r-2#2'] : ALL;
      expect([...(await journalEntries(ports, TENANT))].sort()).toEqual(wanted);
      await expectWhole(wanted.length);
    }
    // The page, a mark for each of three documents, that it is settled, and the head of the day.
    expect(deaths).toBe(6);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'enters each entry once when another journaler runs before write %d',
    async (when) => {
      await someHistories();
      let write = 0;
      const other = withTurns(async () => {
        write += 1;
        if (write === when + 1) await enterInJournal(ports);
      });
      await enterInJournal(auditPorts(other));
      expect([...(await journalEntries(ports, TENANT))].sort()).toEqual(ALL);
      await expectWhole(5);
    },
  );

  it('enters each entry once when other journalers and changes come before every write', async () => {
    await someHistories();
    let changes = 0;
    const other = withTurns(async () => {
      if (changes >= 40) return;
      changes += 1;
      await change(ports, changes % 2 === 0 ? 'r-1' : 'r-2');
      if (changes % 3 === 0) await enterInJournal(ports);
    });
    await enterInJournal(auditPorts(other));
    await enterInJournal(ports);
    const entries = await journalEntries(ports, TENANT);
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries).toHaveLength(45);
    await expectWhole(45);
  });

  it('adds nothing to a journal whose last page was changed', async () => {
    await someHistories();
    await enterInJournal(ports);
    const held = (await documents.list(TENANT, 'journal|'))[0]!;
    await documents.put({ ...held, body: { ...(held.body as object), settled: 2 } });
    await change(ports, 'r-1');
    await expect(enterInJournal(ports)).rejects.toThrow(/journal of tenant tenant-a is not as it/);
    expect(await journalEntries(ports, TENANT)).toHaveLength(5);
  });
});
