import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../support/run-upheld';
import { describeSite } from '../support/site/site-promises';
import { unzip } from '../support/site/zipped';

const ROOT = resolve(__dirname, '../..');
const TOOLKIT = '@microsoft/m365agentstoolkit-cli';

function run(cwd: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A folder with the version of the toolkit that the documentation names, installed as the documentation says. */
function installToolkit(): string {
  const version = /m365agentstoolkit-cli@([\d.]+)/.exec(
    readFileSync(join(ROOT, 'infra/README.md'), 'utf8'),
  )?.[1];
  if (version === undefined) throw new Error('infra/README.md names no version of the toolkit.');
  const folder = temporaryFolder();
  const overrides = { linkedom: '0.18.12' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
  const how = ['--ignore-scripts', '--no-audit', '--no-fund'];
  run(folder, 'npm', 'install', ...how, `${TOOLKIT}@${version}`);
  return folder;
}

/** What is committed, as the toolkit would deploy it; only the last step, the upload, is left out. */
function cloneForDryRun(): string {
  const clone = join(temporaryFolder(), 'clone');
  run(ROOT, 'git', 'clone', '--quiet', ROOT, clone);
  run(clone, 'npm', 'ci', '--no-audit', '--no-fund');
  const yml = readFileSync(join(clone, 'm365agents.yml'), 'utf8');
  const zip = 'outputZipFile: ./dist/site.zip';
  if (!yml.includes(zip)) throw new Error('m365agents.yml makes no ./dist/site.zip.');
  writeFileSync(join(clone, 'm365agents.yml'), yml.replace(zip, `${zip}\n      dryRun: true`));
  // What provisioning would have added.
  const site = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/app';
  appendFileSync(join(clone, 'infra/env/.env.dev'), `AZURE_APP_SERVICE_RESOURCE_ID=${site}\n`);
  return clone;
}

describe('the site that the toolkit packs from a clean clone', () => {
  describeSite(async () => {
    const clone = cloneForDryRun();
    const deploy = ['deploy', '--env', 'dev', '-i', 'false', '--telemetry', 'false'];
    const toolkit = installToolkit();
    run(clone, process.execPath, join(toolkit, 'node_modules', TOOLKIT, 'cli.js'), ...deploy);
    const empty = temporaryFolder();
    await unzip(readFileSync(join(clone, 'dist/site.zip')), empty);
    // Together a gigabyte.
    for (const folder of [clone, toolkit]) rmSync(folder, { recursive: true });
    return empty;
  });
});
