import type { SettingStore } from '../../app/ports/settings';
import type { Documents } from '../documents';
import { documentId } from '../document-key';

const PARTITION = 'settings';

/** Settings that outlive a process. Once settled they do not change. */
export function settingStore(documents: Documents): SettingStore {
  async function get(name: string): Promise<string | undefined> {
    const held = await documents.get(PARTITION, documentId('setting', name));
    return held?.body as string | undefined;
  }
  return {
    get,
    async settle(name, value) {
      const id = documentId('setting', name);
      await documents.create({ partition: PARTITION, id, kind: 'setting', body: value });
      return (await get(name)) ?? value;
    },
  };
}
