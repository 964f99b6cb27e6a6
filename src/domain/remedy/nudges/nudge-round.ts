import type { CivilDate } from '../../shared/civil-date';
import type { IsWorkingDay } from '../../shared/working-days';
import type { People } from '../policy/people';
import type { Remedy } from '../remedy';
import type { WeeklyOverview } from '../weekly-overview';
import type { Duty } from './nudge';

/** One remedy on a person's card, and why it is there. */
export interface NudgeItem<SignOff = never> {
  readonly remedy: Remedy;
  readonly duty: Duty;
  /** The round that a task of a sign-off belongs to, where the person is asked in it; absent for everything else. */
  readonly signOff?: SignOff;
}

/** Everything on one person's card of a day, as it stands at the moment of sending. */
export interface NudgeRound<SignOff = never> {
  readonly person: string;
  readonly today: CivilDate;
  /** Days that count for the council. */
  readonly works: IsWorkingDay;
  /** Who holds the offices of the council: they decide which buttons the person has. */
  readonly people: People;
  /** Each remedy once. */
  readonly items: readonly NudgeItem<SignOff>[];
  /** The Link Officer's list of the week; null for everybody else, and on other days. */
  readonly overview: WeeklyOverview | null;
}
