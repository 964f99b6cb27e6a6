import type { Compared } from './interleave';

/** What a figure is held to. `ratio` is ours over what stands beside it, `more` ours less that. */
export interface Goal {
  readonly of: 'ours' | 'ratio' | 'more';
  readonly is: '<=' | '>=' | '<' | '>';
  readonly than: number;
}

/** One line of the table. */
export interface Measured {
  readonly id: string;
  readonly what: string;
  /** What the figures are in: `ms`, `a second`. */
  readonly unit: string;
  readonly ours: number;
  /** The floor or the peer; null where there is none to measure. */
  readonly beside: number | null;
  readonly besideWhat: string;
  readonly ratio: number | null;
  readonly target: string;
  /** Null where no target was set: a figure that explains another. */
  readonly meets: boolean | null;
}

interface Named {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly besideWhat?: string;
}

/** A figure beside another, held to its goals. */
export function measured(
  named: Named,
  figures: Compared | { readonly ours: number },
  goals: readonly Goal[],
): Measured {
  const { ours } = figures;
  const beside = 'beside' in figures ? figures.beside : null;
  const ratio = 'ratio' in figures ? figures.ratio : null;
  return {
    besideWhat: '',
    ...named,
    ours: rounded(ours),
    beside: beside === null ? null : rounded(beside),
    ratio: ratio === null ? null : rounded(ratio),
    target: goals.map((goal) => written(goal, named.unit)).join(' and ') || 'none',
    meets:
      goals.length === 0 ? null : goals.every((goal) => reached(goal, { ours, beside, ratio })),
  };
}

function written({ of, is, than }: Goal, unit: string): string {
  if (of === 'more') return `ours - beside ${is} ${String(than)} ${unit}`;
  return of === 'ratio' ? `ratio ${is} ${String(than)}` : `ours ${is} ${String(than)} ${unit}`;
}

function reached(
  { of, is, than }: Goal,
  { ours, beside, ratio }: Pick<Measured, 'ours' | 'beside' | 'ratio'>,
): boolean {
  const value = of === 'ours' ? ours : of === 'more' ? ours - (beside ?? NaN) : (ratio ?? NaN);
  switch (is) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
  }
}

/** Four digits say more than enough. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
