// Bundles our own code (packages stay outside) into dist/, in about a tenth of a second. With --if-stale it
// does nothing when dist/ is newer than every source. Files are moved into place whole, so that two commands
// started at once never see half a build.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const entries = {
  upheld: 'src/cli.ts',
  'pdf-child': 'src/reading/pdf-child.ts',
  'audit-thread': 'src/threads/audit-thread.ts',
};

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

function isStale() {
  const built = Object.keys(entries).map((name) => join(dist, `${name}.js`));
  if (!built.every((file) => existsSync(file))) return true;
  const sources = ['src', 'cards', 'package.json', '.config/build.mjs'].map((name) =>
    newest(join(root, name)),
  );
  return Math.max(...sources) > Math.min(...built.map((file) => statSync(file).mtimeMs));
}

if (!process.argv.includes('--if-stale') || isStale()) {
  const fresh = join(root, 'dist', `.build-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: fresh,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  for (const file of readdirSync(fresh)) renameSync(join(fresh, file), join(dist, file));
  rmSync(fresh, { recursive: true });
}
