import type { FieldChange } from '../remedy';

/** From which council an entry of a history moved a remedy to which; undefined for every other entry. */
export function councilChange(entry: {
  readonly verb: string;
  readonly outcome: string;
  readonly changes?: readonly FieldChange[];
}): FieldChange | undefined {
  if (entry.verb !== 'transfer' || entry.outcome !== 'done') return undefined;
  return entry.changes?.find(({ field }) => field === 'council');
}
