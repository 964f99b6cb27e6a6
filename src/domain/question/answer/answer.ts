import type { Authority, AuthorityId } from '../../facts/authority';
import type { Correction, Fact } from '../../facts/fact';
import type {
  FigureRecord,
  GroupRecord,
  LateRemedies,
  SourceDocument,
} from '../../facts/figure-record';
import type { Settlement } from '../../facts/held-figure';
import type { Measure } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import type { CivilDate } from '../../shared/civil-date';
import type { NonEmpty } from '../../shared/non-empty';
import type { Definition } from './definitions';
import type { Figure, MissingRow, PooledFigure, Row } from './answer-row';
import type { Query } from '../query';

/** What a question is answered from: the records that `factsNeeded` named, and the day on which it is asked. */
export interface Knowledge {
  /** The council that "we" means; null where the product is set up for none. */
  readonly home: AuthorityId | null;
  readonly records: readonly FigureRecord[];
  readonly groups: readonly GroupRecord[];
  readonly today: CivilDate;
  /** Whoever may know letters before the day on which they are made public; absent: nobody is told of them. */
  readonly unpublished?: 'told';
}

/** What must be said with a figure so that it does not mislead. */
export type Caveat =
  /** One decision more or less moves the rate by `points`. */
  | {
      readonly kind: 'small-numbers';
      readonly points: number;
      readonly of: Figure | PooledFigure;
    }
  /** Compliance counts remedies that were carried out late. */
  | {
      readonly kind: 'late-remedies';
      readonly late: LateRemedies;
      readonly fact: Fact;
      readonly authority: Authority;
    }
  /** The Ombudsman chose more carefully what to investigate from 2022-23, so rates before and after differ in kind. */
  | { readonly kind: 'series-break'; readonly at: PeriodLabel }
  /** The Ombudsman paused its casework in spring 2020: numbers of that year are not like others. */
  | { readonly kind: 'paused-year'; readonly at: PeriodLabel }
  /** A council and those it took over from stand beside each other. */
  | {
      readonly kind: 'reorganised';
      readonly successor: Authority;
      readonly predecessors: readonly Authority[];
    }
  /** Later letters should exist but are not held. */
  | {
      readonly kind: 'newer-missing';
      readonly authority: Authority;
      readonly latestHeld: PeriodLabel;
      /** Whether a letter is held for that year, or only figures that another document gives. */
      readonly from: 'letter' | 'other-document';
      readonly missing: readonly PeriodLabel[];
    }
  /** A letter that may not be told of before its day. `told`: the answer is from it all the same. */
  | {
      readonly kind: 'not-public-yet';
      readonly authority: Authority;
      readonly period: PeriodLabel;
      readonly publicFrom: CivilDate;
      readonly told: boolean;
    }
  /** A number that belongs to the statistic, but is no measure, does not agree with it: the printed base of a rate. */
  | { readonly kind: 'doubt-beside'; readonly reason: string }
  /** The same, once a person has put it right. */
  | { readonly kind: 'settled-beside'; readonly settlement: Settlement }
  /** The group is the one named for another year. */
  | {
      readonly kind: 'group-of-year';
      readonly group: string;
      readonly named: PeriodLabel;
    }
  /** A person put the printed number right. */
  | {
      readonly kind: 'corrected';
      readonly correction: Correction;
      readonly whose: Fact['whose'];
      readonly authority: Authority;
      readonly period: PeriodLabel;
    }
  /** The figure was computed from the cited lines, not printed. */
  | { readonly kind: 'derived'; readonly fact: Fact }
  | { readonly kind: 'sample-data' };

/** Figures in rows; at least one row has a figure. */
export interface RowsAnswer {
  readonly kind: 'value' | 'comparison' | 'trend' | 'explanation';
  readonly query: Query;
  readonly rows: NonEmpty<Row>;
  readonly caveats: readonly Caveat[];
}

export interface Place {
  /** From 1; ties share a position. */
  readonly position: number;
  readonly tied: boolean;
  readonly figure: Figure;
}

export interface RankingAnswer {
  readonly kind: 'ranking';
  readonly query: Query;
  /** What is put in order: councils of a group, our services, our years. */
  readonly over: 'authorities' | 'services' | 'years';
  /** Name of the group without prefix; null when services or years are ranked. */
  readonly group: string | null;
  readonly measure: Measure;
  /** Null when the ranking is over years. */
  readonly period: PeriodLabel | null;
  readonly direction: 'high' | 'low';
  /** By the asked direction; cut after the asked number, ties with the last one kept. */
  readonly places: NonEmpty<Place>;
  /** Position of the focus, when asked for and ranked: from the asked end, and from the other end. */
  readonly focus?: Place & {
    readonly fromOtherEnd: number;
    readonly tiedWith: number;
  };
  /** Why the focus has no position. */
  readonly focusMissing?: MissingRow | Figure;
  /** How many have a position in all. */
  readonly ranked: number;
  /** Where hardly one is ranked: the latest other year in which two or more are. */
  readonly instead?: PeriodLabel;
  /** Left out: their document says that there were no cases. */
  readonly noCases: readonly Figure[];
  /** Left out: no document held gives the figure. */
  readonly notHeld: readonly MissingRow[];
  /** Left out: the figure is held for checking. */
  readonly heldBack: readonly MissingRow[];
  readonly caveats: readonly Caveat[];
}

/** The answer to an understood question. Every number in it is in a fact with its citation, or computed from such facts. */
export type Answer =
  | RowsAnswer
  | RankingAnswer
  | LettersAnswer
  | CouncilsAnswer
  | {
      readonly kind: 'definition';
      readonly query: Query;
      readonly definition: Definition;
    }
  /** A term that the glossary lacks. */
  | {
      readonly kind: 'no-definition';
      readonly query: Query;
      readonly term: string;
    }
  | {
      readonly kind: 'source';
      readonly query: Query;
      readonly figures: readonly Figure[];
      /** Ours, with every line that they were worked out from. */
      readonly pooled: readonly PooledFigure[];
      readonly documents: readonly HeldDocument[];
    }
  | { readonly kind: 'help'; readonly query: Query }
  /** Understood, but nothing that was asked for is held: says why, and which years are. */
  | {
      readonly kind: 'no-data';
      readonly query: Query;
      readonly missing: NonEmpty<MissingRow>;
    }
  /** A question about "us" where nobody said which council we are. */
  | { readonly kind: 'no-home'; readonly query: Query };

/** Documents held and letters that should exist but are not held, by authority and year. */
export interface LettersAnswer {
  readonly kind: 'letters';
  readonly query: Query;
  readonly asked: 'letters' | 'gaps';
  /** Also those that are not public yet, without any figure of them. */
  readonly documents: readonly HeldDocument[];
  readonly gaps: readonly Gap[];
}

export interface CouncilsAnswer {
  readonly kind: 'councils';
  readonly query: Query;
  /** Name of the group without prefix; null for all councils that anything is held for. */
  readonly group: string | null;
  readonly period: PeriodLabel | null;
  /** Members with a document (for `period`, where one is asked for). */
  readonly held: readonly Authority[];
  /** Members without. */
  readonly notHeld: readonly Authority[];
}

export interface HeldDocument {
  readonly authority: Authority;
  readonly period: PeriodLabel;
  readonly source: SourceDocument;
  /** The day before which nothing of it may be told; absent where that is past, or was never said. */
  readonly heldBackUntil?: CivilDate;
}

export interface Gap {
  readonly authority: Authority;
  readonly period: PeriodLabel;
}
