import type { ImportOutcome } from '../../app/outcome/imports';
import type { FetchProblem, UploadOutcome, UploadRefused } from '../../app/outcome/uploads';
import type { ParsedDocument } from '../../domain/letter/parsed-document';
import { assertNever } from '../../domain/shared/invariant';
import { plain } from '../plain';
import { writtenNumber } from '../written';
import { importText } from './import-outcome';
import { unreadableText } from './unreadable-text';

/** As many documents of a file are told one by one. */
const MOST_DOCUMENTS = 5;

/** What is said when somebody drops a pile of files. */
export const TOO_MANY_FILES =
  'I read the first five files; please drop the others when you have decided about these.';

type InWords = Exclude<UploadOutcome, { kind: 'upload-read' } | { kind: 'upload-decided' }>;

/** What becomes of a file in a chat, where there is nothing to decide. Markdown. */
export function uploadText(outcome: InWords): string {
  switch (outcome.kind) {
    case 'upload-refused':
      return REFUSED[outcome.why];
    case 'upload-received':
      return `Reading **${fileName(outcome.name)}** … If nothing more comes within a minute, please drop it again.`;
    case 'upload-not-fetched':
      return `**${fileName(outcome.name)}** was not read. ${NOT_FETCHED[outcome.problem]}`;
    case 'upload-useless':
      return `**${fileName(outcome.name)}** was read, and there is nothing in it to import: ${uselessWords(outcome.documents)}`;
    default:
      return assertNever(outcome);
  }
}

/** A file's name, which anybody may choose, as Markdown. */
export function fileName(name: string): string {
  return plain(name, 80) || 'the file';
}

const REFUSED: Readonly<Record<UploadRefused['why'], string>> = {
  elsewhere:
    'Letters are imported in a personal chat, where nobody else reads along: open a chat with me and drop the file there.',
  'not-allowed':
    'Only the Link Officer, the Monitoring Officer or an administrator of this tool may import letters; please give the file to one of them. It was not read.',
  'not-set-up':
    'Files cannot be read in a chat here yet. An administrator must set UPHELD_FILE_HOSTS to the exact host of your OneDrive, such as contoso-my.sharepoint.com.',
  full: 'Too many files wait for a decision here; import or cancel some of them, then drop this one again.',
  'not-found':
    'This file is not held here any more; nothing was imported. Drop it again to read it anew.',
};

const NOT_FETCHED: Readonly<Record<FetchProblem, string>> = {
  'not-listed':
    'It lies at an address that this tool may not fetch from; an administrator can add its host to UPHELD_FILE_HOSTS.',
  expired: 'The link to it has expired or was taken back; please drop the file again.',
  'too-large': 'It is larger than 20 MB; please give the letter alone.',
  'too-slow': 'Fetching it took too long and was stopped; please drop it again.',
  'web-page':
    'A web page came in its place, most likely one to sign in; please drop the file again.',
  unreachable: 'It could not be fetched; please drop it again.',
};

function uselessWords(documents: readonly ImportOutcome[]): string {
  const told = documents.slice(0, MOST_DOCUMENTS).map(documentWords);
  const more = documents.length - told.length;
  const rest = more === 0 ? [] : [`and ${writtenNumber(more)} more documents.`];
  return [...new Set([...told, ...rest])].join(' ');
}

/** Why nothing is to be imported of one document. */
export function documentWords(outcome: ImportOutcome): string {
  if (outcome.kind === 'no-figures') return noFiguresWords(outcome.document);
  const unreadable = outcome.kind === 'unreadable' ? unreadableText(outcome.problem) : '';
  return plain(importText(outcome, unreadable).replace(/^refused: /, ''), 600);
}

function noFiguresWords(document: ParsedDocument): string {
  switch (document.kind) {
    case 'unknown':
      return plain(document.reason, 300);
    case 'decision-statement':
      return 'it is a decision statement, which holds no figures; its agreed actions become remedies through the command line.';
    case 'annual-letter':
    case 'statistics-page':
    case 'committee-report':
      return 'it holds no figures that can be stored.';
  }
}
