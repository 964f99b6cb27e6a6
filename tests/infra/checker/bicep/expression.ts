/** An expression of Bicep, without the grammar's own shapes. Lines are counted from 1. */
export type Expression = { readonly line: number } & (
  | { readonly kind: 'text'; readonly value: string; readonly parts: readonly Expression[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | ObjectShape
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'nested'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly index: Expression }
  | CallShape
  | {
      readonly kind: 'choice';
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly operands: readonly Expression[];
    }
  | LoopShape
  | { readonly kind: 'lambda'; readonly parameter: string; readonly body: Expression }
  | { readonly kind: 'other'; readonly parts: readonly Expression[] }
);

interface CallShape {
  readonly kind: 'call';
  readonly name: string;
  /** What a method is called on; absent for a function. */
  readonly of?: Expression;
  readonly given: readonly Expression[];
}

interface ObjectShape {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
  readonly resources: readonly Resource[];
}

interface LoopShape {
  readonly kind: 'loop';
  readonly variables: readonly string[];
  readonly over: Expression;
  readonly condition?: Expression;
  readonly body: Expression;
}

export type ObjectExpression = Extract<Expression, { kind: 'object' }>;
export type Loop = Extract<Expression, { kind: 'loop' }>;

export interface Entry {
  readonly line: number;
  /** Undefined where the key is put together when it is deployed. */
  readonly key: string | undefined;
  readonly keyParts: readonly Expression[];
  readonly value: Expression;
}

export interface Resource {
  readonly kind: 'resource';
  readonly line: number;
  readonly name: string;
  /** As it is written: of a nested one without its parent's type, and without a version. */
  readonly type: string;
  readonly existing: boolean;
  readonly condition?: Expression;
  readonly loop?: Loop;
  readonly body: ObjectExpression;
}

/** What an expression is made of, one step down; of a nested resource its body. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'text':
    case 'other':
      return expression.parts;
    case 'object':
      return [
        ...expression.entries.flatMap(({ keyParts, value }) => [...keyParts, value]),
        ...expression.resources.map(({ body }) => body),
      ];
    case 'array':
      return expression.items;
    case 'member':
    case 'nested':
      return [expression.of];
    case 'index':
      return [expression.of, expression.index];
    case 'call':
      return expression.of ? [expression.of, ...expression.given] : expression.given;
    case 'choice':
      return [expression.test, expression.yes, expression.no];
    case 'operation':
      return expression.operands;
    case 'loop':
      return [
        expression.over,
        ...(expression.condition ? [expression.condition] : []),
        expression.body,
      ];
    case 'lambda':
      return [expression.body];
    case 'number':
    case 'boolean':
    case 'null':
    case 'name':
      return [];
  }
}

/** The value of a key that is written out; undefined where there is none. */
export function entryOf(object: ObjectExpression, key: string): Expression | undefined {
  return object.entries.find((entry) => entry.key === key)?.value;
}
