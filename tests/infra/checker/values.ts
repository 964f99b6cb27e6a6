import { FUNCTIONS } from './bicep/functions';
import { entryOf, type Expression } from './bicep/expression';
import type { Parameter } from './bicep/read-file';
import { declare, inLoop, moduleFile, type Declared, type Scope } from './scope';
import { shapeOf, type AzureType } from './types/azure-type';

export type Kind = 'string' | 'int' | 'bool' | 'object' | 'array' | 'null' | 'unknown';

/** One thing that an expression may come to when it is deployed. */
export interface Possible {
  readonly kind: Kind;
  /** Where it is written out. */
  readonly value?: string | number | boolean;
  readonly expression?: Expression;
}

const UNKNOWN: readonly Possible[] = [{ kind: 'unknown' }];
const BOOL = new Set(['!', '&&', '||', '==', '!=', '=~', '!~', '<', '>', '<=', '>=']);

/** All that an expression may come to, as far as the files say it. */
export function possibilities(expression: Expression, scope: Scope): readonly Possible[] {
  switch (expression.kind) {
    case 'text':
      if (expression.parts.length > 0) return [{ kind: 'string', expression }];
      return [{ kind: 'string', value: expression.value, expression }];
    case 'number':
      return [{ kind: 'int', value: expression.value }];
    case 'boolean':
      return [{ kind: 'bool', value: expression.value }];
    case 'null':
    case 'object':
    case 'array':
      return [{ kind: expression.kind, expression }];
    case 'loop':
      return [{ kind: 'array', expression }];
    case 'choice':
      return [...possibilities(expression.yes, scope), ...possibilities(expression.no, scope)];
    case 'operation':
      return ofOperation(expression.operator, expression.operands, scope);
    case 'name':
      return ofName(expression.name, scope);
    case 'member':
      return ofMember(expression.of, expression.name, scope);
    case 'call':
      return expression.of
        ? UNKNOWN
        : [{ kind: FUNCTIONS.get(expression.name)?.gives ?? 'unknown' }];
    case 'nested':
    case 'index':
    case 'lambda':
    case 'other':
      return UNKNOWN;
  }
}

function ofOperation(
  operator: string,
  operands: readonly Expression[],
  scope: Scope,
): readonly Possible[] {
  if (BOOL.has(operator)) return [{ kind: 'bool' }];
  if (operator === '??') return operands.flatMap((one) => possibilities(one, scope));
  return [{ kind: 'int' }];
}

function ofName(name: string, scope: Scope): readonly Possible[] {
  const meaning = scope.names.get(name);
  if (!meaning) return UNKNOWN;
  switch (meaning.kind) {
    case 'parameter':
      return ofParameter(meaning.parameter);
    case 'variable':
      return possibilities(meaning.variable.value, scope);
    case 'each':
      if (meaning.values.length === 0) return UNKNOWN;
      return meaning.values.flatMap((one) => possibilities(one, scope));
    case 'resource':
    case 'module':
      return [{ kind: 'object' }];
  }
}

/** The words that a parameter may be, where they are listed; else its kind. */
export function ofParameter({ type, decorators }: Parameter): readonly Possible[] {
  const allowed = decorators.find(({ name }) => name === 'allowed')?.given[0];
  const kind = kindOf(type);
  if (allowed?.kind !== 'array') return [{ kind }];
  return allowed.items.map((item) =>
    item.kind === 'text' || item.kind === 'number' ? { kind, value: item.value } : { kind },
  );
}

export function kindOf(type: string): Kind {
  const plain = type.replace(/\?$/, '');
  if (plain.endsWith(']')) return 'array';
  return (
    (['string', 'int', 'bool', 'object', 'array'] as const).find((one) => one === plain) ??
    'unknown'
  );
}

function ofMember(of: Expression, name: string, scope: Scope): readonly Possible[] {
  if (of.kind === 'member' && of.name === 'outputs') return ofOutput(of.of, name, scope);
  const type = azureTypeOf({ line: of.line, kind: 'member', of, name }, scope);
  if (type) return [{ kind: kindOfAzure(type) }];
  return possibilities(of, scope).flatMap(({ expression }) => {
    const value = expression?.kind === 'object' ? entryOf(expression, name) : undefined;
    return value ? possibilities(value, scope) : UNKNOWN;
  });
}

function ofOutput(of: Expression, name: string, scope: Scope): readonly Possible[] {
  const meaning = of.kind === 'name' ? scope.names.get(of.name) : undefined;
  const file = meaning?.kind === 'module' ? moduleFile(scope, meaning.module) : undefined;
  return [{ kind: kindOf(file?.outputs.find((one) => one.name === name)?.type ?? 'unknown') }];
}

function kindOfAzure(type: AzureType): Kind {
  if (type.kind === 'primitive') return type.name;
  if (type.kind === 'words') return 'string';
  if (type.kind === 'any') return 'unknown';
  return type.kind === 'array' ? 'array' : 'object';
}

/** The resource that an expression is, by its name or through `::`. */
export function resourceOf(expression: Expression, scope: Scope): Declared | undefined {
  if (expression.kind === 'name') {
    const meaning = scope.names.get(expression.name);
    return meaning?.kind === 'resource' ? meaning : undefined;
  }
  if (expression.kind !== 'nested') return undefined;
  const parent = resourceOf(expression.of, scope);
  const nested = parent?.resource.body.resources.find(({ name }) => name === expression.name);
  if (!parent || !nested) return undefined;
  return declare(nested, parent);
}

/** The type of a value that a resource has; undefined where it is none, or not known. */
export function azureTypeOf(expression: Expression, scope: Scope): AzureType | undefined {
  const resource = resourceOf(expression, scope);
  if (resource) return scope.deployment.types.get(resource.type.toLowerCase());
  if (expression.kind !== 'member') return undefined;
  const type = azureTypeOf(expression.of, scope);
  if (type?.kind === 'discriminated')
    return shapeOf(type, undefined).properties.get(expression.name)?.type();
  return type?.kind === 'object' ? type.properties.get(expression.name)?.type() : undefined;
}

/** What is repeated in a loop, and the scope in which it is read. */
export function bodyOf(expression: Expression, scope: Scope): readonly [Expression, Scope] {
  if (expression.kind !== 'loop') return [expression, scope];
  return [expression.body, inLoop(scope, expression)];
}
