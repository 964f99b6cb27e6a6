import { deploymentProblems, readDeployment, type ReadBicep, type Texts } from './check-deployment';
import type { Problem } from './problem';
import { agreementProblems, type Source } from './rules/check-agreement';
import { policyProblems } from './rules/check-policies';
import { settingProblems } from './rules/check-settings';
import { toolkitProblems } from './rules/check-toolkit';
import type { Deployment } from './scope';

export interface Known {
  readonly read: ReadBicep;
  readonly types: Pick<Deployment, 'types' | 'complete'>;
  readonly source: Source;
}

/** All that is wrong with a deployment: in itself, and beside the server and the toolkit. */
export function allProblems(texts: Texts, { read, types, source }: Known): readonly Problem[] {
  const deployment = readDeployment(texts, types, read);
  const faults = [...deployment.files.values()].flatMap(({ problems }) => problems);
  if (faults.length > 0) return faults;
  return [
    ...deploymentProblems(deployment, texts),
    ...policyProblems(deployment),
    ...settingProblems(deployment),
    ...agreementProblems(deployment, source, texts),
    ...toolkitProblems(deployment, texts),
  ];
}
