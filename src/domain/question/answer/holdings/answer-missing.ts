import { inBeing } from '../../../facts/authorities/reorganised';
import type { Authority, AuthorityId } from '../../../facts/authority';
import type { Check } from '../../../facts/check';
import type { FigureRecord } from '../../../facts/figure-record';
import { reasonsFor, type FigurePlace, type HeldFigure } from '../../../facts/held-figure';
import type { PeriodLabel } from '../../../facts/period';
import type { Missing, NoGroupFigure } from '../answer-row';
import {
  authorityOf,
  heldFactIn,
  notPublicOf,
  periodsOf,
  periodsWith,
  recordsOf,
  type Holdings,
  type Wanted,
} from './answer-holdings';

/** Why an authority's own figure is not to be given. Only called where there is none. */
export function whyMissing(holdings: Holdings, authority: Authority, wanted: Wanted): Missing {
  const records = recordsOf(holdings, authority.id, wanted.period);
  for (const record of records) {
    const doubtful = heldFactIn(record, wanted);
    if (!doubtful) continue;
    return {
      kind: 'held-for-checking',
      period: wanted.period,
      source: record.source,
      reason: reasonOf(record, doubtful),
    };
  }
  const [rejected] = records.flatMap((record) => rejectionIn(record, wanted));
  if (rejected) return rejected;
  const [closed] = notPublicOf(holdings, authority.id, wanted.period);
  if (closed) {
    return {
      kind: 'not-public-yet',
      period: wanted.period,
      publicFrom: closed.publicFrom,
      held: periodsWith(holdings, wanted),
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

/** The decision that took the printed figure away; none where it is not printed, or stands. */
function rejectionIn(record: FigureRecord, wanted: Wanted): readonly Missing[] {
  const last = record.history?.findLast(
    ({ figure }) => figure.becomes !== null && isPlaceOf(figure.becomes, wanted),
  );
  if (last?.verb !== 'reject') return [];
  const { by, at, reason } = last;
  const { period } = wanted;
  return [{ kind: 'rejected', period, source: record.source, by, at, reason: reason ?? '' }];
}

function isPlaceOf(place: FigurePlace, { measure, service }: Wanted): boolean {
  return place.measure === measure && place.service === service && place.whose === 'own';
}

function heldYears(
  holdings: Holdings,
  wanted: Omit<Wanted, 'period'>,
): { readonly held: readonly PeriodLabel[]; readonly heldOther: readonly PeriodLabel[] } {
  const held = periodsWith(holdings, wanted);
  return { held, heldOther: held.length > 0 ? [] : periodsOf(holdings, wanted.authority) };
}

/** Nothing is held for an authority from which even the latest year could be told, or nothing that is public yet. */
export function nothingHeld(holdings: Holdings, authority: AuthorityId): Missing {
  const [closed] = notPublicOf(holdings, authority);
  if (closed === undefined) return { kind: 'no-letter', period: null, held: [], heldOther: [] };
  const { record, publicFrom } = closed;
  return { kind: 'not-public-yet', period: record.period, publicFrom, held: [] };
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

/** What the check that holds a figure back found; the first serious one where none names it. */
function reasonOf(record: FigureRecord, held: HeldFigure): string {
  const check =
    reasonsFor(held, record.checks)[0] ?? record.checks.find(({ level }) => level !== 'info');
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
