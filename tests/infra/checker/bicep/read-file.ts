import type { Problem } from '../problem';
import type { Expression, Resource } from './expression';
import { readBody, readExpression, readResource, textOf } from './read-expression';
import { asVariables, syntaxProblems, type Node, type Parse } from './syntax';

export interface Parameter {
  readonly line: number;
  readonly name: string;
  /** As it is written, such as `string` or `array`. */
  readonly type: string;
  readonly fallback?: Expression;
  readonly decorators: readonly Decorator[];
}

export interface Decorator {
  readonly name: string;
  readonly given: readonly Expression[];
}

export interface Named {
  readonly line: number;
  readonly name: string;
  readonly value: Expression;
}

export interface Module extends Pick<Resource, 'line' | 'name' | 'body' | 'condition' | 'loop'> {
  /** As it is written, from the folder of its file. */
  readonly path: string;
}

export interface Output extends Named {
  readonly type: string;
}

/** A file of Bicep, or a parameter file, whose assignments are its variables. */
export interface BicepFile {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Named[];
  readonly resources: readonly Resource[];
  readonly modules: readonly Module[];
  readonly outputs: readonly Output[];
  /** The file that a parameter file is for. */
  readonly using?: string;
  readonly problems: readonly Problem[];
}

const named = (node: Node): readonly Node[] =>
  node.namedChildren.filter(({ type }) => !type.includes('comment'));

const lineOf = (node: Node): number => node.startPosition.row + 1;

function decoratorsOf(node: Node | undefined): readonly Decorator[] {
  if (node?.type !== 'decorators') return [];
  return named(node).flatMap((decorator) => {
    const [call] = named(decorator);
    const read = call && readExpression(call);
    return read?.kind === 'call' ? [{ name: read.name, given: read.given }] : [];
  });
}

function readParameter(node: Node, before: Node | undefined): Parameter {
  const [name, type, fallback] = named(node);
  return {
    line: lineOf(node),
    name: name?.text ?? '',
    type: type?.text ?? '',
    ...(fallback && { fallback: readExpression(fallback) }),
    decorators: decoratorsOf(before),
  };
}

const valueOf = (node: Node | undefined): Expression =>
  node ? readExpression(node) : { line: 0, kind: 'null' };

function readModule(node: Node): Module {
  const [name, path, value] = named(node);
  return {
    line: lineOf(node),
    name: name?.text ?? '',
    path: path ? textOf(path) : '',
    ...readBody(value),
  };
}

/** What a file declares, and where its syntax is wrong. */
export function readFile(path: string, text: string, parse: Parse): BicepFile {
  const root = parse(path.endsWith('.bicepparam') ? asVariables(text) : text);
  const nodes = named(root);
  const of = (type: string): readonly Node[] => nodes.filter((node) => node.type === type);
  const using = of('using_statement').flatMap(named)[0];
  return {
    path,
    parameters: nodes.flatMap((node, at) =>
      node.type === 'parameter_declaration' ? [readParameter(node, nodes[at - 1])] : [],
    ),
    variables: of('variable_declaration').map((node) => {
      const [name, value] = named(node);
      return { line: lineOf(node), name: name?.text ?? '', value: valueOf(value) };
    }),
    resources: of('resource_declaration').map(readResource),
    modules: of('module_declaration').map(readModule),
    outputs: of('output_declaration').map((node) => {
      const [name, type, value] = named(node);
      return {
        line: lineOf(node),
        name: name?.text ?? '',
        type: type?.text ?? '',
        value: valueOf(value),
      };
    }),
    ...(using && { using: textOf(using) }),
    problems: syntaxProblems(root, path),
  };
}
