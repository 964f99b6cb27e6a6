import type { Entry, Expression, Resource } from './expression';
import type { Node } from './syntax';

type Read = (node: Node) => Expression;

const named = (node: Node): readonly Node[] =>
  node.namedChildren.filter(({ type }) => !/comment|decorators/.test(type));

/** What a node of the grammar says. */
export function readExpression(node: Node): Expression {
  const line = node.startPosition.row + 1;
  const read = READERS[node.type];
  if (read) return read(node);
  return { line, kind: 'other', parts: named(node).map(readExpression) };
}

const lineOf = (node: Node): number => node.startPosition.row + 1;

/** The words between the quotes; what is put in at deployment is left out. */
export function textOf(node: Node): string {
  if (node.text.startsWith("'''")) return node.text.slice(3, -3);
  let text = node.text.slice(1, -1);
  for (const part of node.namedChildren)
    if (part.type === 'interpolation') text = text.replace(part.text, '');
  return text.replace(/\\(.)/g, '$1');
}

function readText(node: Node): Expression {
  const parts = node.namedChildren.filter(({ type }) => type === 'interpolation');
  return {
    line: lineOf(node),
    kind: 'text',
    value: textOf(node),
    parts: parts.flatMap((part) => named(part).map(readExpression)),
  };
}

/**
 * What is built upon an expression. The grammar reads `a ? b : c.d` as `(a ? b : c).d`; without brackets a dot, an index or a
 * call belongs to what stands right before it.
 */
function upon(node: Node | undefined, build: (of: Expression) => Expression): Expression {
  if (!node) return { line: 0, kind: 'other', parts: [] };
  const read = readExpression(node);
  return node.type === 'parenthesized_expression' ? build(read) : uponLast(read, build);
}

function uponLast(read: Expression, build: (of: Expression) => Expression): Expression {
  if (read.kind === 'choice') return { ...read, no: uponLast(read.no, build) };
  if (read.kind === 'lambda') return { ...read, body: uponLast(read.body, build) };
  if (read.kind !== 'operation') return build(read);
  const last = read.operands.at(-1);
  const operands = read.operands.slice(0, -1);
  return { ...read, operands: last ? [...operands, uponLast(last, build)] : operands };
}

function readCall(node: Node): Expression {
  const [called, values] = named(node);
  const given = values ? named(values).map(readExpression) : [];
  const line = lineOf(node);
  return upon(called, (of) => {
    if (of.kind === 'name') return { line, kind: 'call', name: of.name, given };
    if (of.kind === 'member') return { line, kind: 'call', name: of.name, of: of.of, given };
    return { line, kind: 'other', parts: [of, ...given] };
  });
}

function readMember(node: Node): Expression {
  const [of, name] = named(node);
  const kind = node.type === 'resource_expression' ? 'nested' : 'member';
  return upon(of, (value) => ({ line: lineOf(node), kind, of: value, name: name?.text ?? '' }));
}

function readIndex(node: Node): Expression {
  const [of, index] = named(node);
  if (!index) return { line: lineOf(node), kind: 'other', parts: [] };
  const at = readExpression(index);
  return upon(of, (value) => ({ line: lineOf(node), kind: 'index', of: value, index: at }));
}

function readOperation(node: Node): Expression {
  const operator = node.children.find(({ isNamed }) => !isNamed)?.text ?? '';
  const operands = named(node).map(readExpression);
  const line = lineOf(node);
  const [first, ...others] = operands;
  // `x => x.a == b` is read as `(x => x.a) == b`.
  if (first?.kind === 'lambda') {
    const body = { line, kind: 'operation', operator, operands: [first.body, ...others] } as const;
    return { ...first, body };
  }
  return { line, kind: 'operation', operator, operands };
}

function readChoice(node: Node): Expression {
  const [test, yes, no] = named(node).map(readExpression);
  const line = lineOf(node);
  if (!test || !yes || !no) return { line, kind: 'other', parts: [] };
  if (test.kind !== 'lambda') return { line, kind: 'choice', test, yes, no };
  return { ...test, body: { line, kind: 'choice', test: test.body, yes, no } };
}

