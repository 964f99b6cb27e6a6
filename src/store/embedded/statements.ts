const COLUMNS = '"partition", id, kind, due, version, body';

/**
 * A document that is removed and made again must not meet an old version, so counting starts anywhere;
 * the number stays small enough for JavaScript.
 */
const FIRST_VERSION = 'abs(random() % 1000000000000)';

/** Each is one statement and so one transaction. Named parameters are the columns. */
export const STATEMENTS = {
  get: `SELECT ${COLUMNS} FROM documents WHERE "partition" = :partition AND id = :id`,
  create: `INSERT INTO documents (${COLUMNS})
    VALUES (:partition, :id, :kind, :due, ${FIRST_VERSION}, :body)
    ON CONFLICT ("partition", id) DO NOTHING`,
  replace: `UPDATE documents SET kind = :kind, due = :due, version = version + 1, body = :body
    WHERE "partition" = :partition AND id = :id AND version = :version`,
  put: `INSERT INTO documents (${COLUMNS})
    VALUES (:partition, :id, :kind, :due, ${FIRST_VERSION}, :body)
    ON CONFLICT ("partition", id) DO UPDATE
    SET kind = excluded.kind, due = excluded.due, version = version + 1, body = excluded.body`,
  remove: 'DELETE FROM documents WHERE "partition" = :partition AND id = :id',
  removeVersion:
    'DELETE FROM documents WHERE "partition" = :partition AND id = :id AND version = :version',
  list: `SELECT ${COLUMNS} FROM documents
    WHERE "partition" = :partition AND id >= :from AND id < :to ORDER BY id`,
  // In this order, so that each prefix is one short stretch of the key.
  versions: `SELECT d.id, d.version FROM json_each(:prefixes) AS p CROSS JOIN documents AS d
    ON d."partition" = :partition AND d.id >= p.value AND d.id < p.value || char(127)`,
  listKind: `SELECT ${COLUMNS} FROM documents WHERE kind = :kind ORDER BY "partition", id`,
  listDue: `SELECT ${COLUMNS} FROM documents
    WHERE kind = :kind AND due <= :notAfter ORDER BY due, "partition", id LIMIT :limit`,
  anyDue: 'SELECT 1 FROM documents WHERE kind = :kind AND due <= :notAfter LIMIT 1',
  last: `SELECT ${COLUMNS} FROM documents
    WHERE "partition" = :partition AND id >= :from AND id < :to ORDER BY id DESC LIMIT 1`,
  scan: `SELECT ${COLUMNS} FROM documents
    WHERE "partition" = :partition AND id > :after AND id < :to ORDER BY id LIMIT :limit`,
  partitionsOf:
    'SELECT DISTINCT "partition" FROM documents WHERE kind = :kind ORDER BY "partition"',
  partitions: 'SELECT DISTINCT "partition" FROM documents ORDER BY "partition"',
} as const;
