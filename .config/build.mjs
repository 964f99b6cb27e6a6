// Bundles the server and the packages that every start needs into dist/, in a few seconds. With --if-stale it does nothing when dist/ is
// newer than every source. Files are moved into place whole, so that two commands started at once never see half a build.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, LATER } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

function isStale() {
  const built = Object.keys(bundled.entryPoints).map((name) => join(dist, `${name}.js`));
  if (!built.every((file) => existsSync(file))) return true;
  const sources = ['src', 'cards', 'package-lock.json', '.config/bundle.mjs'].map((name) =>
    newest(join(root, name)),
  );
  return Math.max(...sources) > Math.min(...built.map((file) => statSync(file).mtimeMs));
}

if (!process.argv.includes('--if-stale') || isStale()) {
  const fresh = join(root, 'dist', `.build-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  await build({
    ...bundled,
    external: [...bundled.external, ...LATER],
    absWorkingDir: root,
    outdir: fresh,
    sourcemap: true,
    sourcesContent: false,
  });
  // What node compiles is kept beside it (src/kept-code.ts). The site has no such folder: it is read-only.
  mkdirSync(join(dist, 'compiled'), { recursive: true });
  for (const file of readdirSync(fresh)) renameSync(join(fresh, file), join(dist, file));
  rmSync(fresh, { recursive: true });
}
