import { officesOf } from '../../../domain/remedy/policy/people';
import type { ImportOutcome } from '../../outcome/imports';
import type { UploadOutcome, UploadRefused } from '../../outcome/uploads';
import type { Ports } from '../../ports';
import type { Upload } from '../../ports/uploads';
import { settingsOf } from '../../remedies/remedy-settings';
import type { Actor } from '../../request';
import { isOpenTrial, type Installation } from '../../setup/who-may';
import type { UploadRequest } from '../../request/uploads';
import { lookAtFile } from './look-at-file';
import type { Tenant } from '../../../domain/shared/tenant';

/** A file that nobody decides about is forgotten after a day. */
const WAIT_MS = 24 * 3_600_000;

/** So much of one tenant may wait at a time. */
const MOST_WAITING = 20;
const MOST_BYTES = 100 * 1024 * 1024;

/** Who acts, and what whoever runs the product decided about that. */
export interface Importing {
  readonly actor: Actor;
  readonly installation: Installation;
}

/** Why somebody may not import letters here; undefined for the holders of an office, in a personal chat. */
export async function importRefusal(
  ports: Pick<Ports, 'store'>,
  { actor: { tenant, person, place }, installation }: Importing,
): Promise<UploadRefused | undefined> {
  if (place.scope !== 'personal') return { kind: 'upload-refused', why: 'elsewhere' };
  if (person === null) return { kind: 'upload-refused', why: 'not-allowed' };
  const settings = await settingsOf(ports, tenant);
  const may =
    installation.admins.includes(person) ||
    isOpenTrial(settings, installation) ||
    officesOf(settings.people, person).length > 0;
  return may ? undefined : { kind: 'upload-refused', why: 'not-allowed' };
}

/** Somebody dropped a file: whether it is to be fetched. */
export async function dropFile(
  ports: Ports,
  { name, canFetch }: Extract<UploadRequest, { kind: 'drop-file' }>,
  importing: Importing,
): Promise<UploadOutcome> {
  const refused = await importRefusal(ports, importing);
  if (refused) return refused;
  if (!canFetch) return { kind: 'upload-refused', why: 'not-set-up' };
  if (await isFull(ports, importing.actor.tenant, 0))
    return { kind: 'upload-refused', why: 'full' };
  return { kind: 'upload-received', name };
}

/** Reads and checks a file that came, and keeps it for a decision where there is one to take. */
export async function readUpload(
  ports: Ports,
  { file }: Extract<UploadRequest, { kind: 'read-upload' }>,
  importing: Importing,
): Promise<UploadOutcome> {
  const refused = await importRefusal(ports, importing);
  if (refused) return refused;
  const documents = await lookAtFile(ports, file);
  if (!documents.some(isImportable)) return { kind: 'upload-useless', name: file.name, documents };
  if (await isFull(ports, importing.actor.tenant, file.bytes.length))
    return { kind: 'upload-refused', why: 'full' };
  const now = ports.now();
  const upload: Upload = {
    id: ports.newId(),
    tenant: importing.actor.tenant,
    fileName: file.name,
    sha256: file.sha256,
    size: file.bytes.length,
    by: importing.actor.person ?? '',
    at: now,
    expires: new Date(Date.parse(now) + WAIT_MS).toISOString(),
    state: 'waiting',
  };
  await ports.store.uploads.add(upload, file.bytes);
  return { kind: 'upload-read', upload, documents, now };
}

function isImportable({ kind }: ImportOutcome): boolean {
  return kind === 'imported' || kind === 'differs';
}

async function isFull({ store }: Ports, tenant: Tenant, more: number): Promise<boolean> {
  const waiting = (await store.uploads.list(tenant)).filter(
    ({ state }) => state !== 'imported' && state !== 'cancelled',
  );
  const bytes = waiting.reduce((sum, { size }) => sum + size, more);
  return waiting.length >= MOST_WAITING || bytes > MOST_BYTES;
}
