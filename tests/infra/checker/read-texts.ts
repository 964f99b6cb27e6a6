import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Texts } from './check-deployment';

const ROOT = resolve(__dirname, '../../..');

/** Files besides `infra/` that the deployment has to agree with. */
const OTHERS = ['m365agents.yml', 'appPackage/values.example', 'package.json'];

/** Every file of the deployment, by its path from the root of the repository. */
export function readTexts(): Texts {
  const paths = readdirSync(join(ROOT, 'infra'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));
  const all = [...paths, ...OTHERS];
  return new Map(all.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}
