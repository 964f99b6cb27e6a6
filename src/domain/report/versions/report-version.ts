import type { AuthorityId } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { Instant } from '../../shared/civil-date';
import type { AnnualReport, ReportSource } from '../model/annual-report';
import { elementsOf, elementText, type ReportElement } from '../model/elements';
import type { Tenant } from '../../shared/tenant';

/** A sentence, a cell or a picture of a draft as it read then. */
export interface KeptElement {
  readonly id: string;
  readonly what: ReportElement['what'];
  /** `Figure 3`, `2.1`. */
  readonly place: string;
  readonly text: string;
  /** The documents behind it, as positions in the version's list. */
  readonly from: readonly number[];
}

/** One draft of a report, as it is kept: what it said, and from which documents. */
export interface ReportVersion {
  readonly tenant: Tenant;
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  /** From 1. */
  readonly number: number;
  readonly madeAt: Instant;
  /** Where it was made: `chat`, `command line`. Names nobody. */
  readonly by: string;
  /** Each once: a corrected letter is another document with the same title. */
  readonly documents: readonly ReportSource[];
  readonly elements: readonly KeptElement[];
}

/** Whose draft it is, and when and by whom it was made. */
export type Made = Pick<ReportVersion, 'tenant' | 'number' | 'madeAt' | 'by'>;

/** A draft as it is kept. */
export function versionOf(report: AnnualReport, made: Made): ReportVersion {
  const elements = elementsOf(report);
  const documents = uniqueOf(elements.flatMap(documentsIn));
  const keys = documents.map(keyOf);
  return {
    ...made,
    authority: report.authority,
    period: report.period,
    documents,
    elements: elements.map((element) => ({
      id: element.id,
      what: element.what,
      place: element.place,
      text: elementText(element),
      from: uniqueOf(documentsIn(element)).map((document) => keys.indexOf(keyOf(document))),
    })),
  };
}

function documentsIn({ runs }: ReportElement): readonly ReportSource[] {
  return runs.flatMap((run) => ('basis' in run ? run.basis.map(({ citation }) => citation) : []));
}

function keyOf({ sha256, title }: ReportSource): string {
  return `${sha256} ${title}`;
}

function uniqueOf(documents: readonly ReportSource[]): readonly ReportSource[] {
  const each = documents.map(({ sha256, title }) => ({ sha256, title }));
  return [...new Map(each.map((one) => [keyOf(one), one])).values()];
}

/** What reads otherwise in a later draft; `was` null: it is new; `is` null: it is gone. */
export interface ElementChange {
  readonly place: string;
  readonly what: KeptElement['what'];
  readonly was: string | null;
  readonly is: string | null;
  /** The documents behind what it reads now, or read before it was gone. */
  readonly from: readonly ReportSource[];
}

/** How two drafts differ. */
export interface VersionDifference {
  readonly changes: readonly ElementChange[];
  /** Documents that only the later, and only the earlier draft is from. */
  readonly documentsNew: readonly ReportSource[];
  readonly documentsGone: readonly ReportSource[];
}

/** What changed from one draft to a later one, in the order of the later. Numbers of paragraphs and figures alone are no change. */
export function compareVersions(earlier: ReportVersion, later: ReportVersion): VersionDifference {
  const before = new Map(earlier.elements.map((one) => [one.id, one]));
  const now = new Set(later.elements.map(({ id }) => id));
  const changed = later.elements.flatMap((is) => {
    const was = before.get(is.id);
    return was?.text === is.text ? [] : [change(was, is, later)];
  });
  const gone = earlier.elements
    .filter(({ id }) => !now.has(id))
    .map((was) => change(was, undefined, earlier));
  return {
    changes: [...changed, ...gone],
    documentsNew: without(later.documents, earlier.documents),
    documentsGone: without(earlier.documents, later.documents),
  };
}

function without(
  documents: readonly ReportSource[],
  others: readonly ReportSource[],
): readonly ReportSource[] {
  const known = new Set(others.map(keyOf));
  return documents.filter((document) => !known.has(keyOf(document)));
}

function change(
  was: KeptElement | undefined,
  is: KeptElement | undefined,
  { documents }: ReportVersion,
): ElementChange {
  const shown = is ?? was;
  return {
    place: shown?.place ?? '',
    what: shown?.what ?? 'sentence',
    was: was?.text ?? null,
    is: is?.text ?? null,
    from: (shown?.from ?? []).flatMap((at) => documents[at] ?? []),
  };
}

/** Whether a later draft says the same as an earlier one, from the same documents. */
export function isSame(earlier: ReportVersion, later: ReportVersion): boolean {
  const { changes, documentsNew, documentsGone } = compareVersions(earlier, later);
  return changes.length + documentsNew.length + documentsGone.length === 0;
}
