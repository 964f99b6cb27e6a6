import { runCommand } from '../../src/cli/run-command';
import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { openArchive } from '../../src/open-archive';
import { readLetter } from '../../src/reading/read-letter';
import { readSheet } from '../../src/reading/sheet/read-sheet';
import type { Finished } from './run-upheld';

/** Runs one command in this process over a real store: the same as `upheld`, without the second that a start takes. */
export function runHere(...args: readonly string[]): Promise<Finished> {
  return runHereWith({}, ...args);
}

/** The same with settings in the environment. */
export function runHereWith(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Finished> {
  return runHereTelling(() => undefined, env, ...args);
}

/** The same, telling each line on standard error as it comes. */
export async function runHereTelling(
  tell: (line: string) => void,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Finished> {
  const out: string[] = [];
  const err: string[] = [];
  const neverLaunched = () => Promise.reject(new Error('A test launches nothing here.'));
  const code = await runCommand(args, {
    out: (line) => out.push(`${line}\n`),
    err: (line) => {
      err.push(`${line}\n`);
      tell(line);
    },
    readConfig: (flags) => readConfig(flags, env),
    readLetter,
    readSheet,
    openPorts: composePorts,
    openArchive,
    launch: { serve: neverLaunched, trial: neverLaunched },
    version: 'test',
  });
  return { code, out: out.join(''), err: err.join('') };
}
