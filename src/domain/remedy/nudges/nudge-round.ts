import type { CivilDate } from '../../shared/civil-date';
import type { IsWorkingDay } from '../../shared/working-days';
import type { People } from '../policy/people';
import type { Remedy } from '../remedy';
import type { WeeklyOverview } from '../weekly-overview';
import type { Duty } from './nudge';

/** One remedy on a person's card, and why it is there. */
export interface NudgeItem {
  readonly remedy: Remedy;
  readonly duty: Duty;
}

/** Everything on one person's card of a day, as it stands at the moment of sending. */
export interface NudgeRound {
  readonly person: string;
  readonly today: CivilDate;
  /** Days that count for the council. */
  readonly works: IsWorkingDay;
  /** Who holds the offices of the council: they decide which buttons the person has. */
  readonly people: People;
  /** Each remedy once. */
  readonly items: readonly NudgeItem[];
  /** The Link Officer's list of the week; null for everybody else, and on other days. */
  readonly overview: WeeklyOverview | null;
}
