import type { CommandContext } from './command';

/** How far a long command has come. */
export interface Progress {
  /** Shows that one file more is done. */
  readonly step: () => void;
  /** Takes the bar away, so that a line of the result can be written. */
  readonly clear: () => void;
}

/** A plain line comes once for so many files. */
const EVERY = 100;

const WIDTH = 30;

/** A few files need no bar. */
const FEWEST = 5;

/**
 * Progress over `total` files, on standard error: a bar on a terminal, a plain line now and then elsewhere, nothing with
 * `--json` or for a few files.
 */
export function createProgress(context: CommandContext, total: number): Progress {
  let done = 0;
  const { overwrite, err } = context;
  const silent = context.json || total < FEWEST;
  return {
    step: () => {
      done += 1;
      if (silent) return;
      if (overwrite) overwrite(done === total ? '' : bar(done, total));
      else if (done % EVERY === 0 || (done === total && total > EVERY))
        err(`${String(done)} of ${String(total)} files done`);
    },
    clear: () => {
      if (!silent) overwrite?.('');
    },
  };
}

/** `[======>       ] 312 of 1000 files`. */
function bar(done: number, total: number): string {
  const filled = Math.floor((done * WIDTH) / total);
  return `[${'='.repeat(filled)}>${' '.repeat(WIDTH - filled)}] ${String(done)} of ${String(total)} files`;
}
