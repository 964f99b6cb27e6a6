import type { Documents } from '../../../../src/store/documents';
import { keptRecords } from '../../../../src/store/repositories/kept-records';
import { memoryDocuments } from '../../../support/memory-documents';

async function reading(most: number) {
  const documents = memoryDocuments();
  for (const id of ['a|1', 'b|1', 'c|1'])
    await documents.create({ partition: 'p', id, kind: 'figures', body: { id } });
  const read: string[] = [];
  const watched: Documents = {
    ...documents,
    get: (partition, id) => (read.push(id), documents.get(partition, id)),
  };
  const kept = keptRecords(watched, 'p', most);
  /** What had to be read for these. */
  const readFor = async (...prefixes: readonly string[]) => {
    read.length = 0;
    const found = await kept.at(prefixes);
    expect(found.map(({ id }) => id)).toEqual(prefixes.map((prefix) => `${prefix}1`));
    return [...read];
  };
  return { documents, readFor };
}

describe('keptRecords', () => {
  it('reads a document once, until it is another', async () => {
    const { documents, readFor } = await reading(10);
    expect(await readFor('a|', 'b|')).toEqual(['a|1', 'b|1']);
    expect(await readFor('a|', 'b|', 'c|')).toEqual(['c|1']);
    await documents.put({ partition: 'p', id: 'b|1', kind: 'figures', body: { id: 'b|1' } });
    expect(await readFor('a|', 'b|')).toEqual(['b|1']);
  });

  it('keeps so many, those that were asked for last', async () => {
    const { readFor } = await reading(2);
    await readFor('a|');
    await readFor('b|');
    await readFor('a|');
    expect(await readFor('c|')).toEqual(['c|1']);
    expect(await readFor('a|')).toEqual([]);
    expect(await readFor('b|')).toEqual(['b|1']);
  });
});
