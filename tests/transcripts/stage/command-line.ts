import { runCommand } from '../../../src/cli/run-command';
import { openArchive } from '../../../src/open-archive';
import { readSheet } from '../../../src/reading/sheet/read-sheet';
import type { Stage } from './stage';

/**
 * One command line over the store of the stage, at its clock. A letter in pointed brackets, `<Coventry 2021-22>`, stands
 * for the id of its record, in the command and in what it prints.
 */
export async function typed(stage: Stage, line: string): Promise<readonly string[]> {
  const { ports, config } = stage;
  const printed: string[] = [];
  const neverLaunched = () => Promise.reject(new Error('A conversation launches nothing.'));
  const code = await runCommand(wordsOf(line, stage), {
    out: (text) => printed.push(text),
    err: (text) => printed.push(text),
    readConfig: () => ({ ok: true, value: config }),
    readLetter: ports.readLetter,
    readSheet,
    openPorts: () =>
      Promise.resolve({ ...ports, store: { ...ports.store, close: () => Promise.resolve() } }),
    openArchive,
    launch: { serve: neverLaunched, trial: neverLaunched },
    version: 'test',
  });
  const lines = printed.flatMap((text) => named(text, stage).split('\n'));
  return code === 0 ? lines : [...lines, `(exit ${String(code)})`];
}

/** The words of a command; quotation marks hold together. */
function wordsOf(line: string, { records }: Stage): readonly string[] {
  const words = [...line.matchAll(/"([^"]*)"|(<[^>]+>)|(\S+)/g)];
  return words.map(([, quoted, letter, word]) => {
    if (letter === undefined) return quoted ?? word ?? '';
    const id = records.get(letter.slice(1, -1));
    if (id === undefined) throw new Error(`The conversation imports no letter ${letter}.`);
    return id;
  });
}

function named(text: string, { records }: Stage): string {
  return [...records].reduce((all, [name, id]) => all.replaceAll(id, `<${name}>`), text);
}
