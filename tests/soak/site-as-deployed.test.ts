import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../support/run-upheld';
import { describeSite } from '../support/site/site-promises';
import { unzip, zipped } from '../support/site/zipped';

const ROOT = resolve(__dirname, '../..');

// The packages are those of this checkout; tests/soak/toolkit-dry-run has them installed from the registry, by the toolkit.
describe('the site that is deployed, in an empty folder', () => {
  describeSite(async () => {
    const site = join(temporaryFolder(), 'site');
    const how = ['infra/make-site.mjs', '--out', site, '--installed', '.'];
    execFileSync(process.execPath, how, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    const empty = temporaryFolder();
    await unzip(await zipped(site), empty);
    rmSync(site, { recursive: true });
    return empty;
  });
});
