import type { Check } from '../facts/check';
import { touches } from '../facts/held-figure';

/** Whether an error or a warning keeps back a figure that stands at these JSON pointers. */
export function isHeld(pointers: readonly string[], checks: readonly Check[]): boolean {
  return checks.some((check) => touches(check, pointers));
}