function readEntry(node: Node): Entry {
  const [key, value] = named(node);
  const interpolated = key?.namedChildren.some(({ type }) => type === 'interpolation') ?? false;
  const parts = key && interpolated ? readExpression(key) : undefined;
  const name = key?.type === 'string' ? textOf(key) : key?.text;
  return {
    line: lineOf(node),
    key: interpolated ? undefined : name,
    keyParts: parts ? [parts] : [],
    value: value ? readExpression(value) : { line: lineOf(node), kind: 'other', parts: [] },
  };
}

function readObject(node: Node): Expression {
  const entries: Entry[] = [];
  const resources: Resource[] = [];
  for (const child of named(node)) {
    const [first] = named(child);
    if (first?.type === 'resource_declaration') resources.push(readResource(first));
    else entries.push(readEntry(child));
  }
  return { line: lineOf(node), kind: 'object', entries, resources };
}

function readLoop(node: Node): Expression {
  const [head, over, body] = named(node);
  const variables = head?.type === 'for_loop_parameters' ? named(head) : head ? [head] : [];
  const [condition, guarded] = body?.type === 'if_statement' ? named(body) : [undefined, body];
  const nothing: Expression = { line: lineOf(node), kind: 'null' };
  return {
    line: lineOf(node),
    kind: 'loop',
    variables: variables.map(({ text }) => text),
    over: over ? readExpression(over) : nothing,
    ...(condition && { condition: readExpression(condition) }),
    body: guarded ? readExpression(guarded) : nothing,
  };
}

/** A resource at the top or inside another one. */
export function readResource(node: Node): Resource {
  const [name, type, value] = named(node);
  const shared = {
    kind: 'resource',
    line: lineOf(node),
    name: name?.text ?? '',
    type: type ? textOf(type) : '',
    existing: node.children.some(({ text }) => text === 'existing'),
  } as const;
  return { ...shared, ...readBody(value) };
}

/** The object of a resource or a module, whether it is repeated, and under which condition it is there. */
export function readBody(value: Node | undefined): Pick<Resource, 'body' | 'condition' | 'loop'> {
  const none = { line: 0, kind: 'object', entries: [], resources: [] } as const;
  if (!value) return { body: none };
  if (value.type === 'if_statement') {
    const [condition, guarded] = named(value);
    const body = guarded ? readExpression(guarded) : none;
    return {
      body: body.kind === 'object' ? body : none,
      ...(condition && { condition: readExpression(condition) }),
    };
  }
  const read = readExpression(value);
  if (read.kind === 'loop')
    return { body: read.body.kind === 'object' ? read.body : none, loop: read };
  return { body: read.kind === 'object' ? read : none };
}

const only: Read = (node) => {
  const [inner] = named(node);
  return inner ? readExpression(inner) : { line: lineOf(node), kind: 'other', parts: [] };
};

const READERS: Readonly<Record<string, Read | undefined>> = {
  string: readText,
  number: (node) => ({ line: lineOf(node), kind: 'number', value: Number(node.text) }),
  boolean: (node) => ({ line: lineOf(node), kind: 'boolean', value: node.text === 'true' }),
  null: (node) => ({ line: lineOf(node), kind: 'null' }),
  identifier: (node) => ({ line: lineOf(node), kind: 'name', name: node.text }),
  parenthesized_expression: only,
  call_expression: readCall,
  member_expression: readMember,
  resource_expression: readMember,
  subscript_expression: readIndex,
  unary_expression: readOperation,
  binary_expression: readOperation,
  ternary_expression: readChoice,
  lambda_expression: (node) => {
    const [parameter, body] = named(node);
    if (!parameter || !body) return { line: lineOf(node), kind: 'other', parts: [] };
    return {
      line: lineOf(node),
      kind: 'lambda',
      parameter: parameter.text,
      body: readExpression(body),
    };
  },
  for_statement: readLoop,
  object: readObject,
  array: (node) => ({ line: lineOf(node), kind: 'array', items: named(node).map(readExpression) }),
};
