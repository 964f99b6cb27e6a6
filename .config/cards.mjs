// Draws every card with its sample, and cards as the presenters make them, in light, dark and narrow: `npm run cards`.
// Offline, in Chromium, into .local/cards (not in git). The program is TypeScript, so it is bundled first.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, '.local', 'draw-gallery.cjs');
process.chdir(root);
await build({
  absWorkingDir: root,
  entryPoints: ['tests/support/cards/drawing/draw-gallery.ts'],
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  logLevel: 'warning',
});
await import(bundle);
