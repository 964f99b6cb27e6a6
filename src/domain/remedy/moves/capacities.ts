import type { Remedy } from '../remedy';
import type { Capacity, Mover } from './move';

/** As what somebody acts on a remedy: what the remedy says of them, and the offices that they hold. */
export function capacitiesOf(
  remedy: Pick<Remedy, 'owner' | 'deputy' | 'offeredTo'>,
  { id, offices }: Mover,
): readonly Capacity[] {
  const { owner, deputy, offeredTo } = remedy;
  const named: readonly (readonly [Capacity, string | undefined])[] = [
    ['owner', owner.id],
    ['deputy', deputy?.id],
    ['offered', offeredTo?.id],
  ];
  const byName = id === null ? [] : named.filter(([, person]) => person === id);
  return [...byName.map(([capacity]) => capacity), ...offices];
}
