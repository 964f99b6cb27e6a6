import { writeFile } from 'node:fs/promises';
import type { AskOutcome } from '../app/outcome';
import type { DrawPng } from '../app/ports/drawing';
import { drawProblemText, NOTHING_TO_DRAW, pictureFor } from '../present/pictures/present-picture';

/** Wide enough for a page in print. */
const WIDTH = 1600;

export interface PictureFile {
  readonly file: string;
  /** Every place of a ranking, however many there are. */
  readonly all: boolean;
}

/** Draws the answer to a question into a file; gives a sentence where there is no picture. */
export async function writePicture(
  outcome: AskOutcome,
  { file, all }: PictureFile,
  draw: DrawPng | undefined,
): Promise<string | undefined> {
  const picture =
    outcome.kind === 'answered' ? pictureFor(outcome, all ? 'all' : 'page') : undefined;
  if (!picture) return NOTHING_TO_DRAW;
  if (/\.svg$/i.test(file)) return written(file, picture.svg);
  const drawn = await draw?.(picture.svg, { width: WIDTH });
  if (!drawn?.ok) return drawProblemText(drawn?.problem ?? { kind: 'no-renderer', detail: '' });
  return written(file, drawn.value);
}

async function written(file: string, bytes: string | Uint8Array): Promise<string | undefined> {
  return writeFile(file, bytes).then(
    () => undefined,
    () => `${file} cannot be written; check that its folder exists and is yours.`,
  );
}
