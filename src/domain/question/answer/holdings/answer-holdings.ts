import { authorityById } from '../../../facts/authorities/authorities';
import type { Authority, AuthorityId } from '../../../facts/authority';
import type { Fact } from '../../../facts/fact';
import type { DocumentKind, FigureRecord, SourceDocument } from '../../../facts/figure-record';
import type { FigurePlace, HeldFigure } from '../../../facts/held-figure';
import type { Measure, ServiceArea } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import { rateOf } from '../../../facts/rate';
import type { CivilDate } from '../../../shared/civil-date';
import type { Knowledge } from '../answer';

/** What is held, arranged for looking up. Records of one authority and year stand in order of preference. */
export interface Holdings {
  /** Without the records and groups of `notPublic`. */
  readonly knowledge: Knowledge;
  readonly byAuthority: ReadonlyMap<AuthorityId, ReadonlyMap<PeriodLabel, readonly FigureRecord[]>>;
  /** Held, but not to be told of before their day: nothing is answered from these. */
  readonly notPublic: readonly NotPublic[];
}

export interface NotPublic {
  readonly record: FigureRecord;
  readonly publicFrom: CivilDate;
}

/** One figure to look for. */
export interface Wanted {
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly measure: Measure;
  readonly service?: ServiceArea | undefined;
}

export interface Found {
  readonly fact: Fact;
  readonly record: FigureRecord;
}

/** The Ombudsman's own words before the council's: a letter wins over a report that repeats its figures. */
const PREFERENCE: Readonly<Record<DocumentKind, number>> = {
  'annual-letter': 0,
  'statistics-page': 1,
  'committee-report': 2,
};

/**
 * Arranges what is held; a real document stands before a sample, the newer before the older. Letters come to councils
 * some days before they are made public: until that day they are set aside, unless whoever asks may know.
 */
export function arrange(knowledge: Knowledge): Holdings {
  const isPublic = ({ source }: { readonly source: SourceDocument }): boolean =>
    knowledge.unpublished === 'told' || publicDay(source, knowledge) === undefined;
  const records = knowledge.records.filter(isPublic);
  const byAuthority = new Map<AuthorityId, Map<PeriodLabel, FigureRecord[]>>();
  for (const record of [...records].sort(byPreference)) {
    const years = byAuthority.get(record.authority) ?? new Map<PeriodLabel, FigureRecord[]>();
    byAuthority.set(record.authority, years);
    years.set(record.period, [...(years.get(record.period) ?? []), record]);
  }
  const notPublic = knowledge.records.flatMap((record): readonly NotPublic[] => {
    const publicFrom = isPublic(record) ? undefined : publicDay(record.source, knowledge);
    return publicFrom === undefined ? [] : [{ record, publicFrom }];
  });
  const groups = knowledge.groups.filter(isPublic);
  return { knowledge: { ...knowledge, records, groups }, byAuthority, notPublic };
}

/** The day on which a document becomes public, where that is still to come. */
export function publicDay(
  { publicFrom }: SourceDocument,
  { today }: Pick<Knowledge, 'today'>,
): CivilDate | undefined {
  return publicFrom !== undefined && publicFrom > today ? publicFrom : undefined;
}

/** What is set aside of an authority until its day, the newest year first; of one year, where one is given. */
export function notPublicOf(
  { notPublic }: Holdings,
  authority: AuthorityId,
  period?: PeriodLabel,
): readonly NotPublic[] {
  return notPublic
    .filter(({ record }) => record.authority === authority)
    .filter(({ record }) => period === undefined || record.period === period)
    .sort((a, b) => b.record.period.localeCompare(a.record.period));
}

function byPreference(a: FigureRecord, b: FigureRecord): number {
  return (
    Number(a.source.sample) - Number(b.source.sample) ||
    PREFERENCE[a.source.kind] - PREFERENCE[b.source.kind] ||
    (b.source.date ?? '').localeCompare(a.source.date ?? '') ||
    b.importedAt.localeCompare(a.importedAt) ||
    a.id.localeCompare(b.id)
  );
}

/** The records of one authority and year, preferred first; empty where none is held. */
export function recordsOf(
  holdings: Holdings,
  authority: AuthorityId,
  period: PeriodLabel,
): readonly FigureRecord[] {
  return holdings.byAuthority.get(authority)?.get(period) ?? [];
}

/** The years for which anything is held, oldest first. */
export function periodsOf(holdings: Holdings, authority: AuthorityId): readonly PeriodLabel[] {
  return [...(holdings.byAuthority.get(authority)?.keys() ?? [])].sort();
}

/** The years for which the authority's own figure is held, oldest first. */
export function periodsWith(
  holdings: Holdings,
  { authority, measure, service }: Omit<Wanted, 'period'>,
): readonly PeriodLabel[] {
  return periodsOf(holdings, authority).filter((period) =>
    findOwn(holdings, { authority, period, measure, service }),
  );
}

/**
 * The authority's own figure from the preferred document that has it. Where that document's figure is held for checking,
 * none: a less preferred document may well repeat the doubtful number.
 */
export function findOwn(holdings: Holdings, wanted: Wanted): Found | undefined {
  for (const record of recordsOf(holdings, wanted.authority, wanted.period)) {
    const fact = factIn(record, { ...wanted, whose: 'own' });
    if (fact) return { fact, record };
    if (heldFactIn(record, wanted)) return undefined;
  }
  return undefined;
}

/**
 * The fact of one record for a measure and a service (none: the whole authority). A count that belongs to a statistic
 * without cases is no number either, also where the record holds it as nought: "no investigations" is not "none upheld".
 */
export function factIn(
  record: FigureRecord,
  wanted: Pick<Wanted, 'measure' | 'service'> & { readonly whose: Fact['whose'] },
): Fact | undefined {
  const fact = record.facts.find((one) => fits(one, wanted));
  const rate = rateOf(wanted.measure);
  if (fact === undefined || rate === undefined || wanted.whose !== 'own') return fact;
  const ofStatistic = record.facts.find((one) => fits(one, { ...wanted, measure: rate }));
  return ofStatistic?.quantity.kind === 'no-cases'
    ? { ...fact, quantity: ofStatistic.quantity }
    : fact;
}

/** The same among the figures that are held for checking. */
export function heldFactIn(record: FigureRecord, wanted: Wanted): HeldFigure | undefined {
  return record.held.find(
    ({ becomes }) => becomes !== null && fits(becomes, { ...wanted, whose: 'own' }),
  );
}

function fits(
  fact: FigurePlace,
  wanted: Pick<Wanted, 'measure' | 'service'> & {
    readonly whose: Fact['whose'];
  },
): boolean {
  return (
    fact.measure === wanted.measure &&
    fact.whose === wanted.whose &&
    fact.service === wanted.service
  );
}

/** The year of the latest letter held for an authority; of its latest document, where no letter is held. */
export function latestPeriodOf(
  holdings: Holdings,
  authority: AuthorityId,
): PeriodLabel | undefined {
  const periods = periodsOf(holdings, authority);
  return periods.findLast((period) => hasLetter(holdings, authority, period)) ?? periods.at(-1);
}

/** Whether the Ombudsman's own document for that year is held. */
export function hasLetter(
  holdings: Holdings,
  authority: AuthorityId,
  period: PeriodLabel,
): boolean {
  return recordsOf(holdings, authority, period).some(
    ({ source }) => source.kind !== 'committee-report',
  );
}

/** The authority of an id; one that the table lacks stands under its id, and nothing is held for it. */
export function authorityOf(id: AuthorityId): Authority {
  return authorityById(id) ?? { id, name: id, shortName: id, type: 'other' };
}
