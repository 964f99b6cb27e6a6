import type { UploadDecided } from '../../app/outcome/uploads';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { assertNever } from '../../domain/shared/invariant';
import { writtenNumber } from '../written';
import { fileName } from './upload-text';

type Waiting = UploadDecided['upload'];

/** What can be done with a file that waits; a file on hold is not held again. */
export function decisionButtons(
  { id: uploadId, state }: Waiting,
  { correction }: { readonly correction: boolean },
): readonly object[] {
  const button = (verb: string, title: string): object => ({
    title,
    mode: 'primary',
    verb,
    uploadId,
    correction,
  });
  return [
    button('upload-import', correction ? 'Import as a correction' : 'Import'),
    ...(state === 'held' ? [] : [button('upload-hold', 'Hold')]),
    button('upload-cancel', 'Cancel'),
  ];
}

/** What became of a file; `open`: something can still be decided about it. */
export interface DecidedWords {
  readonly heading: string;
  readonly next: string;
  readonly open: boolean;
}

/** The words of a card on which somebody decided. `names`: what was stored. */
export function decidedWords(outcome: UploadDecided, names: string): DecidedWords {
  const { state, upload } = outcome;
  const file = fileName(upload.fileName);
  switch (state) {
    case 'held':
      return {
        heading: `On hold: ${file}`,
        next: `Nothing is answered from it. It is kept until ${writeDate(londonTime(upload.expires).date)}, then forgotten unless it was imported.`,
        open: true,
      };
    case 'importing':
      return {
        heading: `Being imported: ${file}`,
        next: 'Somebody clicked Import a moment ago. Ask which letters are held to see when it is done.',
        open: false,
      };
    case 'imported':
      return { heading: `Imported: ${names}`, next: importedWords(outcome), open: false };
    case 'cancelled':
      return {
        heading: `Cancelled: ${file}`,
        next: 'Nothing was imported, and the file is forgotten. Drop it again to read it anew.',
        open: false,
      };
    case 'changed':
      return {
        heading: `Not imported: ${file}`,
        next: 'Other figures for the same council and year were imported in the meantime. Import this file as a correction only if it corrects them.',
        open: true,
      };
    default:
      return assertNever(state);
  }
}

function importedWords({ upload, repeated }: UploadDecided): string {
  const left = upload.result?.left ?? 0;
  const rest =
    left === 0
      ? ''
      : ` ${writtenNumber(left)} ${left === 1 ? 'document' : 'documents'} in the file gave nothing to import.`;
  const before = repeated ? 'It was imported before, and nothing was done again.' : '';
  const told = 'Subscribed conversations are told of a letter by themselves, not before its day.';
  return [before, `${told}${rest}`].filter(Boolean).join(' ');
}
