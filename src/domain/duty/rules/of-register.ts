import type { Remedy } from '../../remedy/remedy';
import { SERVICE_NAMES } from '../../facts/service-names';
import { slug, type Reason } from '../proposal';

/** What the register holds about one case: all that has its reference. */
export interface RegisteredCase {
  readonly reference: string;
  /** A part of the names of proposals; of a reference without letters and digits, the id of its first item. */
  readonly name: string;
  /** In order of their ids. */
  readonly items: readonly [Remedy, ...Remedy[]];
}

/** The register case by case. */
export function casesOf(remedies: readonly Remedy[]): readonly RegisteredCase[] {
  const cases = new Map<string, RegisteredCase>();
  for (const item of remedies.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const name = slug(item.reference) || slug(item.id);
    const known = cases.get(name);
    cases.set(
      name,
      known
        ? { ...known, items: [...known.items, item] }
        : { reference: item.reference.trim(), name, items: [item] },
    );
  }
  return [...cases.values()];
}

/** Words of the register behind a proposal. `what` keeps several facts about one item apart. */
export function registered(item: Remedy, what: string, said: string): Reason {
  const { id, reference, text } = item;
  return {
    key: `remedy|${id}|${what}`,
    said,
    citation: {
      sha256: `remedy ${id}`,
      title: `Register of remedies, ${reference}`,
      page: 1,
      line: 1,
      text,
    },
  };
}

/** Whether the register says that the Ombudsman upheld the case. */
export function isUpheld({ caseOutcome }: Pick<Remedy, 'caseOutcome'>): boolean {
  if (caseOutcome === null) return false;
  if (/\bnot upheld\b|\bno (?:fault|maladministration)\b/i.test(caseOutcome)) return false;
  return /\b(?:upheld|fault|maladministration)\b/i.test(caseOutcome);
}

/** Whether every item of the case is invented. */
export function isSample({ items }: RegisteredCase): boolean {
  return items.every(({ sample }) => sample);
}

/** The case and its service, as it is shown. */
export function caseWords({ reference, items: [first] }: RegisteredCase): string {
  return `Case ${reference} (${SERVICE_NAMES[first.service]})`;
}
