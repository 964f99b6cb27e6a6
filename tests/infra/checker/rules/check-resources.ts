import { entryOf, partsOf, type Expression } from '../bicep/expression';
import type { Problem } from '../problem';
import { resourcesOf, type Declared, type Deployment, type Scope } from '../scope';
import { azureTypeOf, resourceOf } from '../values';
import { shapeOf, type AzureType } from '../types/azure-type';
import { checkObject, type Check } from './check-value';

type Report = Check['report'];

/** What Bicep itself knows in every resource. */
const BICEP_KEYS = ['parent', 'scope', 'dependsOn'];

/** Resources held against the types of Azure. */
export function resourceProblems(scope: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (line, message) => problems.push({ file: scope.file.path, line, message });
  for (const [declared, within] of resourcesOf(scope)) {
    const { resource } = declared;
    const type = typeOf(declared, scope.deployment, report);
    checkParent(declared, within, report);
    checkScope(resource.body, within, report);
    if (type && !resource.existing)
      checkObject(resource.body, type, { scope: within, report, besides: BICEP_KEYS });
    const name = entryOf(resource.body, 'name');
    if (!name) report(resource.line, 'a resource needs a name');
    else if (dependsOnDeployment(name, within))
      report(name.line, 'its name has to be known before anything is deployed');
  }
  return problems;
}

type Body = Extract<AzureType, { kind: 'object' | 'discriminated' }>;

function typeOf(
  { resource, type }: Declared,
  { types, complete }: Deployment,
  report: Report,
): Body | undefined {
  const found = types.get(type.toLowerCase());
  if (found?.kind === 'object' || found?.kind === 'discriminated') return found;
  if (!complete) return undefined;
  const [plain = ''] = type.toLowerCase().split('@');
  const versions = [...types.keys()].filter((one) => one.startsWith(`${plain}@`));
  report(
    resource.line,
    versions.length > 0
      ? `the version of ${type} is another than ${versions.join(', ')}`
      : `there is no type ${type}`,
  );
  return undefined;
}

/** What stands under a parent has a type that goes on from the parent's. */
function checkParent(declared: Declared, scope: Scope, report: Report): void {
  const parent = entryOf(declared.resource.body, 'parent');
  if (!parent) {
    if (isLeftAlone(declared)) report(declared.resource.line, `${declared.type} needs a parent`);
    return;
  }
  const above = resourceOf(parent, scope);
  if (!above) report(parent.line, 'its parent is no resource');
  else if (!declared.type.startsWith(`${above.type.split('@')[0] ?? ''}/`))
    report(parent.line, `${declared.type} does not stand under ${above.type}`);
}

/** A type with more than two steps stands under a parent, or has its parent's name in its own. */
function isLeftAlone({ resource, type, parent }: Declared): boolean {
  const name = entryOf(resource.body, 'name');
  const nested = parent !== undefined || (name?.kind === 'text' && name.value.includes('/'));
  return type.split('/').length > 2 && !nested;
}

function checkScope(body: Declared['resource']['body'], scope: Scope, report: Report): void {
  const within = entryOf(body, 'scope');
  if (within && within.kind !== 'call' && !resourceOf(within, scope))
    report(within.line, 'its scope is no resource');
}

/** Whether a value is known only once something was deployed (what the compiler calls BCP120). */
function dependsOnDeployment(expression: Expression, scope: Scope): boolean {
  if (expression.kind === 'member') {
    const { of, name } = expression;
    if (of.kind === 'member' && of.name === 'outputs') return true;
    const resource = resourceOf(of, scope);
    if (resource) return !isKnownBefore(azureTypeOf(of, scope), name);
  }
  if (expression.kind === 'name') {
    const meaning = scope.names.get(expression.name);
    if (meaning?.kind === 'variable') return dependsOnDeployment(meaning.variable.value, scope);
  }
  return partsOf(expression).some((part) => dependsOnDeployment(part, scope));
}

function isKnownBefore(type: AzureType | undefined, name: string): boolean {
  const shape = type?.kind === 'discriminated' ? shapeOf(type, undefined) : type;
  if (shape?.kind !== 'object') return true;
  return shape.properties.get(name)?.deployTime ?? false;
}
