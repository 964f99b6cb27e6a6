import type { Instant } from '../domain/shared/civil-date';

/** An instant in the one form in which the order of texts is the order of time. */
export function dueTime(at: Instant): string {
  return new Date(at).toISOString();
}
