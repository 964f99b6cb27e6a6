import { STEPS } from '../../../src/store/embedded/schema';

/** Places, in order, at which a migration with the steps below may be killed. */
export const PLACES: readonly number[] = [1, 2, 3, 4, 5];

/** The steps of a later version: they change every document, and fill a table of their own. */
export const LATER_STEPS: readonly string[] = [
  ...STEPS,
  `SELECT reach(1);
   ALTER TABLE documents ADD COLUMN size INTEGER;
   SELECT reach(2);
   UPDATE documents SET size = length(body), body = json_set(body, '$.later', 1);
   SELECT reach(3);`,
  `CREATE TABLE sizes (kind TEXT PRIMARY KEY, size INTEGER) STRICT;
   SELECT reach(4);
   INSERT INTO sizes SELECT kind, sum(size) FROM documents GROUP BY kind;
   SELECT reach(5);`,
];
