import type { BicepFile } from './bicep/read-file';
import type { Problem } from './problem';
import { declarationProblems } from './rules/check-declarations';
import { moduleProblems } from './rules/check-modules';
import { nameProblems } from './rules/check-names';
import {
  jsonProblems,
  pairProblems,
  parameterFileProblems,
  readJsonValues,
} from './rules/check-parameter-files';
import { resourceProblems } from './rules/check-resources';
import { fileScope, type Deployment } from './scope';

/** The text of every file of the deployment, by its path from the root of the repository. */
export type Texts = ReadonlyMap<string, string>;

export type ReadBicep = (path: string, text: string) => BicepFile;

/** The parsed files of `infra/`. */
export function readDeployment(
  texts: Texts,
  types: Pick<Deployment, 'types' | 'complete'>,
  read: ReadBicep,
): Deployment {
  const bicep = [...texts].filter(([path]) => /\.bicep(param)?$/.test(path));
  return {
    ...types,
    files: new Map(bicep.map(([path, text]) => [path, read(path, text)])),
  };
}

/** All that is wrong with the Bicep of a deployment, as far as it shows without the compiler and Azure. */
export function deploymentProblems(deployment: Deployment, texts: Texts): readonly Problem[] {
  const files = [...deployment.files.values()];
  const faults = files.flatMap(({ problems }) => problems);
  // What is read from a file that is no Bicep would only be noise.
  if (faults.length > 0) return faults;
  return [
    ...files.flatMap((file) => {
      if (file.using !== undefined) return parameterFileProblems(deployment, file);
      const scope = fileScope(deployment, file);
      return [
        ...nameProblems(scope),
        ...declarationProblems(scope),
        ...moduleProblems(scope),
        ...resourceProblems(scope),
      ];
    }),
    ...toolkitFileProblems(deployment, texts),
  ];
}

function toolkitFileProblems({ files }: Deployment, texts: Texts): readonly Problem[] {
  const main = files.get('infra/main.bicep');
  return [...texts].flatMap(([path, text]) => {
    if (!path.endsWith('.parameters.json') || !main) return [];
    const values = readJsonValues(text);
    const pair = files.get(path.replace('.parameters.json', '.bicepparam'));
    return [...jsonProblems(main, path, values), ...(pair ? pairProblems(pair, values) : [])];
  });
}
