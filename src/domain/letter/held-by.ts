import type { Check } from '../facts/check';

/** Whether an error or a warning touches any of these values. A pointer to a part touches everything under it. */
export function isHeld(pointers: readonly string[], checks: readonly Check[]): boolean {
  return checks.some(
    ({ level, touches }) =>
      level !== 'info' &&
      (touches ?? []).some((touched) =>
        pointers.some((pointer) => pointer === touched || pointer.startsWith(`${touched}/`)),
      ),
  );
}
