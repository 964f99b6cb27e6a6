import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { isAction, isNode, textOf, typeOf, type Node } from './card-nodes';

const ROOT = resolve(__dirname, '../../..');
const CACHE = join(ROOT, '.local/card-schema');

interface Schema {
  readonly definitions: Readonly<Record<string, Node>>;
}

/**
 * The schema of what Teams takes, from Microsoft's own types. Generating it takes some seconds, so it is kept in
 * `.local` for as long as neither the types nor the generator change.
 */
function teamsSchema(): Schema {
  const kept = join(
    CACHE,
    `${['@microsoft/teams.cards', GENERATOR].map(versionOf).join('-')}.json`,
  );
  if (!existsSync(kept)) {
    const made = generate();
    const part = `${kept}.${String(process.pid)}`;
    writeFileSync(part, made);
    renameSync(part, kept);
  }
  return JSON.parse(readFileSync(kept, 'utf8')) as Schema;
}

const GENERATOR = 'ts-json-schema-generator';

function versionOf(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

function generate(): string {
  mkdirSync(CACHE, { recursive: true });
  const source = join(CACHE, `card-${String(process.pid)}.ts`);
  writeFileSync(
    source,
    "import type { IAdaptiveCard } from '@microsoft/teams.cards';\nexport type Card = IAdaptiveCard;\n",
  );
  const program = join(ROOT, 'node_modules', GENERATOR, 'bin', `${GENERATOR}.js`);
  // Without "expose all" the generator never comes to an end with types that name each other.
  const flags = ['--path', source, '--type', 'Card', '--expose', 'all', '--no-type-check'];
  return execFileSync(process.execPath, [program, ...flags], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
}

let validators: ReadonlyMap<string, () => ValidateFunction> | undefined;

/** A validator for each `type` that a node of a card can name. */
function validatorsByType(): ReadonlyMap<string, () => ValidateFunction> {
  if (validators) return validators;
  const schema = teamsSchema();
  const ajv = new Ajv({ strict: false });
  ajv.addSchema({ ...(shallow(schema, schema) as Node), $id: 'teams' });
  validators = new Map(
    Object.entries(schema.definitions).flatMap(([name, definition]) => {
      const type = constOf(definition);
      if (type === undefined || !name.startsWith('I')) return [];
      const validator = (): ValidateFunction => {
        const found = ajv.getSchema(`teams#/definitions/${name}`);
        if (!found) throw new Error(`The schema has no definition ${name}.`);
        return found;
      };
      return [[type, validator] as const];
    }),
  );
  return validators;
}

/**
 * Elements name each other without end, and every one of them is checked by itself: where one is named, its type is
 * enough. That saves ajv most of its work.
 */
function shallow(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => shallow(one, schema));
  if (!isNode(value)) return value;
  const name = textOf(value, '$ref').replace('#/definitions/', '');
  const named = schema.definitions[name];
  const type = named && constOf(named);
  const required: unknown = named?.['required'];
  if (type !== undefined && Array.isArray(required) && required.includes('type'))
    return { type: 'object', required: ['type'], properties: { type: { const: type } } };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shallow(inner, schema)]),
  );
}

function constOf(definition: Node): string | undefined {
  const properties = definition['properties'];
  const type = isNode(properties) ? properties['type'] : undefined;
  const value = isNode(type) ? type['const'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** What in a card is not as Microsoft's types have it: the innermost faults alone, each with its place. */
export function schemaFaults(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => schemaFaults(one, `${path}/${String(index)}`));
  if (!isNode(value)) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    key === 'data' && isAction(value) ? [] : schemaFaults(child, `${path}/${key}`),
  );
  return inner.length > 0 || value['type'] === undefined ? inner : ownFaults(value, path);
}

function ownFaults(node: Node, path: string): readonly string[] {
  const type = typeOf(node);
  const validate = validatorsByType().get(type)?.();
  if (!validate) return [`${path}: Teams knows no element of type "${type}"`];
  if (validate(node)) return [];
  const [error] = validate.errors ?? [];
  const where = `${path}${error?.instancePath ?? ''}`;
  return [`${where} (${type}): ${error?.message ?? ''} ${JSON.stringify(error?.params)}`];
}
