import { record } from '../../../../src/domain/remedy/history';
import {
  isOver,
  REMEDY_STATES,
  type Remedy,
  type RemedyState,
} from '../../../../src/domain/remedy/remedy';
import type { Documents } from '../../../../src/store/documents';
import { remedyStore } from '../../../../src/store/repositories/remedy-store';
import { memoryDocuments } from '../../../support/memory-documents';
import { seededRandom, type Random } from '../../../support/random';
import { aRemedy, notary } from '../../../support/remedies';
import {
  crashingDocuments,
  LOST,
  type Crash,
} from '../../../support/simulation/crashing-documents';

const { tenant } = aRemedy();
const IDS = ['a', 'b', 'c', 'd'];

/** The same documents, each call of which takes its time: some go before others. */
function slowly(documents: Documents, random: Random): Documents {
  const slow =
    <A extends readonly unknown[], R>(does: (...of: A) => Promise<R>) =>
    async (...of: A): Promise<R> => {
      for (let left = random.integer(0, 6); left > 0; left -= 1) await Promise.resolve();
      return does(...of);
    };
  const calls = Object.entries(documents).map(([name, does]) => [
    name,
    slow(does as (...of: unknown[]) => Promise<unknown>),
  ]);
  return Object.fromEntries(calls) as Documents;
}

function moved(remedy: Remedy, state: RemedyState): Remedy {
  const entry = { at: '2026-11-20T10:00:00.000Z', actor: 'x', outcome: 'done' } as const;
  const verb = isOver(state) ? 'withdraw' : 'reopen';
  const change = { ...entry, verb, before: remedy.state, after: state } as const;
  return { ...remedy, state, history: record(remedy, change, notary) };
}

/** One process does some things, one after the other, until it has done them or is lost. */
async function someMoves(documents: Documents, random: Random): Promise<void> {
  const store = remedyStore(documents);
  for (let left = 6; left > 0; left -= 1) {
    const id = random.pick(IDS);
    const state = random.pick(REMEDY_STATES);
    if (random.integer(0, 2) === 0) await store.unfinished(tenant);
    const held = await store.find(tenant, id);
    if (held) await store.save(moved(held.value, state), held.version);
    else await store.add(aRemedy({ state }, id));
  }
}

/** As it was stored before there were marks. */
async function addOld(documents: Documents, state: RemedyState): Promise<void> {
  const old = memoryDocuments();
  await remedyStore(old).add(aRemedy({ state }, 'old'));
  for (const one of await old.listKind('remedy')) await documents.create(one);
}

async function notOver(documents: Documents): Promise<readonly Remedy[]> {
  return (await remedyStore(documents).list(tenant)).filter(({ state }) => !isOver(state));
}

describe('remedies that are not over', () => {
  it('are all found after three processes did anything together and were lost anywhere', async () => {
    let lost = 0;
    for (let seed = 1; seed <= 250; seed += 1) {
      const random = seededRandom(7919 * seed);
      const documents = memoryDocuments();
      await addOld(documents, random.pick(REMEDY_STATES));
      const processes = [1, 2, 3].map(async () => {
        const crash: Crash = {
          writesLeft: random.integer(0, 2) > 0 ? random.integer(0, 12) : null,
          afterTheWrite: random.integer(0, 1) === 0,
        };
        await someMoves(crashingDocuments(slowly(documents, random), crash), random);
      });
      for (const end of await Promise.allSettled(processes)) {
        if (end.status === 'fulfilled') continue;
        expect(String(end.reason)).toContain(LOST);
        lost += 1;
      }
      const found = await remedyStore(documents).unfinished(tenant);
      const all = await notOver(documents);
      expect({ seed, found }).toEqual({ seed, found: all });
      // And again, now that the marks of those that are over are gone.
      expect(await remedyStore(documents).unfinished(tenant)).toEqual(all);
    }
    expect(lost).toBeGreaterThan(120);
  });

  it('are found without a look at those that are over, once their marks are known to be there', async () => {
    const documents = memoryDocuments();
    await remedyStore(documents).add(aRemedy({}, 'open'));
    await remedyStore(documents).add(aRemedy({ state: 'accepted' }, 'over'));
    await remedyStore(documents).unfinished(tenant);
    const read: string[] = [];
    const watched: Documents = {
      ...documents,
      get: (partition, id) => (read.push(id), documents.get(partition, id)),
      list: (partition, prefix) => (read.push(prefix), documents.list(partition, prefix)),
      listKind: (kind) => (read.push(kind), documents.listKind(kind)),
    };
    const found = await remedyStore(watched).unfinished(tenant);
    expect(found.map(({ id }) => id)).toEqual(['open']);
    expect(read).toEqual(['unfinished-complete', 'unfinished|', 'remedy|open']);
  });

  it('are found although a stale reopening came between a mark and its save', async () => {
    const documents = memoryDocuments();
    const store = remedyStore(documents);
    await store.add(aRemedy({ state: 'not-complied' }, 'a'));
    const stale = (await store.find(tenant, 'a'))!;
    await store.save(moved(stale.value, 'withdrawn'), stale.version);
    const now = (await store.find(tenant, 'a'))!;
    const late: Documents = {
      ...documents,
      async replace(document, version) {
        if (document.kind === 'remedy') {
          expect(await store.save(moved(stale.value, 'agreed'), stale.version)).toBe('conflict');
          expect(await store.unfinished(tenant)).toEqual([]);
        }
        return documents.replace(document, version);
      },
    };
    expect(await remedyStore(late).save(moved(now.value, 'agreed'), now.version)).toBe('saved');
    expect((await store.unfinished(tenant)).map(({ id }) => id)).toEqual(['a']);
  });
});
