import type { ComparatorRecord, FigureRecord } from '../../../domain/facts/figure-record';
import type { LetterFile } from '../../../domain/letter/letter-text';
import type { ImportOutcome } from '../../outcome/imports';
import type { FigureStore, Ports, Store } from '../../ports';
import { importFile } from '../import-documents';

/**
 * What an import of a file would do, by the import itself, over a store that keeps what is written to memory: every check
 * is the same, and nothing is stored. Figures that differ from held ones are told as such.
 */
export function lookAtFile(ports: Ports, file: LetterFile): Promise<readonly ImportOutcome[]> {
  const dry = { ...ports, store: unwritten(ports.store) };
  return importFile(dry, file, { by: 'nobody', sample: false });
}

function unwritten(store: Store): Store {
  const originals = { ...store.originals, keep: () => Promise.resolve('created' as const) };
  return { ...store, originals, figures: unwrittenFigures(store.figures) };
}

/** What is added is seen by whoever asks later, as the letters of one file see each other. */
function unwrittenFigures(held: FigureStore): FigureStore {
  const records: FigureRecord[] = [];
  const comparators: ComparatorRecord[] = [];
  return {
    ...held,
    async add(record) {
      if (records.some(({ id }) => id === record.id) || (await held.find(record.id)))
        return 'exists';
      records.push(record);
      return 'created';
    },
    async figuresOf(authorities, year) {
      const added = records.filter(
        ({ authority, period }) =>
          authorities.includes(authority) && (year === undefined || period === year),
      );
      return [...(await held.figuresOf(authorities, year)), ...added];
    },
    addComparator(comparator) {
      comparators.push(comparator);
      return Promise.resolve('created');
    },
    async comparatorsOf(type, period) {
      const added = comparators.filter((one) => one.type === type && one.period === period);
      return [...(await held.comparatorsOf(type, period)), ...added];
    },
    addGroup: () => Promise.resolve('created'),
  };
}
