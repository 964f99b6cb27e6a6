import type { BicepFile, Module, Named, Parameter } from './bicep/read-file';
import type { Expression, Resource } from './bicep/expression';
import type { TypeBook } from './types/azure-type';

/** All files of the deployment, and what Azure knows. */
export interface Deployment {
  readonly files: ReadonlyMap<string, BicepFile>;
  readonly types: TypeBook;
  /** Whether a type that is not among them is a slip. */
  readonly complete: boolean;
}

/** A resource with its full type and version, wherever it is declared. */
export interface Declared {
  readonly kind: 'resource';
  readonly resource: Resource;
  /** `Provider/type/child@version` */
  readonly type: string;
  readonly parent?: Declared;
}

/** What a name stands for. */
export type Meaning =
  | Declared
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'variable'; readonly variable: Named }
  | { readonly kind: 'module'; readonly module: Module }
  /** Of a loop or a lambda: one of the values, where they are written out; nothing is known otherwise. */
  | { readonly kind: 'each'; readonly values: readonly Expression[] };

export interface Scope {
  readonly deployment: Deployment;
  readonly file: BicepFile;
  readonly names: ReadonlyMap<string, Meaning>;
}

/** Everything that the whole of a file may name. */
export function fileScope(deployment: Deployment, file: BicepFile): Scope {
  const names = new Map<string, Meaning>();
  for (const parameter of file.parameters)
    names.set(parameter.name, { kind: 'parameter', parameter });
  for (const variable of file.variables) names.set(variable.name, { kind: 'variable', variable });
  for (const module of file.modules) names.set(module.name, { kind: 'module', module });
  for (const resource of file.resources) names.set(resource.name, declare(resource));
  return { deployment, file, names };
}

/** A resource in its place: inside another one its type goes on from there. */
export function declare(resource: Resource, parent?: Declared): Declared {
  const base = { kind: 'resource', resource } as const;
  if (!parent) return { ...base, type: resource.type };
  const [before = '', version = ''] = parent.type.split('@');
  const [own = '', ownVersion = version] = resource.type.split('@');
  return { ...base, type: `${before}/${own}@${ownVersion}`, parent };
}

export function withNames(scope: Scope, more: Iterable<readonly [string, Meaning]>): Scope {
  return { ...scope, names: new Map([...scope.names, ...more]) };
}

/** What may be named inside a resource besides: what is nested in it, and what it is repeated with. */
export function inside(scope: Scope, declared: Declared): Scope {
  const { body, loop } = declared.resource;
  const nested = body.resources.map((one) => [one.name, declare(one, declared)] as const);
  return withNames(loop ? inLoop(scope, loop) : scope, nested);
}

export function inLoop(
  scope: Scope,
  { variables, over }: { readonly variables: readonly string[]; readonly over: Expression },
): Scope {
  const values = literalItems(scope, over);
  const [first, ...others] = variables;
  const nothing: Meaning = { kind: 'each', values: [] };
  return withNames(scope, [
    ...(first === undefined ? [] : [[first, { kind: 'each', values }] as const]),
    ...others.map((name) => [name, nothing] as const),
  ]);
}

/** The items of an array that is written out, here or in a variable. */
function literalItems(scope: Scope, over: Expression): readonly Expression[] {
  if (over.kind === 'array') return over.items;
  if (over.kind !== 'name') return [];
  const meaning = scope.names.get(over.name);
  return meaning?.kind === 'variable' ? literalItems(scope, meaning.variable.value) : [];
}

/** The file that a module is. */
export function moduleFile(
  scope: Scope,
  { path }: { readonly path: string },
): BicepFile | undefined {
  const folder = scope.file.path.split('/').slice(0, -1);
  return scope.deployment.files.get([...folder, ...path.replace(/^\.\//, '').split('/')].join('/'));
}

/** Every resource of a file with the scope of its body, parents first. */
export function resourcesOf(scope: Scope): readonly (readonly [Declared, Scope])[] {
  const from = (declared: Declared, around: Scope): (readonly [Declared, Scope])[] => {
    const within = inside(around, declared);
    const nested = declared.resource.body.resources;
    return [[declared, within], ...nested.flatMap((one) => from(declare(one, declared), within))];
  };
  return scope.file.resources.flatMap((resource) => from(declare(resource), scope));
}
