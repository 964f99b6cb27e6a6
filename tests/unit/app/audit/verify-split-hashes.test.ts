import { pageFrom } from '../../../../src/domain/audit/stored-shape';
import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import {
  settledPage,
  withEntries,
  type JournalEntry,
  type JournalPage,
} from '../../../../src/domain/audit/journal';
import { auditPorts, memoryStore, remedyWith, TENANT } from '../../../support/audit/audit-store';
import { sha256 } from '../../../support/remedies';

/** The page made anew, as somebody makes it who knows how. */
function madeAnew(page: JournalPage, entries: readonly JournalEntry[]): JournalPage {
  const { tenant } = page;
  return settledPage(withEntries(undefined, { tenant, fresh: entries }, sha256), sha256);
}

describe('verifyAudit', () => {
  it('takes no journal whose hashes are cut otherwise, though they are the same one after the other', async () => {
    const { documents } = memoryStore();
    const ports = auditPorts(documents);
    await ports.store.remedies.add(remedyWith(3, 'r-1'));
    await enterInJournal(ports);
    const held = (await documents.list(TENANT, 'journal|'))[0]!;
    const page = pageFrom(held.body)!;
    const [first, second, third] = page.entries as [JournalEntry, JournalEntry, JournalEntry];
    // The heads are made anew as well: here, there are none.
    for (const { id } of await documents.list(TENANT, 'head|')) await documents.remove(TENANT, id);
    await documents.put({ ...held, body: madeAnew(page, page.entries) });
    expect((await verifyAudit(ports)).findings).toEqual([]);
    const cut = [
      { ...first, own: first.own.slice(0, 60) },
      { ...second, own: first.own.slice(60) + second.own },
      third,
    ];
    await documents.put({ ...held, body: madeAnew(page, cut) });
    expect((await verifyAudit(ports)).findings).not.toEqual([]);
  });
});
