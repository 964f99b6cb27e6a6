import type { Remedy } from '../../domain/remedy/remedy';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { plain } from '../plain';

/** Who acknowledged a remedy, and when: `acknowledged by A Name on 23 November 2026 at 10:00`; empty before. */
export function acknowledgedWords(remedy: Remedy, begin: string): string {
  const { acknowledgedAt, owner, deputy, history } = remedy;
  if (acknowledgedAt === null) return '';
  const { date, time } = londonTime(acknowledgedAt);
  const entry = history.findLast(
    ({ verb, outcome }) => outcome === 'done' && (verb === 'acknowledge' || verb === 'take-over'),
  );
  const name = [owner, deputy].find((person) => person?.id === entry?.actor)?.name;
  const by =
    name === undefined || (name === owner.name && begin === 'acknowledged')
      ? ''
      : ` by ${plain(name, 100)}`;
  return `${begin}${by} on ${writeDate(date)} at ${time}`;
}
