import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** The script as one file that node runs by itself, made in `dir`. */
export function bundleChild(name: string, dir: string): string {
  const outfile = join(dir, `${name}.cjs`);
  const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
  const source = join(__dirname, `${name}.ts`);
  const how = ['--bundle', '--platform=node', '--packages=external', '--log-level=warning'];
  execFileSync(esbuild, [source, ...how, `--outfile=${outfile}`]);
  return outfile;
}
