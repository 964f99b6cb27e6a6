import type { Unit } from '../../domain/facts/measure';
import { writtenNumber } from '../written';
import type { Series } from './picture';

/** An axis of values: always from 0, so that lengths can be compared. */
export interface Scale {
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** From 0 to 100 per cent, or to a round number above the largest value, in about five steps. */
export function scaleOf(unit: Unit, series: readonly Series[]): Scale {
  const largest = Math.max(
    0,
    ...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)),
  );
  const step = unit === 'percent' && largest <= 100 ? 20 : roundStep(largest / 5, unit === 'count');
  const steps = Math.max(1, Math.ceil(largest / step - 1e-9));
  const count = unit === 'percent' && largest <= 100 ? 5 : steps;
  const ticks = Array.from({ length: count + 1 }, (_, at) => {
    const value = Math.round(at * step * 1e6) / 1e6;
    return { value, label: `${writtenNumber(value)}${unit === 'percent' ? '%' : ''}` };
  });
  return { top: count * step, ticks };
}

/** 1, 2 or 5 times a power of ten, not less than `atLeast`; of cases, never parts of one. */
function roundStep(atLeast: number, whole: boolean): number {
  if (atLeast <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= atLeast - 1e-9);
  return whole ? Math.max(1, step ?? 1) : (step ?? 1);
}
