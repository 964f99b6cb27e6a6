import { Fault } from '../../../app/fault';
import type { Upload, UploadStore } from '../../../app/ports/uploads';
import type { Documents, StoredDocument } from '../../documents';
import { documentId, idPrefix, key } from '../../document-key';
import { dueTime } from '../../due-time';

/** A document of Cosmos DB holds 2 MB; base64 makes four bytes of three. */
const PIECE_BYTES = 1_048_576;

type Named = Pick<Upload, 'tenant' | 'id'>;

function documentOf(upload: Upload): StoredDocument {
  return {
    partition: key(upload.tenant),
    id: documentId('upload', upload.id),
    kind: 'upload',
    due: dueTime(upload.expires),
    body: upload,
  };
}

/** Files that wait for a decision: one document for each, which falls due when it expires, and its bytes in pieces. */
export function uploadStore(documents: Documents): UploadStore {
  const pieces = ({ tenant, id }: Named) =>
    documents.list(key(tenant), idPrefix('upload-piece', id));
  const dropBytes = async (upload: Named): Promise<void> => {
    for (const { id } of await pieces(upload)) await documents.remove(key(upload.tenant), id);
  };
  return {
    async add(upload, bytes) {
      // First the document: whatever is left of an interrupted one is forgotten when it expires.
      const made = await documents.create(documentOf(upload));
      if (made === 'exists') return made;
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const n = String(at / PIECE_BYTES).padStart(6, '0');
        const body = Buffer.from(bytes.subarray(at, at + PIECE_BYTES)).toString('base64');
        const id = documentId('upload-piece', upload.id, n);
        await documents.put({ partition: key(upload.tenant), id, kind: 'upload-piece', body });
      }
      return made;
    },

    async find(tenant, id) {
      const held = await documents.get(key(tenant), documentId('upload', id));
      return held && { value: held.body as Upload, version: held.version };
    },

    async bytesOf(upload) {
      const held = await pieces(upload);
      if (held.length === 0) return undefined;
      const texts = held.map(({ body }) => Buffer.from(body as string, 'base64'));
      const bytes = new Uint8Array(Buffer.concat(texts));
      if (bytes.length === upload.size) return bytes;
      const found = `${String(bytes.length)} of ${String(upload.size)} bytes`;
      throw new Fault('store-damaged', `The store holds only ${found} of the upload ${upload.id}.`);
    },

    save: (upload, version) => documents.replace(documentOf(upload), version),

    async list(tenant) {
      const held = await documents.list(key(tenant), idPrefix('upload'));
      return held.map(({ body }) => body as Upload);
    },

    dropBytes,

    async expired(at, limit) {
      const held = await documents.listDue('upload', dueTime(at), limit);
      return held.map(({ body }) => body as Upload);
    },

    async remove(upload) {
      await dropBytes(upload);
      await documents.remove(key(upload.tenant), documentId('upload', upload.id));
    },
  };
}
