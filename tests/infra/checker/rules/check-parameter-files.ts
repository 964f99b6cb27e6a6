import type { BicepFile } from '../bicep/read-file';
import type { Problem } from '../problem';
import { fileScope, type Deployment } from '../scope';
import { misfits, outOfBounds } from './check-declarations';

/** The values of one environment, by parameter; `${{NAME}}` where a person says it. */
export type Values = ReadonlyMap<string, unknown>;

/** `infra/x.bicepparam` held against the file that it is for. */
export function parameterFileProblems(deployment: Deployment, file: BicepFile): readonly Problem[] {
  const main = mainOf(deployment, file);
  if (!main) return [{ file: file.path, line: 1, message: `there is no file ${file.using ?? ''}` }];
  const scope = fileScope(deployment, file);
  const problems: Problem[] = [];
  for (const { name, line, value } of file.variables) {
    const parameter = main.parameters.find((one) => one.name === name);
    const messages = parameter
      ? misfits(value, parameter, scope)
      : [`there is no parameter ${name}`];
    problems.push(...messages.map((message) => ({ file: file.path, line, message })));
  }
  const given = file.variables.map(({ name }) => name);
  return [...problems, ...missing(main, given, file.path)];
}

function mainOf({ files }: Deployment, { path, using = '' }: BicepFile): BicepFile | undefined {
  return files.get([...path.split('/').slice(0, -1), using.replace(/^\.\//, '')].join('/'));
}

function missing(main: BicepFile, given: readonly string[], file: string): readonly Problem[] {
  return main.parameters
    .filter(({ name, fallback }) => !fallback && !given.includes(name))
    .map(({ name }) => ({ file, line: 1, message: `the parameter ${name} is missing` }));
}

/** The Agents Toolkit's `x.parameters.json` held against the main file. */
export function jsonProblems(main: BicepFile, path: string, values: Values): readonly Problem[] {
  const problem = (message: string): Problem => ({ file: path, line: 1, message });
  const wrong = [...values].flatMap(([name, value]) => {
    const parameter = main.parameters.find((one) => one.name === name);
    if (!parameter) return [problem(`there is no parameter ${name}`)];
    if (kindOfJson(value) !== parameter.type) return [problem(`${name} is no ${parameter.type}`)];
    const literal = typeof value === 'object' || isPlaceholder(value) ? undefined : value;
    const plain = literal as string | number | boolean | undefined;
    return plain === undefined ? [] : outOfBounds(plain, parameter).map(problem);
  });
  return [...wrong, ...missing(main, [...values.keys()], path)];
}

function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${{');
}

function kindOfJson(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'bool' : typeof value;
}

/** The values that a file of the toolkit gives. */
export function readJsonValues(text: string): Values {
  const { parameters } = JSON.parse(text) as { parameters: Record<string, { value: unknown }> };
  return new Map(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}

/** The two files of one environment say the same. */
export function pairProblems(file: BicepFile, values: Values): readonly Problem[] {
  const same = file.variables.filter(({ name, value }) => {
    const other = values.get(name);
    if (value.kind === 'call' && value.name === 'readEnvironmentVariable') {
      const [variable] = value.given;
      return variable?.kind === 'text' && other === '${{' + variable.value + '}}';
    }
    return 'value' in value && value.value === other;
  });
  const names = same.map(({ name }) => name);
  const all = new Set([...file.variables.map(({ name }) => name), ...values.keys()]);
  return [...all]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      file: file.path,
      line: 1,
      message: `${name} differs from the toolkit's file`,
    }));
}
