import { newNote } from '../../../domain/audit/recorded';
import type { FigureRecord } from '../../../domain/facts/figure-record';
import type { Instant } from '../../../domain/shared/civil-date';
import type { ImportOutcome } from '../../outcome/imports';
import type { UploadDecided, UploadOutcome } from '../../outcome/uploads';
import type { Ports } from '../../ports';
import type { Upload, UploadResult } from '../../ports/uploads';
import { noteRefused } from '../../remedies/clicks/note-refused';
import type { Actor } from '../../request';
import type { UploadDecision, UploadRequest } from '../../request/uploads';
import { untilSaved } from '../../until-saved';
import { importFile } from '../import-documents';
import { importRefusal, type Importing } from './receive-upload';
import type { Tenant } from '../../../domain/shared/tenant';

/** An import that has not ended by then was interrupted, and may be begun again: it stores nothing twice. */
const IMPORT_MS = 120_000;

/** A file that is put on hold is kept for so long. */
const HOLD_MS = 30 * 24 * 3_600_000;

type DecideRequest = Extract<UploadRequest, { kind: 'decide-upload' }>;

/** Imports, keeps or forgets a file that waits. Whoever clicked must be one who may import; a second click does nothing. */
export async function decideUpload(
  ports: Ports,
  request: DecideRequest,
  importing: Importing,
): Promise<UploadOutcome> {
  const { actor } = importing;
  const refused = await importRefusal(ports, importing);
  if (refused) {
    const tried = { verb: `upload-${request.decision}`, remedyId: request.uploadId };
    await noteRefused(ports, { ...tried, reason: refused.why }, actor);
    return refused;
  }
  const taken = await take(ports, request, actor.tenant);
  if (taken === undefined) return { kind: 'upload-refused', why: 'not-found' };
  const { upload, repeated } = taken;
  if (repeated) return shown(upload, await recordsOf(ports, upload), true);
  if (upload.state === 'importing') return importNow(ports, upload, { request, actor });
  if (upload.state === 'cancelled') await ports.store.uploads.dropBytes(upload);
  return shown(upload, [], false);
}

/** Moves the upload to its next state, in one write; undefined where it is not there any more. */
function take(
  ports: Ports,
  { uploadId, decision }: DecideRequest,
  tenant: Tenant,
): Promise<{ readonly upload: Upload; readonly repeated: boolean } | undefined> {
  const { uploads } = ports.store;
  return untilSaved('An upload', async () => {
    const held = await uploads.find(tenant, uploadId);
    const now = ports.now();
    if (!held || held.value.expires <= now) return undefined;
    const next = nextOf(held.value, decision, now);
    if (next === undefined) return { upload: held.value, repeated: true };
    const saved = await uploads.save(next, held.version);
    return saved === 'saved' ? { upload: next, repeated: false } : 'conflict';
  });
}

/** The upload after a decision; undefined where the decision changes nothing. */
function nextOf(upload: Upload, decision: UploadDecision, now: Instant): Upload | undefined {
  const { state, since } = upload;
  const isOpen = state === 'waiting' || state === 'held';
  switch (decision) {
    case 'import': {
      const stuck = since !== undefined && Date.parse(now) - Date.parse(since) > IMPORT_MS;
      if (!isOpen && !(state === 'importing' && stuck)) return undefined;
      return { ...upload, state: 'importing', since: now };
    }
    case 'hold': {
      if (state !== 'waiting') return undefined;
      const expires = new Date(Date.parse(now) + HOLD_MS).toISOString();
      return { ...upload, state: 'held', expires };
    }
    case 'cancel':
      return isOpen ? { ...upload, state: 'cancelled' } : undefined;
  }
}

/** The same way as an import from the command line. */
async function importNow(
  ports: Ports,
  upload: Upload,
  { request, actor }: { readonly request: DecideRequest; readonly actor: Actor },
): Promise<UploadOutcome> {
  const { uploads } = ports.store;
  const bytes = await uploads.bytesOf(upload);
  if (bytes === undefined) return { kind: 'upload-refused', why: 'not-found' };
  const file = { name: upload.fileName, sha256: upload.sha256, bytes };
  const delivered = { by: 'Teams', sample: false, correction: request.correction };
  const outcomes = await importFile(ports, file, delivered).catch(async (error: unknown) => {
    await settle(ports, upload, (current) => ({ ...current, state: 'waiting' })).catch(
      () => undefined,
    );
    throw error;
  });
  const records = outcomes.flatMap(storedIn);
  if (records.length === 0) {
    const waiting = await settle(ports, upload, (current) => ({ ...current, state: 'waiting' }));
    return { ...shown(waiting, [], false), state: 'changed' };
  }
  const result: UploadResult = {
    records: records.map(({ id }) => id),
    left: outcomes.filter((outcome) => storedIn(outcome).length === 0).length,
  };
  await noteImport(ports, upload, actor);
  const done = await settle(ports, upload, (current) => ({
    ...current,
    state: 'imported',
    result,
  }));
  await uploads.dropBytes(upload);
  return shown(done, records, false);
}

/** Writes what became of an import; whoever else was at it has written the same. */
function settle(ports: Ports, upload: Upload, change: (upload: Upload) => Upload): Promise<Upload> {
  const { uploads } = ports.store;
  return untilSaved<Upload>('An upload', async () => {
    const held = await uploads.find(upload.tenant, upload.id);
    const changed = change(held?.value ?? upload);
    // Expired meanwhile: what was stored is stored, and there is nothing left to write it to.
    if (held?.value.state !== 'importing') return changed;
    return (await uploads.save(changed, held.version)) === 'saved' ? changed : 'conflict';
  });
}

function storedIn(outcome: ImportOutcome): readonly FigureRecord[] {
  return outcome.kind === 'imported' || outcome.kind === 'already-held' ? outcome.records : [];
}

async function recordsOf(ports: Ports, { result }: Upload): Promise<readonly FigureRecord[]> {
  const found = await Promise.all(
    (result?.records ?? []).map((id) => ports.store.figures.find(id)),
  );
  return found.filter((record) => record !== undefined);
}

function shown(upload: Upload, records: readonly FigureRecord[], repeated: boolean): UploadDecided {
  const state = upload.state === 'waiting' ? 'changed' : upload.state;
  return { kind: 'upload-decided', fileName: upload.fileName, state, upload, records, repeated };
}

/** Who imported what: on the tenant's record, where people can be erased; the original itself names nobody. */
async function noteImport(
  { store, now, notary }: Ports,
  { id, tenant, sha256 }: Upload,
  { person }: Actor,
): Promise<void> {
  const saying = {
    at: now(),
    actor: person ?? 'unknown person',
    verb: 'import',
    outcome: 'done',
    reason: 'dropped into a chat',
    subject: `letter-${sha256.slice(0, 16)}`,
    before: null,
    after: null,
  } as const;
  await store.journal.addNote(newNote({ id: `upload-${id}`, tenant }, saying, notary));
}
