import { Fault } from '../../app/fault';
import type { OriginalStore } from '../../app/ports';
import type { Documents } from '../documents';
import { documentId, idPrefix } from '../document-key';

/** A document of Cosmos DB holds 2 MB; base64 makes four bytes of three. */
const PIECE_BYTES = 1_048_576;
const PARTITION = 'originals';

/** The first piece stands in the document itself, so that an ordinary letter is one write. */
interface KeptOriginal {
  readonly name: string;
  readonly size: number;
  readonly at: string;
  readonly by: string;
  readonly start: string;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Pieces are written first and are the same whoever writes them; the original exists once its document does. */
async function putPieces(documents: Documents, sha256: string, bytes: Uint8Array): Promise<void> {
  for (let at = PIECE_BYTES; at < bytes.length; at += PIECE_BYTES) {
    const n = String(at / PIECE_BYTES).padStart(6, '0');
    const body = base64(bytes.subarray(at, at + PIECE_BYTES));
    const id = documentId('original-piece', sha256, n);
    await documents.put({ partition: PARTITION, id, kind: 'original-piece', body });
  }
}

/** Original bytes, under their hash, once for all tenants. */
export function originalStore(documents: Documents): OriginalStore {
  return {
    async keep(file, kept) {
      const id = documentId('original', file.sha256);
      if (await documents.get(PARTITION, id)) return 'exists';
      await putPieces(documents, file.sha256, file.bytes);
      const start = base64(file.bytes.subarray(0, PIECE_BYTES));
      const body: KeptOriginal = { name: file.name, size: file.bytes.length, ...kept, start };
      return documents.create({ partition: PARTITION, id, kind: 'original', body });
    },

    async find(sha256) {
      const held = await documents.get(PARTITION, documentId('original', sha256));
      if (!held) return undefined;
      const { start, size } = held.body as KeptOriginal;
      const pieces =
        size > PIECE_BYTES
          ? await documents.list(PARTITION, idPrefix('original-piece', sha256))
          : [];
      const texts = [start, ...pieces.map((piece) => piece.body as string)];
      const bytes = new Uint8Array(Buffer.concat(texts.map((text) => Buffer.from(text, 'base64'))));
      if (bytes.length === size) return bytes;
      const found = `${String(bytes.length)} of ${String(size)} bytes`;
      throw new Fault('store-damaged', `The store holds only ${found} of the original ${sha256}.`);
    },
  };
}
