import type { Authority } from '../facts/authority';
import type { Check } from '../facts/check';
import type { FigureRecord } from '../facts/figure-record';
import type { Measure } from '../facts/measure';
import type { PeriodLabel } from '../facts/period';
import type { Missing, NoGroupFigure } from './answer-row';
import {
  authorityOf,
  heldFactIn,
  periodsOf,
  periodsWith,
  recordsOf,
  type Holdings,
  type Wanted,
} from './answer-holdings';
import { inBeing } from './answer-periods';

/** Why an authority's own figure is not to be given. Only called where there is none. */
export function whyMissing(holdings: Holdings, authority: Authority, wanted: Wanted): Missing {
  const records = recordsOf(holdings, authority.id, wanted.period);
  const doubtful = records.find((record) => heldFactIn(record, wanted));
  if (doubtful) {
    return {
      kind: 'held-for-checking',
      period: wanted.period,
      source: doubtful.source,
      reason: reasonOf(doubtful, wanted.measure),
    };
  }
  const [preferred] = records;
  if (preferred) {
    return {
      kind: 'not-in-letter',
      period: wanted.period,
      source: preferred.source,
      held: periodsWith(holdings, wanted),
    };
  }
  return inBeing(authority, wanted.period)
    ? {
        kind: 'no-letter',
        period: wanted.period,
        ...heldYears(holdings, wanted),
      }
    : notInBeing(authority, wanted.period);
}

function heldYears(
  holdings: Holdings,
  wanted: Omit<Wanted, 'period'>,
): { readonly held: readonly PeriodLabel[]; readonly heldOther: readonly PeriodLabel[] } {
  const held = periodsWith(holdings, wanted);
  return { held, heldOther: held.length > 0 ? [] : periodsOf(holdings, wanted.authority) };
}

/** Nothing is held for an authority at all, so that not even the latest year can be told. */
export function nothingHeld(): Missing {
  return { kind: 'no-letter', period: null, held: [], heldOther: [] };
}

function notInBeing(authority: Authority, period: PeriodLabel): Missing {
  return {
    kind: 'not-in-being',
    period,
    ...(authority.from === undefined ? {} : { from: authority.from }),
    ...(authority.to === undefined ? {} : { to: authority.to }),
    successors: (authority.successors ?? []).map(authorityOf),
  };
}

/** The JSON pointers under which checks name a measure, as in `read --json`. */
const POINTERS: Readonly<Partial<Record<Measure, string>>> = {
  uphold_rate: 'complaintsUpheld/ratePercent',
  upheld: 'complaintsUpheld/upheld',
  investigations: 'complaintsUpheld/investigations',
  upheld_per_100k: 'complaintsUpheld/per100k',
  compliance_rate: 'compliance/ratePercent',
  compliance_outcomes: 'compliance/outcomes',
  satisfactory_rate: 'satisfactoryRemedy/ratePercent',
  satisfactory_count: 'satisfactoryRemedy/count',
  late_remedies: 'lateRemedies',
};

/** What the check that holds a figure back found; the first serious one where none names the measure. */
function reasonOf(record: FigureRecord, measure: Measure): string {
  const serious = record.checks.filter(({ level }) => level !== 'info');
  const pointer = POINTERS[measure];
  const check =
    serious.find(
      ({ touches }) => pointer !== undefined && touches?.some((at) => at.includes(pointer)),
    ) ?? serious[0];
  return check ? messageOf(check) : '';
}

function messageOf({ message, arithmetic }: Check): string {
  return arithmetic === undefined || message.includes(arithmetic)
    ? message
    : `${message} (${arithmetic})`;
}

/** Why a group has no figure, with no count of members where there is none to give. */
export function missingGroupFigure(
  why: Pick<NoGroupFigure, 'group' | 'period' | 'why'> & Partial<NoGroupFigure>,
): NoGroupFigure {
  return { held: 0, members: 0, ...why, kind: 'no-group-figure' };
}
