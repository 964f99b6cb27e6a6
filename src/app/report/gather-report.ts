import { forerunnersOf } from '../../domain/facts/authorities/reorganised';
import { findAuthority } from '../../domain/facts/find-authority';
import type { Authority, AuthorityId } from '../../domain/facts/authority';
import type { FigureRecord, GroupRecord, SourceDocument } from '../../domain/facts/figure-record';
import { periodStarting, startYearOf, type PeriodLabel } from '../../domain/facts/period';
import { parseDocument } from '../../domain/letter/parse-document';
import type { ParsedDocument } from '../../domain/letter/parsed-document';
import { membersOf } from '../../domain/question/answer/holdings/answer-members';
import { mergedParts, partsOfLetter, partsOfReport } from '../../domain/report/held/parts-of';
import type { HeldRemedy, ReportData, ReportParts } from '../../domain/report/held/report-data';
import { contributionsOf } from '../../domain/report/sign-off/contributions-of';
import { isLate, type Remedy } from '../../domain/remedy/remedy';
import { londonTime } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import type { Tenant } from '../../domain/shared/tenant';

/** Whose report, for which year, and who asks. */
export interface ReportOrder {
  readonly authority: Authority;
  readonly period: PeriodLabel;
  /** Whose remedies belong to it; null where it is nobody's own council. */
  readonly tenant: Tenant | null;
  /** Whose rounds of sign-off belong to it, where that is not who `tenant` says. */
  readonly rounds?: Tenant;
  /** Whoever imports letters may know them before their day; absent in every conversation. */
  readonly unpublished?: 'told';
}

/** Everything held that a report is written from: records, the documents themselves read again, and remedies done. */
export async function gatherReport(ports: Ports, order: ReportOrder): Promise<ReportData> {
  const { authority, period, unpublished } = order;
  const { figures } = ports.store;
  const today = londonTime(ports.now()).date;
  const groups = await figures.groupsOf(authority.id);
  const before = forerunnersOf(authority.id).map(({ id }) => id);
  const others = comparedWith(order, groups);
  const records = await figures.figuresOf([...new Set([authority.id, ...before, ...others])]);
  const isTold = ({ publicFrom }: SourceDocument): boolean =>
    unpublished === 'told' || publicFrom === undefined || publicFrom <= today;
  const own = records.filter((one) => one.authority === authority.id && one.period === period);
  const parts = await partsFrom(
    ports,
    own.filter(({ source }) => isTold(source)),
    order,
  );
  return {
    authority,
    period,
    records,
    groups,
    parts,
    remedies: await remediesOf(ports, order, today),
    ...(await contributed(ports, order)),
    today,
    ...(unpublished && { unpublished }),
  };
}

async function contributed(
  ports: Ports,
  { authority, period, tenant, rounds }: ReportOrder,
): Promise<Pick<ReportData, 'contributions'>> {
  const whose = rounds ?? tenant;
  if (whose === null) return {};
  const held = await ports.store.signOffs.list(whose, { authority: authority.id, period });
  return held.length === 0 ? {} : { contributions: contributionsOf(held) };
}

function comparedWith(
  { authority, period }: ReportOrder,
  groups: readonly GroupRecord[],
): readonly AuthorityId[] {
  const { combinedAuthority } = authority;
  return ['cipfa', ...(combinedAuthority === undefined ? [] : [combinedAuthority])].flatMap(
    (group) => membersOf(group, period, { groups, of: authority.id })?.members ?? [],
  );
}

/** What the documents of a year themselves give: real ones before samples, the newer before the older. */
export async function partsFrom(
  ports: Ports,
  records: readonly FigureRecord[],
  order: ReportOrder,
): Promise<ReportParts> {
  const sources = [
    ...new Map(records.map(({ source }) => [source.sha256 + source.kind, source])).values(),
  ].toSorted(
    (a, b) => Number(a.sample) - Number(b.sample) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
  const parts: ReportParts[] = [];
  for (const source of sources) parts.push(...(await partsOf(ports, source, order)));
  return mergedParts(parts);
}

async function partsOf(
  ports: Ports,
  source: SourceDocument,
  order: ReportOrder,
): Promise<readonly ReportParts[]> {
  const bytes = await ports.store.originals.find(source.sha256);
  if (bytes === undefined) return [];
  const read = await ports.readLetter({ name: source.fileName, bytes, sha256: source.sha256 });
  if (!read.ok) return [];
  return parseDocument(read.value, findAuthority).flatMap((document) =>
    isOf(document, source, order) ? [partsIn(document, source)] : [],
  );
}

type WithFigures = Exclude<ParsedDocument, { kind: 'decision-statement' | 'unknown' }>;

function isOf(
  document: ParsedDocument,
  source: SourceDocument,
  { authority, period }: ReportOrder,
): document is WithFigures {
  return (
    document.kind === source.kind &&
    document.authority?.id === authority.id &&
    document.period?.label === period
  );
}

function partsIn(document: WithFigures, source: SourceDocument): ReportParts {
  return document.kind === 'committee-report'
    ? partsOfReport({ document, source })
    : partsOfLetter({ document, source });
}

async function remediesOf(
  ports: Ports,
  { period, tenant }: ReportOrder,
  today: string,
): Promise<readonly HeldRemedy[]> {
  const { start, end } = periodStarting(startYearOf(period));
  const all = tenant === null ? [] : await ports.store.remedies.list(tenant);
  return all
    .filter(({ matter, stage }) => matter === 'remedy' && stage === 'final')
    .flatMap((remedy) => {
      const { doneOn } = remedy;
      const inYear = doneOn !== null && start <= doneOn && doneOn <= end;
      return inYear ? [heldRemedy(remedy, doneOn, today)] : [];
    })
    .toSorted((a, b) => a.doneOn.localeCompare(b.doneOn));
}

function heldRemedy(remedy: Remedy, doneOn: string, today: string): HeldRemedy {
  const { id, reference, service, text } = remedy;
  const citation = {
    sha256: `remedy ${id}`,
    title: `Register of remedies, ${reference}`,
    page: 1,
    line: 1,
    text,
  };
  return {
    text: { kind: 'held', text, basis: [{ key: `remedy|${id}`, citation }] },
    service,
    reference,
    doneOn,
    late: isLate(remedy, today),
    accepted: remedy.state === 'accepted',
  };
}
