import type { NotTaken, TakenFile } from '../../app/outcome/sources';
import { unreadableText } from './unreadable-text';

/** One sentence about a file of a source that was not taken: what is wrong, and what to do. */
export function notTakenText(refused: NotTaken): string {
  switch (refused.kind) {
    case 'unreadable':
      return unreadableText(refused.problem);
    case 'differs':
      return 'Other figures are held for the same council and year; if this letter takes their place, import it with --correction.';
    case 'rejected':
      return 'It is a letter, but not whole enough to store; "upheld read FILE" shows what was read.';
    case 'no-figures':
      return 'It holds no figures of the Ombudsman; "upheld read FILE" shows what was read.';
  }
}

/** One line for each file that came by itself. */
export function takenLine({ source, name, at, refused }: TakenFile): string {
  const what = refused ? `not taken: ${notTakenText(refused)}` : 'taken';
  return `${name} (${source}, ${at}): ${what}`;
}

/** The same for programs. */
export function takenJson({ source, name, sha256, at, refused }: TakenFile): object {
  const why = refused && { refused: refused.kind, message: notTakenText(refused) };
  return { source, name, sha256, at, taken: !refused, ...why };
}
