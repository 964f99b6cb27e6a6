import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the deployed server is started with beside its file: the flags of node in the command of the App Service. */
export function siteFlags(root: string): readonly string[] {
  const app = readFileSync(join(root, 'infra', 'modules', 'app.bicep'), 'utf8');
  const command = /appCommandLine: 'node (.*)dist\/upheld\.js serve'/.exec(app)?.[1];
  if (command === undefined) throw new Error('app.bicep does not say how the server is started.');
  return command.split(' ').filter((word) => word !== '');
}
