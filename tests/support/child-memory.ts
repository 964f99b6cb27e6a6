import { readFileSync } from 'node:fs';

/** Watches the most memory that any child of this process holds, in bytes; 0 where the system does not tell. */
export function watchChildren(): { readonly most: () => number; readonly stop: () => void } {
  let most = 0;
  const timer = setInterval(() => {
    for (const pid of children()) most = Math.max(most, peakOf(pid));
  }, 10);
  return { most: () => most, stop: () => clearInterval(timer) };
}

function children(): readonly string[] {
  try {
    const own = String(process.pid);
    return readFileSync(`/proc/${own}/task/${own}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function peakOf(pid: string): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(peak ?? 0) * 1024;
  } catch {
    return 0;
  }
}
