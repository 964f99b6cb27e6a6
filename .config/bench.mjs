// Bundles the benchmarks as the product is bundled, and runs them. `npm run bench -- --quick --only a,b --json`.
import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const processes = join('tests', 'bench', 'processes');
const out = join(root, 'dist', 'bench');

await build({
  absWorkingDir: root,
  entryPoints: [
    join('tests', 'bench', 'bench.ts'),
    ...readdirSync(join(root, processes)).map((name) => join(processes, name)),
  ],
  outdir: out,
  entryNames: '[name]',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
});
const child = spawn(process.execPath, [join(out, 'bench.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
