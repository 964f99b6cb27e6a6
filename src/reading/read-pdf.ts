import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextLine, Unreadable } from '../domain/letter/letter-text';
import { failed, ok, type Result } from '../domain/shared/result';
import type { PdfAnswer } from './pdf-answer';

const MOST_MILLISECONDS = 9_000;
const MOST_MEMORY_BYTES = 400 * 1024 * 1024;
const WATCH_MILLISECONDS = 25;

/**
 * Reads a PDF in a process of its own, which is ended when it takes too long or too much memory: a file of a few
 * kilobytes can ask for gigabytes.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<readonly TextLine[], Unreadable>> {
  const child = startPdfChild();
  const answer = await askPdfChild(child, bytes);
  child.kill('SIGKILL');
  return linesOfAnswer(answer);
}

/** The lines of every page; a problem where no page has any. */
export function linesOfAnswer(
  answer: PdfAnswer | Unreadable,
): Result<readonly TextLine[], Unreadable> {
  if (answer.kind === 'rows') return failed({ kind: 'unknown-type', detail: 'xlsx' });
  if (answer.kind !== 'pages') return failed(answer);
  const lines = answer.pages.flatMap((page, index) =>
    page.map((text, position) => ({ page: index + 1, line: position + 1, text })),
  );
  return lines.every(({ text }) => text.trim() === '') ? failed({ kind: 'scanned' }) : ok(lines);
}

/** Hands a PDF to a child and waits, not for long. After `took-too-long` or `damaged` the child may be of no more use. */
export function askPdfChild(
  child: ChildProcess,
  bytes: Uint8Array,
): Promise<PdfAnswer | Unreadable> {
  return new Promise((resolve) => {
    const finish = (answer: PdfAnswer | Unreadable): void => {
      clearTimeout(deadline);
      clearInterval(watchdog);
      child.removeAllListeners();
      child.on('error', () => undefined);
      resolve(answer);
    };
    const deadline = setTimeout(() => finish({ kind: 'took-too-long' }), MOST_MILLISECONDS);
    const watchdog = setInterval(() => {
      if (memoryOf(child) > MOST_MEMORY_BYTES)
        finish({ kind: 'damaged', detail: 'asks for too much memory' });
    }, WATCH_MILLISECONDS);
    child.once('message', (answer) => finish(answer as PdfAnswer));
    child.once('exit', () => finish({ kind: 'damaged' }));
    child.once('error', () => finish({ kind: 'damaged' }));
    child.send(bytes, (fault) => {
      if (fault) finish({ kind: 'damaged' });
    });
  });
}

/** Options of the engine. The build compiles for the child with the same (.config/warm-child.mjs). */
export const ENGINE_OPTIONS: readonly string[] = [
  '--max-old-space-size=128',
  '--disallow-code-generation-from-strings',
];

/** No environment, no output, no writing, no programs: the child can read our own code and what it is handed. */
export function startPdfChild(): ChildProcess {
  const root = packageRoot();
  return fork(join(root, 'dist', 'pdf-child.js'), [], {
    execArgv: [...ENGINE_OPTIONS, '--permission', `--allow-fs-read=${root}/*`, '--no-warnings'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}

/** The folder of our package.json, from wherever this file runs: `dist/` or `src/`. */
function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

/** Memory that a process holds, in bytes; 0 where the system does not tell (its own heap limit remains). */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const pages = readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
