import { readingOnce } from '../../../../src/app/questions/read-once';
import { storeOver } from '../../../../src/store/store-over';
import { memoryDocuments } from '../../../support/memory-documents';

describe('readingOnce', () => {
  it('asks the store for each council once, and gives what it gives', async () => {
    const asked: (readonly string[])[] = [];
    const store = storeOver(memoryDocuments());
    const figures = {
      ...store.figures,
      figuresOf: (ids: readonly string[]) => {
        asked.push(ids);
        return Promise.resolve(ids.map((authority) => ({ authority })) as never);
      },
    };
    const { figuresOf } = readingOnce({ store: { ...store, figures } }).store.figures;
    expect(await figuresOf(['luton', 'coventry'])).toEqual([
      { authority: 'coventry' },
      { authority: 'luton' },
    ]);
    expect(await figuresOf(['luton', 'luton'])).toEqual([{ authority: 'luton' }]);
    expect(asked.flat().sort()).toEqual(['coventry', 'luton']);
  });
});
