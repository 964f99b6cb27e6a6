import { assertNever } from '../../domain/shared/invariant';
import type { Unreadable } from '../../domain/letter/letter-text';

/** One sentence about a file that gave no words: what is wrong, and what to do. */
export function unreadableText({ kind, detail }: Unreadable): string {
  switch (kind) {
    case 'not-found':
      return 'There is no such file, or it may not be read; check the name.';
    case 'empty':
      return 'The file is empty; save it again or ask for another copy.';
    case 'unknown-type':
      return `This kind of file${detail === undefined ? '' : ` (${detail})`} cannot be read; give the letter as PDF, Word (.docx) or text.`;
    case 'too-large':
      return `The file is too large${detail === undefined ? '' : ` (${detail})`}; give the letter alone, as PDF, Word (.docx) or text.`;
    case 'encrypted':
      return 'The file is protected with a password; save a copy without one and try again.';
    case 'scanned':
      return 'The file holds pictures of pages and no text; ask the Ombudsman for the original, or run text recognition on it first.';
    case 'damaged':
      return 'The file is damaged and cannot be opened; download it again or ask for another copy.';
    case 'took-too-long':
      return 'Reading the file took too long and was stopped; give the letter alone, as PDF, Word (.docx) or text.';
    default:
      return assertNever(kind);
  }
}
