import type { FigureStore } from '../../app/ports';
import type { AuthorityId } from '../../domain/facts/authority';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Documents } from '../documents';
import { idPrefix, key } from '../document-key';
import { keptRecords } from './kept-records';

/** Councils all of whose years are kept in memory: of all councils they would be too much. */
const FEW = 5;

/** Reads all years of councils, or one year of them; of few councils, or of one year, from what is kept as far as it is still so. */
export function figuresOf(documents: Documents, partition: string): FigureStore['figuresOf'] {
  const kept = keptRecords(documents, partition);

  /** Those of whom anything is held: of most of many nothing may be. */
  async function heldOf(authorities: readonly AuthorityId[]): Promise<readonly AuthorityId[]> {
    const prefixes = authorities.map((authority) => idPrefix('figures', authority));
    const versions = await documents.versions(partition, prefixes);
    const held = new Set(versions.map(({ id }) => id.split('|')[1]));
    return authorities.filter((authority) => held.has(key(authority)));
  }

  return async (authorities, year) => {
    const inOrder = [...new Set(authorities)].sort();
    if (year !== undefined || inOrder.length <= FEW) {
      const which = year === undefined ? [] : [year];
      const found = await kept.at(inOrder.map((one) => idPrefix('figures', one, ...which)));
      return [...found].sort(byPlace);
    }
    const held = await heldOf(inOrder);
    const lists = held.map((one) => documents.list(partition, idPrefix('figures', one)));
    return (await Promise.all(lists)).flat().map(({ body }) => body as FigureRecord);
  };
}

/** By authority, then by id, which begins with the year. */
function byPlace(a: FigureRecord, b: FigureRecord): number {
  if (a.authority !== b.authority) return a.authority < b.authority ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
