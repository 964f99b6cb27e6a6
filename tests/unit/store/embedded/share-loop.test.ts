import { openSqlite } from '../../../../src/store/embedded/open-sqlite';
import { LONGEST_MS, shareLoop } from '../../../../src/store/embedded/share-loop';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { freshFolder } from '../../../contracts/fresh-folder';

const nextRound = (): Promise<void> => new Promise((next) => setImmediate(next));

describe('whoever reads', () => {
  it('reads at once until a round of the loop has lasted long enough, and then in the next', async () => {
    const clock = { ms: 0 };
    const turn = shareLoop(() => clock.ms);
    expect(turn()).toBeUndefined();
    clock.ms = LONGEST_MS - 1;
    expect(turn()).toBeUndefined();
    clock.ms = LONGEST_MS;
    const order: string[] = [];
    const waited = turn()?.then(() => order.push('read'));
    setImmediate(() => order.push('somebody else'));
    await waited;
    expect(order).toEqual(['read']);
    await nextRound();
    expect(order).toEqual(['read', 'somebody else']);
    expect(turn()).toBeUndefined();
  });

  it('waits once more where those before took the round for themselves', async () => {
    const clock = { ms: 0 };
    const turn = shareLoop(() => clock.ms);
    expect(turn()).toBeUndefined();
    clock.ms = LONGEST_MS;
    const rounds = { passed: 0, go: true };
    const count = (): void => {
      rounds.passed += 1;
      if (rounds.go) setImmediate(count);
    };
    const first = turn()?.then(() => {
      clock.ms += LONGEST_MS;
      return rounds.passed;
    });
    setImmediate(count);
    const second = turn()?.then(() => rounds.passed);
    const passed = await Promise.all([first, second]);
    rounds.go = false;
    expect(passed[1]).toBeGreaterThan(passed[0] ?? Infinity);
  });

  it('lets others in, however many documents follow one another', async () => {
    const folder = freshFolder();
    const db = await openSqlite(folder.path);
    const documents = sqliteDocuments(db, 'the-path');
    await documents.create({ partition: 'p', id: 'one', kind: 'thing', body: 1 });
    const others = { had: 0 };
    setImmediate(() => (others.had += 1));
    await nextRound();
    setImmediate(() => (others.had += 1));
    // Some seconds of reads; the first ten milliseconds of them are enough.
    for (let n = 0; n < 100_000 && others.had < 2; n += 1) await documents.get('p', 'one');
    expect(others.had).toBe(2);
    await documents.close();
    folder.remove();
  });
});
