import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Measured } from './measured';

/** What `results.json` holds. */
export interface Results {
  readonly machine: string;
  readonly commit: string;
  /** `quick`: a coarse look. */
  readonly look: 'full' | 'quick';
  readonly rows: readonly ResultRow[];
}

interface ResultRow
  extends Pick<Measured, 'id' | 'ours' | 'beside' | 'ratio' | 'target' | 'meets'> {
  /** Of which commit it is; absent: of that of the whole. */
  readonly commit?: string;
}

export function resultsOf(figures: readonly Measured[], look: Results['look']): Results {
  return {
    machine: machine(),
    commit: commit(),
    look,
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

/**
 * Both together in the order of their letters, the later in place of the earlier, which say of which commit they are where
 * that is another; the later alone where the earlier are of another machine or look, since those are no figures to compare.
 */
export function joinResults(before: Results | undefined, now: Results): Results {
  if (before?.machine !== now.machine || before.look !== now.look) return now;
  const taken = new Set(now.rows.map(letterOf));
  const kept = before.rows
    .filter((row) => !taken.has(letterOf(row)))
    .map(({ commit = before.commit, ...row }) => ({
      ...row,
      ...(commit !== now.commit && { commit }),
    }));
  const rows = [...kept, ...now.rows].toSorted((a, b) => letterOf(a).localeCompare(letterOf(b)));
  return { ...now, rows };
}

function letterOf({ id }: { readonly id: string }): string {
  return id.slice(0, 1);
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
