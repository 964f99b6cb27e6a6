import type { AuthorityId } from '../../facts/authority';
import { isPeriodLabel, type PeriodLabel } from '../../facts/period';
import type { Query } from '../query';
import type { Answer, Knowledge } from './answer';
import type { MissingRow } from './answer-row';
import { arrange, latestPeriodOf, type Holdings } from './holdings/answer-holdings';
import { focusOf, NO_HOME, yearOf } from './lists/answer-contest';

/**
 * The one year that is needed of a group that is to be put in order, told from all years of those whom the question
 * names (`namedIn`). Undefined where another question is asked, or the year hangs on the group itself.
 */
export function yearNeeded(query: Query, ofNamed: Knowledge): PeriodLabel | undefined {
  if (query.op !== 'rank') return undefined;
  if (typeof query.year === 'string' && isPeriodLabel(query.year)) return query.year;
  const holdings = arrange(ofNamed);
  const focus = focusOf(query, ofNamed.home);
  if (focus === NO_HOME || !isAnchored(query.who, holdings, focus)) return undefined;
  return yearOf(query, holdings, focus);
}

/** Whether the latest year is that of somebody named, or of home: else it is that of whoever has the newest. */
function isAnchored(
  who: readonly string[] | undefined,
  holdings: Holdings,
  focus: AuthorityId | undefined,
): boolean {
  const { home } = holdings.knowledge;
  if (focus !== undefined || who?.some((one) => !one.startsWith('group:'))) return true;
  return home !== null && latestPeriodOf(holdings, home) !== undefined;
}

/**
 * Whose other years an answer tells of, given from one year of a group: those that lack the figure, of whom it says for
 * which years it is held. `everybody` where too few have it, since it then names a year in which more have.
 */
export function otherYearsTold(answer: Answer): readonly AuthorityId[] | 'everybody' {
  if (answer.kind === 'no-home') return [];
  if (answer.kind !== 'ranking' || answer.ranked < 2) return 'everybody';
  return answer.notHeld.filter(tellsOfYears).flatMap(({ subject }) => {
    return subject.kind === 'authority' ? [subject.authority.id] : [];
  });
}

function tellsOfYears({ missing }: MissingRow): boolean {
  return 'held' in missing;
}
