import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Measured } from './measured';

/** What `results.json` holds. */
export interface Results {
  readonly machine: string;
  readonly commit: string;
  readonly rows: readonly Pick<Measured, 'id' | 'ours' | 'beside' | 'ratio' | 'target' | 'meets'>[];
}

export function resultsOf(figures: readonly Measured[]): Results {
  return {
    machine: machine(),
    commit: commit(),
    rows: figures.map(({ id, ours, beside, ratio, target, meets }) => ({
      id,
      ours,
      beside,
      ratio,
      target,
      meets,
    })),
  };
}

/** In general words: what the figures depend on, and nothing that names the machine. */
function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const what = `${process.platform} ${process.arch}, Node.js ${process.versions.node}`;
  return `${String(cpus().length)} cores, ${String(memory)} GB, ${what}`;
}

/** A tree with changes has figures of no commit. */
function commit(): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'cards', 'package-lock.json') !== '';
    return `${git('rev-parse', '--short=12', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}
