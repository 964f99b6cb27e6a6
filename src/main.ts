import { version } from '../package.json';
import { runCommand } from './cli/run-command';
import type { ExitCode } from './cli/command';
import { composePorts } from './compose';
import { readConfig } from './config';
import { serve } from './launch/serve';
import { trial } from './launch/trial';
import { openArchive } from './open-archive';
import { readLetter } from './reading/read-letter';
import { readSheet } from './reading/sheet/read-sheet';

/** Runs one command line with the real world around it. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessUnread);
  return runCommand(argv, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY && {
      overwrite: (text: string) => process.stderr.write(`\r\u001b[2K${text}`),
    }),
    readConfig,
    readLetter,
    readSheet,
    openPorts: composePorts,
    openArchive,
    launch: { serve, trial },
    version,
  });
}

/** Whoever reads our output may stop, as `head` does; what was begun is still done to its end. */
function unlessUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
