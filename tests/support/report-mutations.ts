import type { Fact } from '../../src/domain/facts/fact';
import { factKey } from '../../src/domain/report/held/fact-book';
import type { ReportData } from '../../src/domain/report/held/report-data';
import type { Basis } from '../../src/domain/report/model/value';

/** One fact that was changed, and the data with the change. */
export interface Mutation {
  readonly key: string;
  readonly citation: Basis['citation'];
  readonly data: ReportData;
}

/** Every printed fact of the data, changed by one at a time: those in records, then those of documents alone. */
export function mutationsOf(data: ReportData): readonly Mutation[] {
  return [...recordMutations(data), ...partMutations(data)];
}

function recordMutations(data: ReportData): readonly Mutation[] {
  return data.records.flatMap((record, at) =>
    record.facts.flatMap((fact, index) => {
      const changed = changedFact(fact);
      if (changed === undefined) return [];
      const facts = record.facts.with(index, changed);
      return [
        {
          key: factKey(fact),
          citation: fact.citations[0],
          data: { ...data, records: data.records.with(at, { ...record, facts }) },
        },
      ];
    }),
  );
}

function changedFact(fact: Fact): Fact | undefined {
  const { quantity } = fact;
  if (quantity.kind !== 'printed') return undefined;
  const step = quantity.unit === 'percent' && quantity.value >= 100 ? -1 : 1;
  return { ...fact, quantity: { ...quantity, value: quantity.value + step } };
}

interface Leaf {
  readonly kind: 'figure' | 'held';
  readonly text: string;
  readonly value?: number;
  readonly basis: readonly [Basis];
}

function partMutations(data: ReportData): readonly Mutation[] {
  const leaves: Leaf[] = [];
  visit(data.parts, (leaf) => {
    leaves.push(leaf);
    return leaf;
  });
  return leaves.map((leaf) => ({
    key: leaf.basis[0].key,
    citation: leaf.basis[0].citation,
    data: {
      ...data,
      parts: visit(data.parts, (one) =>
        one.basis[0].key === leaf.basis[0].key ? changedLeaf(one) : one,
      ),
    },
  }));
}

function changedLeaf(leaf: Leaf): Leaf {
  if (leaf.value === undefined) return { ...leaf, text: `${leaf.text} and more` };
  return { ...leaf, value: leaf.value + 1, text: `${leaf.text}+` };
}

/** The same value with every leaf that has a basis put through `change`. */
function visit<T>(value: T, change: (leaf: Leaf) => Leaf): T {
  if (typeof value !== 'object' || value === null) return value;
  if ('basis' in value) return change(value as unknown as Leaf) as unknown as T;
  if (Array.isArray(value)) return value.map((one: unknown) => visit(one, change)) as unknown as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, visit(one as unknown, change)]),
  ) as T;
}
