import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of reference documents beside the checkout; undefined, with a printed reason, where it is not there. */
export function sharedFolder(part: string): string | undefined {
  const folder = join(resolve(__dirname, '../../..', 'shared'), part);
  if (existsSync(folder)) return folder;
  process.stderr.write(`Not compared with the reference data: ${folder} is not there.\n`);
  return undefined;
}
