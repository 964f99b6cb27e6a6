import { entryOf } from '../bicep/expression';
import type { BicepFile, Module } from '../bicep/read-file';
import { didYouMean, type Problem } from '../problem';
import { inLoop, moduleFile, type Scope } from '../scope';
import { misfits } from './check-declarations';

const MODULE_KEYS = ['name', 'params', 'dependsOn', 'scope'];

/** Modules held against the files that they are. */
export function moduleProblems(scope: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string): number =>
    problems.push({ file: scope.file.path, line, message });
  for (const module of scope.file.modules) {
    for (const { key = '', line } of module.body.entries)
      if (!MODULE_KEYS.includes(key)) report(line, `a module has no ${key}`);
    const file = moduleFile(scope, module);
    if (!file) report(module.line, `there is no file ${module.path}`);
    else
      checkGiven(module, file, { scope: module.loop ? inLoop(scope, module.loop) : scope, report });
  }
  return problems;
}

interface Place {
  readonly scope: Scope;
  readonly report: (line: number, message: string) => void;
}

function checkGiven({ body, line }: Module, file: BicepFile, { scope, report }: Place): void {
  const given = entryOf(body, 'params');
  const entries = given?.kind === 'object' ? given.entries : [];
  const names = file.parameters.map(({ name }) => name);
  for (const { key = '', value, line: at } of entries) {
    const parameter = file.parameters.find(({ name }) => name === key);
    if (!parameter) report(at, `${file.path} has no parameter ${key}${didYouMean(key, names)}`);
    else for (const message of misfits(value, parameter, scope)) report(at, message);
  }
  for (const { name, type, fallback } of file.parameters)
    if (!fallback && !type.endsWith('?') && !entries.some(({ key }) => key === name))
      report(line, `${file.path} needs the parameter ${name}`);
}
