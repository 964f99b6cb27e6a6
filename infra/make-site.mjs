// Makes dist/site, which App Service runs and the image holds: the server with its packages bundled, beside the few packages
// that are read from their own files. Packages come from the lock file, for Linux on x64, without install scripts.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { APART, bundled } from '../.config/bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { out: { type: 'string' }, installed: { type: 'string' } },
});
const site = resolve(root, values.out ?? 'dist/site');
const fresh = join(dirname(site), `.site-${process.pid}`);
const installed = values.installed ? resolve(root, values.installed) : join(fresh, 'installed');

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

function install() {
  fs.mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    fs.copyFileSync(join(root, file), join(installed, file));
  const platform = ['--os=linux', '--cpu=x64', '--libc=glibc'];
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...platform];
  execFileSync('npm', ['ci', ...options], {
    cwd: installed,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The files that were bundled, from the root of the repository. */
async function bundle() {
  const { metafile } = await build({
    ...bundled,
    absWorkingDir: root,
    outdir: join(fresh, 'dist'),
    minifySyntax: true,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** A package and what it needs, where it is installed: others' native code is not. */
function withNeeds(name, found = new Set()) {
  const file = join(installed, 'node_modules', name, 'package.json');
  if (found.has(name) || !fs.existsSync(file)) return found;
  found.add(name);
  const { dependencies, optionalDependencies } = readJson(file);
  for (const need of Object.keys({ ...dependencies, ...optionalDependencies }))
    withNeeds(need, found);
  return found;
}

/** The licences of what is bundled, as each asks to be kept with it. */
function licencesOf(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = readJson(join(root, folder, 'package.json'));
    const file = fs.readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? fs.readFileSync(join(root, folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

if (!values.installed) install();
const inputs = await bundle();
fs.writeFileSync(join(fresh, 'THIRD-PARTY.txt'), licencesOf(inputs).join('\n---\n\n'));
for (const name of APART.flatMap((one) => [...withNeeds(one)]))
  fs.cpSync(join(installed, 'node_modules', name), join(fresh, 'node_modules', name), {
    recursive: true,
  });
if (!values.installed) fs.rmSync(installed, { recursive: true });
fs.copyFileSync(join(root, 'LICENSE'), join(fresh, 'LICENSE'));
const { name, version, license } = readJson(join(root, 'package.json'));
fs.writeFileSync(
  join(fresh, 'package.json'),
  `${JSON.stringify({ name, version, license, private: true })}\n`,
);
fs.rmSync(site, { recursive: true, force: true });
fs.renameSync(fresh, site);
process.stdout.write(`${site}\n`);
