// Bundles the server and the packages that every start needs into dist/, in a few seconds. With --if-stale it does nothing when dist/ is
// newer than every source. Files are moved into place whole, so that two commands started at once never see half a build.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, LATER } from './bundle.mjs';
import { warmChild } from './warm-child.mjs';

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
  const { 'in-child': child, ...others } = bundled.entryPoints;
  const how = { absWorkingDir: root, outdir: fresh, sourcemap: true, sourcesContent: false };
  await Promise.all([
    build({
      ...bundled,
      ...how,
      entryPoints: others,
      external: [...bundled.external, ...LATER],
    }),
    // One file with all that it loads: what is compiled of it is kept as one.
    build({ ...bundled, ...how, entryPoints: { 'in-child': child } }),
  ]);
  // What node compiles is kept beside it (src/kept-code.ts). The site has no such folder: it is read-only.
  mkdirSync(join(dist, 'compiled'), { recursive: true });
  for (const file of readdirSync(fresh)) renameSync(join(fresh, file), join(dist, file));
  rmSync(fresh, { recursive: true });
  await warmChild(join(dist, 'pdf-child.js'));
}
