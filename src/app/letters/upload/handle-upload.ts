import { assertNever } from '../../../domain/shared/invariant';
import type { UploadOutcome } from '../../outcome/uploads';
import type { Ports } from '../../ports';
import type { UploadRequest } from '../../request/uploads';
import { decideUpload } from './decide-upload';
import { dropFile, readUpload, type Importing } from './receive-upload';

/** Everything about files in a chat. */
export function handleUpload(
  ports: Ports,
  request: UploadRequest,
  importing: Importing,
): Promise<UploadOutcome> {
  switch (request.kind) {
    case 'drop-file':
      return dropFile(ports, request, importing);
    case 'read-upload':
      return readUpload(ports, request, importing);
    case 'decide-upload':
      return decideUpload(ports, request, importing);
    default:
      return assertNever(request);
  }
}
