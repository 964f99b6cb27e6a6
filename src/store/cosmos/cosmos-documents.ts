import type { Documents } from '../documents';
import { cosmosReads, cosmosScans } from './cosmos-reads';
import { cosmosWrites, type CosmosParts } from './cosmos-writes';

/** Documents in one container with the partition key `/partition`. */
export function cosmosDocuments(parts: CosmosParts): Omit<Documents, 'close'> {
  return { ...cosmosReads(parts), ...cosmosScans(parts), ...cosmosWrites(parts) };
}
