import type { Wake } from '../app/ports';
import type { Documents, StoredDocument } from './documents';

/** Many documents are written together; one hint for all of them is enough. */
const TOGETHER_MS = 100;

/**
 * The same documents; whoever writes one that is due already gives a hint, in whichever process. What falls due later
 * needs none: the sweep finds it.
 */
export function hintingDocuments(documents: Documents, wake: Wake, now: () => string): Documents {
  let timer: NodeJS.Timeout | undefined;
  let sent: Promise<void> = Promise.resolve();
  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    sent = wake.hint();
  };
  const note = ({ due }: StoredDocument): void => {
    if (due !== undefined && due <= now()) timer ??= setTimeout(send, TOGETHER_MS).unref();
  };
  return {
    ...documents,
    async create(document) {
      const made = await documents.create(document);
      if (made === 'created') note(document);
      return made;
    },
    async replace(document, version) {
      const made = await documents.replace(document, version);
      if (made === 'saved') note(document);
      return made;
    },
    async put(document) {
      await documents.put(document);
      note(document);
    },
    async close() {
      if (timer) send();
      await sent;
      await documents.close();
    },
  };
}
