import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AuditCrew, Stretch } from '../app/ports';
import type { HistoriesRead } from '../domain/audit/check/read-histories';
import type { PagesRead } from '../domain/audit/check/read-pages';
import { openEmbeddedReader } from '../store/embedded/open-embedded-reader';
import type { AuditTask } from './audit-task';

/** Documents of a stretch: fewer are not worth a thread. */
const STRETCH = 1000;
/** What is read faster than this waits for the disk. */
const MOST_THREADS = 4;
/** What was just read is done with soon: with this much room for it, a tenth less is spent on clearing up. */
const YOUNG_MB = 192;

/** Threads that read the store in a folder for the audit. `size` is how many documents are read in one go. */
export function auditCrew(dir: string, size = STRETCH): AuditCrew {
  return {
    histories: (part, source) =>
      inStretches<HistoriesRead>({ dir, size }, { kind: 'histories', part, source }),
    pages: (part, of) => inStretches<PagesRead>({ dir, size }, { kind: 'pages', part, of }),
  };
}

async function inStretches<Read>(
  { dir, size }: { readonly dir: string; readonly size: number },
  task: AuditTask,
): Promise<readonly Read[] | undefined> {
  const file = threadFile();
  const stretches = await stretchesOf(dir, task, size);
  const number = Math.min(MOST_THREADS, availableParallelism(), stretches.length);
  if (file === undefined || number < 2) return undefined;
  const threads = Array.from(
    { length: number },
    () =>
      new Worker(file, { workerData: dir, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
  );
  // Whoever waits for a thread hears of it; nobody else has to.
  for (const thread of threads) thread.on('error', () => undefined);
  try {
    return await handOut<Read>(threads, task, stretches);
  } catch {
    return undefined;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function stretchesOf(
  dir: string,
  task: AuditTask,
  size: number,
): Promise<readonly Stretch[]> {
  const reader = await openEmbeddedReader(dir);
  try {
    const what = task.kind === 'pages' ? 'journal' : task.source;
    return reader.stretches(task.part, what, size);
  } finally {
    reader.close();
  }
}

/** Gives each thread the next stretch as soon as it has read one. */
async function handOut<Read>(
  threads: readonly Worker[],
  task: AuditTask,
  stretches: readonly Stretch[],
): Promise<readonly Read[]> {
  const answers: Read[] = [];
  const left = stretches.entries();
  const work = async (thread: Worker): Promise<void> => {
    for (const [index, stretch] of left) {
      thread.postMessage({ task, stretch });
      const [answer] = (await once(thread, 'message')) as [Read];
      answers[index] = answer;
    }
  };
  await Promise.all(threads.map(work));
  return answers;
}

/** The bundled thread, from wherever this file runs: `dist/` or `src/`. */
function threadFile(): string | undefined {
  const places = [__dirname, resolve(__dirname, '../../dist')];
  return places.map((folder) => join(folder, 'audit-thread.js')).find((file) => existsSync(file));
}
