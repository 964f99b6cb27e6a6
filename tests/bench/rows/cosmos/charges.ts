/** What a call of the database costs, in request units. */
export interface Charge {
  readonly kind: 'point read' | 'write' | 'query in a partition' | 'query over partitions';
  readonly units: number;
  /** The kind of the document, or the text of the query. */
  readonly of: string;
}

/*
 * After the service's documentation ("Optimize request cost"): a point read is 1 RU at 1 KB and 10 at 100 KB, a write 5 and
 * 50, in between evenly. It gives no formula for queries: every one is taken for 2.3 RU, which is what the smallest ones
 * cost, and what it returns for as much as reading it costs beyond the first KB.
 */
const READ = { first: 1, each: 9 / 99 };
const WRITE = { first: 5, each: 45 / 99 };
const QUERY = { first: 2.3, each: 9 / 99 };

export function readUnits(bytes: number): number {
  return cost(READ, bytes);
}

export function writeUnits(bytes: number): number {
  return cost(WRITE, bytes);
}

export function queryUnits(bytes: number): number {
  return QUERY.first + (QUERY.each * bytes) / 1024;
}

function cost({ first, each }: typeof READ, bytes: number): number {
  return first + each * Math.max(0, bytes / 1024 - 1);
}
