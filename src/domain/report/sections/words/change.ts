import { basisOf, type Figure, type Value } from '../../model/value';

/** How a count moved, before the earlier count: `up from`; bound to both. */
export function movedFrom(now: Figure, before: Figure): Value {
  const text = { up: 'up from', down: 'down from', same: 'as against' }[movement(now, before)];
  return { kind: 'held', text, basis: basisOf([now, before]) };
}

/** Up, down or the same, from the counts of two years. */
export function movement(now: Figure, before: Figure): 'up' | 'down' | 'same' {
  if (now.value === before.value) return 'same';
  return now.value > before.value ? 'up' : 'down';
}

/** The same figure as a place in an order: `5th`. */
export function asOrdinal(position: Figure): Figure {
  const { value } = position;
  const tens = value % 100;
  const end = tens >= 11 && tens <= 13 ? 'th' : (ENDS[value % 10] ?? 'th');
  return { ...position, text: `${String(value)}${end}` };
}

const ENDS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
