import type { Request } from '../app/request';

/** Longer than the input of the card takes. */
const LONGEST = 12_000;
const LONGEST_ID = 200;

/** The click on a contributor's card; undefined for a damaged card. */
export function decodeSignOff(
  verb: 'submit' | 'approve',
  { roundId, deliveryId, version, place, text }: Readonly<Record<string, unknown>>,
): Request | undefined {
  if (!isId(roundId) || !isId(deliveryId)) return undefined;
  const click = { kind: 'sign-off-click', roundId, deliveryId } as const;
  if (verb === 'approve')
    return typeof version === 'number' ? { ...click, what: { verb, version } } : undefined;
  const [, at, passage = ''] = isId(place) ? (/^(\d{1,4})\|(.+)$/.exec(place) ?? []) : [];
  if (at === undefined || typeof text !== 'string') return undefined;
  const what = { verb, contributor: Number(at), passage, text: text.slice(0, LONGEST) };
  return { ...click, what };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID;
}
