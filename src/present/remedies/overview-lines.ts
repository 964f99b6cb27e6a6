import type { WeeklyOverview } from '../../domain/remedy/weekly-overview';
import { remedyStanding } from './remedy-lines';

/** Overdue ones that are named; the rest is counted. */
const MOST = 5;

/** The Link Officer's list of the week, in sentences. */
export function overviewLines(overview: WeeklyOverview): readonly string[] {
  const { open, overdue, awaitingAcceptance, awaitingOwner, timeRequested, proposed, late } =
    overview;
  const counts = [
    `${String(open.length)} open, of these ${String(overdue.length)} overdue`,
    `${String(awaitingAcceptance.length)} done and waiting for the Ombudsman's acceptance`,
    `${String(late)} late against their first date`,
    `${String(awaitingOwner.length)} without an owner`,
    `${String(timeRequested.length)} with a request for more time`,
    `${String(proposed.length)} proposed and not confirmed`,
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
