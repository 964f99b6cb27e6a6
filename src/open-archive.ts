import type { Archive } from './app/archive';
import type { Config } from './config';
import { failed } from './domain/shared/result';
import { openDocuments } from './open-store';
import { exportStore } from './store/archive/export-store';
import { importStore } from './store/archive/import-store';
import type { Documents } from './store/documents';
import { backupStore } from './store/embedded/backup-store';
import { restoreStore } from './store/embedded/restore-store';

const NOT_A_FILE =
  'the store is in Cosmos DB, whose own continuous backup keeps it; "upheld store export FILE" writes a copy.';

/** Copies of the store that is configured. */
export function openArchive(config: Config): Archive {
  const embedded = config.store.kind === 'embedded';
  const withDocuments = async <T>(use: (documents: Documents) => Promise<T>): Promise<T> => {
    const documents = await openDocuments(config);
    try {
      return await use(documents);
    } finally {
      await documents.close();
    }
  };
  return {
    backup: (file) =>
      embedded ? backupStore(config.data, file) : Promise.resolve(failed(NOT_A_FILE)),
    restore: (file, options) =>
      embedded
        ? restoreStore({ ...options, file, dir: config.data, now: new Date().toISOString() })
        : Promise.resolve(failed(NOT_A_FILE)),
    exportTo: (file) => withDocuments((documents) => exportStore(documents, file)),
    importFrom: (file) => withDocuments((documents) => importStore(documents, file)),
  };
}
