import type { ImportOutcome } from '../../outcome/imports';
import type { Ports } from '../../ports';
import type { NotTaken, TakenFile } from '../../outcome/sources';
import type { LetterSource, OfferedFile } from '../../ports/sources';
import { importFile } from '../import-documents';

/** A file that is not taken. */
export type RefusedFile = TakenFile & { readonly refused: NotTaken };

/**
 * Takes what a source has to offer, as an import would: each content of a file once, whatever becomes of it. Where the
 * source goes on is kept only when everything was had, so that what fails now is offered again. `tell` hears once of each
 * file that is not taken. Throws what failed, after all else was taken.
 */
export async function takeLetters(
  ports: Ports,
  source: LetterSource,
  tell: (file: RefusedFile) => void,
): Promise<void> {
  const { taken } = ports.store;
  const before = await taken.mark(source.name);
  const { files, mark } = await source.look(before);
  const failures: unknown[] = [];
  for (const file of files) {
    try {
      const refused = await takeOnce(ports, source.name, file);
      if (refused) tell(refused);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  if (mark !== undefined && mark !== before) await taken.keepMark(source.name, mark);
}

/** The file where it is refused now, and was not before. */
async function takeOnce(
  ports: Ports,
  source: string,
  file: OfferedFile,
): Promise<RefusedFile | undefined> {
  const { taken } = ports.store;
  const known = await taken.find(source, file.id);
  if (known?.version === file.version) return undefined;
  const { id, name, version } = file;
  const now: TakenFile = { source, id, name, version, sha256: null, at: ports.now() };
  const fetched = await file.fetch();
  const sha256 = fetched.ok ? fetched.value.sha256 : null;
  if (sha256 !== null && known?.sha256 === sha256) {
    // Saved again, or renamed: the same bytes have the same outcome.
    await taken.keep({ ...known, ...now, sha256 });
    return undefined;
  }
  const refused: NotTaken | undefined = fetched.ok
    ? refusalIn(await importFile(ports, fetched.value, { by: source, sample: false }))
    : { kind: 'unreadable', problem: fetched.problem };
  await taken.keep({ ...now, sha256, ...(refused && { refused }) });
  return refused && { ...now, sha256, refused };
}

function refusalIn(outcomes: readonly ImportOutcome[]): NotTaken | undefined {
  return outcomes.map(refusalOf).find((one) => one !== undefined);
}

function refusalOf(outcome: ImportOutcome): NotTaken | undefined {
  switch (outcome.kind) {
    case 'imported':
    case 'already-held':
      return undefined;
    case 'unreadable':
      return { kind: 'unreadable', problem: outcome.problem };
    case 'differs':
    case 'no-figures':
    case 'rejected':
      return { kind: outcome.kind };
  }
}
