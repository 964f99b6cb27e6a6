import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AuditCrew, Stretch } from '../app/ports/audit';
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

/**
 * Threads that read the store in a folder for the audit, started when there is enough to read. `size` is how many
 * documents one reads in one go, two or more.
 */
export function auditCrew(dir: string, size = STRETCH): AuditCrew {
  const file = threadFile();
  const threads: Worker[] = [];
  const most = Math.min(MOST_THREADS, availableParallelism());
  async function read<Read>(task: AuditTask): Promise<readonly Read[] | undefined> {
    const stretches = await stretchesOf(dir, task, size);
    if (file === undefined || stretches.length < 2 || most < 2) return undefined;
    while (threads.length < most) threads.push(startThread(file, dir));
    return handOut<Read>(threads, task, stretches).catch(dismiss);
  }
  async function dismiss(): Promise<undefined> {
    await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
  }
  return {
    histories: (part, source) => read<HistoriesRead>({ kind: 'histories', part, source }),
    pages: (part, of) => read<PagesRead>({ kind: 'pages', part, of }),
    close: dismiss,
  };
}

function startThread(file: string, dir: string): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const thread = new Worker(file, { workerData: dir, resourceLimits });
  // Whoever waits for a thread hears of its failure; nobody else has to.
  thread.on('error', () => undefined);
  return thread;
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
