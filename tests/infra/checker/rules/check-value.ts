import { entryOf, type Entry, type Expression, type ObjectExpression } from '../bicep/expression';
import { didYouMean } from '../problem';
import type { Scope } from '../scope';
import {
  shapeOf,
  type AzureType,
  type DiscriminatedType,
  type Limits,
  type ObjectType,
  type Property,
} from '../types/azure-type';
import { bodyOf, possibilities, type Possible } from '../values';

export interface Check {
  readonly scope: Scope;
  readonly report: (line: number, message: string) => void;
  /** Keys that Bicep itself knows here, such as `parent`. */
  readonly besides?: readonly string[];
}

interface Slot {
  readonly name: string;
  readonly type: AzureType;
  readonly limits: Limits;
}

/** Holds an object that is written out against its type. */
export function checkObject(
  object: ObjectExpression,
  type: ObjectType | DiscriminatedType,
  check: Check,
): void {
  const shape = type.kind === 'object' ? type : chosenShape(object, type, check);
  const { report, besides = [] } = check;
  const seen = new Set<string>();
  for (const entry of object.entries) {
    const { key, line } = entry;
    if (key !== undefined && seen.has(key)) report(line, `${key} is given twice`);
    if (key !== undefined) seen.add(key);
    if (key === undefined || !besides.includes(key)) checkEntry(entry, shape, check);
  }
  for (const [name, { required }] of shape.properties)
    if (required && !seen.has(name)) report(object.line, `${name} is missing`);
}

function chosenShape(
  object: ObjectExpression,
  type: DiscriminatedType,
  { scope, report }: Check,
): ObjectType {
  const chosen = entryOf(object, type.discriminator);
  const value = chosen && possibilities(chosen, scope)[0]?.value;
  if (!chosen) report(object.line, `${type.discriminator} is missing`);
  else if (value !== undefined && !type.shapes.has(String(value)))
    report(chosen.line, `${type.discriminator} cannot be ${String(value)}`);
  return shapeOf(type, value === undefined ? undefined : String(value));
}

function checkEntry({ key, line, value }: Entry, shape: ObjectType, check: Check): void {
  const { rest } = shape;
  const property = key === undefined ? undefined : shape.properties.get(key);
  const within = { ...check, besides: [] };
  if (property) checkProperty(key ?? '', property, { value, check: within });
  else if (rest) checkValue(value, { name: key ?? 'it', type: rest(), limits: {} }, within);
  else
    check.report(
      line,
      `there is no ${key ?? 'such key'}${didYouMean(key ?? '', shape.properties.keys())}`,
    );
}

function checkProperty(
  name: string,
  property: Property,
  { value, check }: { readonly value: Expression; readonly check: Check },
): void {
  if (property.readOnly) check.report(value.line, `${name} is for Azure to say`);
  else checkValue(value, { name, type: property.type(), limits: property.limits }, check);
}

function checkValue(value: Expression, slot: Slot, check: Check): void {
  if (value.kind === 'choice') {
    checkValue(value.yes, slot, check);
    checkValue(value.no, slot, check);
    return;
  }
  if (value.kind === 'loop' && slot.type.kind === 'array') {
    const [body, scope] = bodyOf(value, check.scope);
    checkValue(body, { ...slot, type: slot.type.of() }, { ...check, scope });
    return;
  }
  for (const possible of possibilities(value, check.scope))
    checkPossible(possible, slot, { value, check });
}

interface At {
  readonly value: Expression;
  readonly check: Check;
}

function checkPossible(possible: Possible, slot: Slot, { value, check }: At): void {
  const { name, type } = slot;
  const { kind } = possible;
  // Null leaves a property out.
  if (type.kind === 'any' || kind === 'unknown' || kind === 'null') return;
  if (kind !== kindOfType(type)) {
    check.report(value.line, `${name} is ${kindOfType(type)} and gets ${kind}`);
    return;
  }
  checkInside(possible, slot, check);
  for (const message of wrongWords(possible, slot)) check.report(value.line, message);
}

function checkInside({ expression }: Possible, { name, type }: Slot, check: Check): void {
  if (expression?.kind === 'object' && (type.kind === 'object' || type.kind === 'discriminated'))
    checkObject(expression, type, check);
  if (expression?.kind === 'array' && type.kind === 'array')
    for (const item of expression.items)
      checkValue(item, { name, type: type.of(), limits: {} }, check);
}

function kindOfType(type: Exclude<AzureType, { kind: 'any' }>): Possible['kind'] {
  if (type.kind === 'primitive') return type.name;
  if (type.kind === 'words') return 'string';
  return type.kind === 'array' ? 'array' : 'object';
}

function wrongWords({ value }: Possible, { name, type, limits }: Slot): readonly string[] {
  if (value === undefined) return [];
  const word = String(value);
  const listed = type.kind !== 'words' || type.words.includes(word);
  const hint = type.kind === 'words' ? didYouMean(word, type.words) : '';
  return listed && isWithin(value, limits) ? [] : [`${name} cannot be ${word}${hint}`];
}

function isWithin(value: string | number | boolean, limits: Limits): boolean {
  const { minLength = 0, maxLength = Infinity, minValue = -Infinity, maxValue = Infinity } = limits;
  if (typeof value === 'number') return value >= minValue && value <= maxValue;
  if (typeof value === 'boolean') return true;
  const { pattern } = limits;
  return value.length >= minLength && value.length <= maxLength && (pattern?.test(value) ?? true);
}
