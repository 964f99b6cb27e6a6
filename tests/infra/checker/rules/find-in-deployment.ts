import { entryOf, type Expression, type ObjectExpression } from '../bicep/expression';
import { fileScope, resourcesOf, type Declared, type Deployment, type Scope } from '../scope';
import { possibilities, type Possible } from '../values';

/** A resource of the deployment, with the file that declares it. */
export interface Found {
  readonly declared: Declared;
  readonly scope: Scope;
}

/** All resources that the deployment makes, of one type (without its version) or of all. */
export function resourcesIn(deployment: Deployment, type?: string): readonly Found[] {
  return [...deployment.files.values()].flatMap((file) =>
    resourcesOf(fileScope(deployment, file))
      .map(([declared, scope]) => ({ declared, scope }))
      .filter(({ declared }) => !declared.resource.existing)
      .filter(({ declared }) => type === undefined || declared.type.split('@')[0] === type),
  );
}

/** All that a property may come to; its path has dots, and `[]` for each item of an array. Empty: it is not set. */
export function possibleAt({ declared, scope }: Found, path: string): readonly Possible[] {
  let at: readonly Expression[] = [declared.resource.body];
  const steps = path.split('.');
  for (const step of steps) at = at.flatMap((one) => oneStep(one, step));
  return at.flatMap((one) => possibilities(one, scope));
}

function oneStep(expression: Expression, step: string): readonly Expression[] {
  const name = step.replace('[]', '');
  const value = expression.kind === 'object' ? entryOf(expression, name) : undefined;
  if (!value) return [];
  if (!step.endsWith('[]')) return [value];
  return value.kind === 'array' ? value.items : [];
}

/** Every object that is written out anywhere in an expression, itself included. */
export function keysOf(object: ObjectExpression): readonly string[] {
  return object.entries.flatMap(({ key }) => key ?? []);
}
