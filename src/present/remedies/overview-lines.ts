import type { WeeklyOverview } from '../../domain/remedy/weekly-overview';
import { remedyStanding } from './remedy-lines';

/** Overdue ones that are named; the rest is counted. */
const MOST = 5;

/** The Link Officer's list of the week, in sentences. */
export function overviewLines(overview: WeeklyOverview): readonly string[] {
  const { open, overdue, awaitingAcceptance, awaitingOwner, timeRequested, proposed, late } =
    overview;
  const others: readonly (readonly [number, string])[] = [
    [awaitingAcceptance.length, "done and waiting for the Ombudsman's acceptance"],
    [late, 'late against their first date'],
    [awaitingOwner.length, 'without an owner'],
    [timeRequested.length, 'with a request for more time'],
    [proposed.length, 'proposed and not confirmed'],
  ];
  const counts = [
    `${String(open.length)} open, of these ${String(overdue.length)} overdue`,
    ...others.flatMap(([count, what]) => (count === 0 ? [] : [`${String(count)} ${what}`])),
  ];
  const named = overdue
    .slice(0, MOST)
    .map(
      (remedy) =>
        `${remedy.reference}: ${remedyStanding(remedy, overview.today)} (${remedy.owner.name})`,
    );
  const more = overdue.length > MOST ? [`and ${String(overdue.length - MOST)} more overdue`] : [];
  return [`All remedies of the council this week: ${counts.join('; ')}.`, ...named, ...more];
}
