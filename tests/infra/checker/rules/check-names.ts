import { FUNCTIONS, SURROUNDINGS } from '../bicep/functions';
import { partsOf, type Entry, type Expression } from '../bicep/expression';
import type { Module } from '../bicep/read-file';
import { didYouMean, type Problem } from '../problem';
import { inLoop, moduleFile, resourcesOf, withNames, type Scope } from '../scope';
import { azureTypeOf, possibilities, resourceOf } from '../values';
import { shapeOf } from '../types/azure-type';

type Report = (line: number, message: string) => void;

/** Names that nothing declares, functions that are not there, and members that a value does not have. */
export function nameProblems(whole: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (line, message) => problems.push({ file: whole.file.path, line, message });
  for (const [expression, scope] of expressionsOf(whole)) checkNames(expression, scope, report);
  return problems;
}

/** Everything in a file that has a value, each with what may be named there. */
export function expressionsOf(scope: Scope): readonly (readonly [Expression, Scope])[] {
  const { parameters, variables, modules, outputs } = scope.file;
  const found: (readonly [Expression, Scope])[] = [
    ...parameters.flatMap(({ fallback }) => (fallback ? [[fallback, scope] as const] : [])),
    ...[...variables, ...outputs].map(({ value }) => [value, scope] as const),
  ];
  for (const one of modules) {
    if (one.condition) found.push([one.condition, scope]);
    found.push([one.loop ?? one.body, scope]);
  }
  for (const [{ resource }, within] of resourcesOf(scope)) {
    if (resource.condition) found.push([resource.condition, within]);
    if (resource.loop) found.push([resource.loop.over, scope]);
    // Nested resources come by themselves, with their own scope.
    found.push([{ ...resource.body, resources: [] }, within]);
  }
  return found;
}

function checkNames(expression: Expression, scope: Scope, report: Report): void {
  if (expression.kind === 'name') checkName(expression.name, expression.line, { scope, report });
  if (expression.kind === 'call') checkCall(expression, report);
  if (expression.kind === 'nested' && !resourceOf(expression, scope))
    report(expression.line, `there is no resource ${expression.name} in it`);
  if (expression.kind === 'member') checkMember(expression, scope, report);
  for (const [part, within] of partsWithScope(expression, scope)) checkNames(part, within, report);
}

/** The parts of an expression, each with what may be named there. */
function partsWithScope(
  expression: Expression,
  scope: Scope,
): readonly (readonly [Expression, Scope])[] {
  const parts = partsOf(expression);
  if (expression.kind === 'loop') {
    const inner = inLoop(scope, expression);
    return parts.map((part) => [part, part === expression.over ? scope : inner]);
  }
  if (expression.kind !== 'call') return parts.map((part) => [part, scope]);
  const [over] = expression.given;
  const values = over ? pairsOf(over, scope) : [];
  return parts.flatMap((part) =>
    part.kind === 'lambda'
      ? [[part.body, withNames(scope, [[part.parameter, { kind: 'each', values }]])] as const]
      : [[part, scope] as const],
  );
}

/** What a lambda over the pairs of an object gets: a key and its value. */
function pairsOf(over: Expression, scope: Scope): readonly Expression[] {
  if (over.kind === 'name') {
    const meaning = scope.names.get(over.name);
    return meaning?.kind === 'variable' ? pairsOf(meaning.variable.value, scope) : [];
  }
  if (over.kind !== 'call') return [];
  const [first] = over.given;
  if (over.name === 'filter' && first) return pairsOf(first, scope);
  if (over.name !== 'items') return [];
  const unknown: Expression = { line: over.line, kind: 'other', parts: [] };
  const entry = (key: string): Entry => ({ line: over.line, key, keyParts: [], value: unknown });
  const entries = [entry('key'), entry('value')];
  return [{ line: over.line, kind: 'object', entries, resources: [] }];
}

interface Place {
  readonly scope: Scope;
  readonly report: Report;
}

function checkName(name: string, line: number, { scope, report }: Place): void {
  if (!scope.names.has(name))
    report(line, `nothing is called ${name}${didYouMean(name, scope.names.keys())}`);
}

function checkCall(call: Extract<Expression, { kind: 'call' }>, report: Report): void {
  if (/^list|^getSecret$/.test(call.name)) {
    report(call.line, `${call.name} reads a key, and there is to be none`);
    return;
  }
  const signature = call.of ? undefined : FUNCTIONS.get(call.name);
  if (!signature) {
    report(
      call.line,
      `there is no function ${call.name}${didYouMean(call.name, FUNCTIONS.keys())}`,
    );
    return;
  }
  const { length } = call.given;
  if (length < signature.least || length > signature.most)
    report(call.line, `${call.name} does not take ${String(length)} values`);
}

type Member = Extract<Expression, { kind: 'member' }>;

function checkMember(member: Member, scope: Scope, report: Report): void {
  const known = membersOf(member.of, scope);
  if (known && !known.includes(member.name))
    report(member.line, `it has no ${member.name}${didYouMean(member.name, known)}`);
}

/** The members of a value; undefined where they cannot be known. */
function membersOf(of: Expression, scope: Scope): readonly string[] | undefined {
  if (of.kind === 'call' && !of.of) return SURROUNDINGS[of.name];
  if (moduleOf(of, scope)) return ['name', 'outputs'];
  const outputs =
    of.kind === 'member' && of.name === 'outputs' ? moduleOf(of.of, scope) : undefined;
  if (outputs) return moduleFile(scope, outputs)?.outputs.map(({ name }) => name);
  const type = azureTypeOf(of, scope);
  return type ? membersOfType(type) : literalMembers(of, scope);
}

function moduleOf(expression: Expression, scope: Scope): Module | undefined {
  const meaning = expression.kind === 'name' ? scope.names.get(expression.name) : undefined;
  return meaning?.kind === 'module' ? meaning.module : undefined;
}

function membersOfType(
  type: NonNullable<ReturnType<typeof azureTypeOf>>,
): readonly string[] | undefined {
  const shape = type.kind === 'discriminated' ? shapeOf(type, undefined) : type;
  if (shape.kind === 'any') return undefined;
  if (shape.kind !== 'object') return [];
  return shape.rest ? undefined : [...shape.properties.keys()];
}

/** Of objects that are written out: what each of them has. */
function literalMembers(of: Expression, scope: Scope): readonly string[] | undefined {
  const objects = possibilities(of, scope).map(({ expression }) => expression);
  const keys: (readonly string[])[] = [];
  for (const one of objects) {
    if (one?.kind !== 'object' || one.entries.some(({ key }) => key === undefined))
      return undefined;
    keys.push(one.entries.flatMap(({ key }) => key ?? []));
  }
  const [first = [], ...others] = keys;
  return keys.length === 0
    ? undefined
    : first.filter((key) => others.every((one) => one.includes(key)));
}
