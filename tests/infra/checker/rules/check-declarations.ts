import { DECORATORS } from '../bicep/functions';
import { partsOf, type Expression } from '../bicep/expression';
import type { BicepFile, Parameter } from '../bicep/read-file';
import type { Problem } from '../problem';
import type { Scope } from '../scope';
import { kindOf, ofParameter, possibilities } from '../values';
import { expressionsOf } from './check-names';

type Report = (line: number, message: string) => void;

/** What a file declares twice, or for nobody, or with something that does not go with it. */
export function declarationProblems(scope: Scope): readonly Problem[] {
  const { file } = scope;
  const problems: Problem[] = [];
  const report: Report = (line, message) => problems.push({ file: file.path, line, message });
  checkTwice(file, report);
  checkUnused(scope, report);
  for (const parameter of file.parameters) checkParameter(parameter, scope, report);
  for (const { line, name, type, value } of file.outputs)
    for (const { kind } of possibilities(value, scope))
      if (kind !== 'unknown' && kind !== kindOf(type))
        report(line, `output ${name} is ${type} and gets ${kind}`);
  return problems;
}

function checkTwice(file: BicepFile, report: Report): void {
  const { parameters, variables, resources, modules, outputs } = file;
  for (const declared of [[...parameters, ...variables, ...resources, ...modules], outputs])
    declared.forEach(({ name, line }, at) => {
      if (declared.findIndex((other) => other.name === name) < at)
        report(line, `${name} is declared twice`);
    });
}

function namesIn(expression: Expression): readonly string[] {
  const own = expression.kind === 'name' ? [expression.name] : [];
  return [...own, ...partsOf(expression).flatMap(namesIn)];
}

function checkUnused(scope: Scope, report: Report): void {
  const { file } = scope;
  // The assignments of a parameter file are for the file that it names.
  if (file.using !== undefined) return;
  const used = new Set(expressionsOf(scope).flatMap(([expression]) => namesIn(expression)));
  for (const { name, line } of [...file.parameters, ...file.variables])
    if (!used.has(name)) report(line, `${name} is not used`);
}

function checkParameter(parameter: Parameter, scope: Scope, report: Report): void {
  const { line, name, type, fallback, decorators } = parameter;
  const kind = kindOf(type);
  if (kind === 'unknown') report(line, `there is no type ${type}`);
  for (const decorator of decorators) {
    const kinds = DECORATORS.get(decorator.name);
    if (!kinds) report(line, `there is no decorator @${decorator.name}`);
    else if (!kinds.includes(kind)) report(line, `@${decorator.name} is not for ${type}`);
    if (decorator.name === 'secure') report(line, `${name} is a secret, and there is to be none`);
  }
  if (!fallback) return;
  for (const message of misfits(fallback, parameter, scope)) report(fallback.line, message);
}

/** Why a value cannot be given to a parameter. */
export function misfits(value: Expression, parameter: Parameter, scope: Scope): readonly string[] {
  return possibilities(value, scope).flatMap((possible) => {
    const kind = kindOf(parameter.type);
    if (possible.kind === 'null' && parameter.type.endsWith('?')) return [];
    if (possible.kind !== 'unknown' && possible.kind !== kind)
      return [`${parameter.name} takes ${kind} and gets ${possible.kind}`];
    return possible.value === undefined ? [] : outOfBounds(possible.value, parameter);
  });
}

/** Why a value that is written out is outside what a parameter allows. */
export function outOfBounds(
  value: string | number | boolean,
  parameter: Parameter,
): readonly string[] {
  const { name, decorators } = parameter;
  const words = ofParameter(parameter).flatMap((one) => one.value ?? []);
  if (words.length > 0 && !words.includes(value)) return [`${name} cannot be ${String(value)}`];
  const size = typeof value === 'string' ? value.length : Number(value);
  const bound = (decorator: string): number | undefined => {
    const given = decorators.find((one) => one.name === decorator)?.given[0];
    return given?.kind === 'number' ? given.value : undefined;
  };
  const [least, most] =
    typeof value === 'string'
      ? [bound('minLength'), bound('maxLength')]
      : [bound('minValue'), bound('maxValue')];
  const outside = (least !== undefined && size < least) || (most !== undefined && size > most);
  return outside
    ? [`${name} cannot be ${String(value)}: it is too short, too long, too small or too large`]
    : [];
}
