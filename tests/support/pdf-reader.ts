import type { TextLine, Unreadable } from '../../src/domain/letter/letter-text';
import type { Result } from '../../src/domain/shared/result';
import { askPdfChild, linesOfAnswer, startPdfChild } from '../../src/reading/read-pdf';

const MOST_FILES = 200;

/** Reads thousands of PDFs: a child of the product reads many in turn, and a new one follows when one was lost. */
export function pdfReader(): {
  readonly read: (bytes: Uint8Array) => Promise<Result<readonly TextLine[], Unreadable>>;
  readonly close: () => void;
} {
  let child = startPdfChild();
  let files = 0;
  const renew = (): void => {
    child.kill('SIGKILL');
    child = startPdfChild();
    files = 0;
  };
  return {
    read: async (bytes) => {
      if (files >= MOST_FILES || !child.connected) renew();
      files += 1;
      const answer = await askPdfChild(child, bytes);
      if (answer.kind === 'took-too-long' || !child.connected || 'detail' in answer) renew();
      return linesOfAnswer(answer);
    },
    close: () => child.kill('SIGKILL'),
  };
}
