import type { Check } from '../../facts/check';
import type { Fact } from '../../facts/fact';
import type { DocumentKind, FigureRecord, SourceDocument } from '../../facts/figure-record';
import { isHeld } from '../../letter/held-by';
import type { TracedFact } from '../../letter/letter-facts';
import type { ParsedReport } from '../../letter/parsed-document';
import { ownFacts, receivedFacts, tableFacts } from '../../letter/report-facts';
import {
  authorityOf,
  factIn,
  recordsOf,
  type Holdings,
} from '../../question/answer/holdings/answer-holdings';
import { writeNumber } from '../model/value';

/**
 * What a report gives differently from the documents held: each with the line that it differs from. A figure that the
 * report itself contradicts is left to that finding; what is held from this very document proves nothing about it.
 */
export function againstHeld(
  report: ParsedReport,
  source: SourceDocument,
  holdings: Holdings,
): readonly Check[] {
  const traced = [
    ...tableFacts(report, source),
    ...receivedFacts(report, source),
    ...ownFacts(report, source),
  ];
  const found = traced.flatMap((one) => differing(one, { report, source, holdings }) ?? []);
  const seen = new Set<string>();
  return found.filter((check) => {
    const key = `${check.message} ${check.arithmetic ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** How many figures of a report could be compared with what is held. */
export function comparedWithHeld(
  report: ParsedReport,
  source: SourceDocument,
  holdings: Holdings,
): number {
  return [
    ...tableFacts(report, source),
    ...receivedFacts(report, source),
    ...ownFacts(report, source),
  ].filter(({ fact }) => heldFor(fact, source, holdings) !== undefined).length;
}

interface About {
  readonly report: ParsedReport;
  readonly source: SourceDocument;
  readonly holdings: Holdings;
}

function differing(
  { fact, pointers }: TracedFact,
  { report, source, holdings }: About,
): Check | undefined {
  const found = heldFor(fact, source, holdings);
  if (found === undefined || isHeld(pointers, report.checks)) return undefined;
  const held = found.fact;
  if (sameQuantity(fact, held) || isOwnMean(fact, report)) return undefined;
  const [{ page, line, text }] = fact.citations;
  const [cited] = held.citations;
  return {
    // Of two councils' reports, either may be wrong.
    level: found.kind === 'committee-report' ? 'warn' : 'error',
    code: 'differs-from-held',
    message: `${subject(fact)} differs from what is held (${cited.title}, page ${String(cited.page)}, line ${String(cited.line)}).`,
    arithmetic: `report ${written(fact)}; held ${written(held)}`,
    place: { page, line, text },
  };
}

interface Held {
  readonly fact: Fact;
  readonly kind: DocumentKind;
}

/** The preferred document's figure, other than this one's own. */
function heldFor(fact: Fact, source: SourceDocument, holdings: Holdings): Held | undefined {
  const records: readonly FigureRecord[] = recordsOf(holdings, fact.authority, fact.period);
  for (const record of records) {
    if (record.source.sha256 === source.sha256 && record.source.kind === source.kind) continue;
    const held = factIn(record, fact);
    if (held) return { fact: held, kind: record.source.kind };
  }
  return undefined;
}

/** A mean response time that its own table gives is right by its method, and another document may count otherwise. */
function isOwnMean({ measure, service }: Fact, { services, checks }: ParsedReport): boolean {
  return (
    measure === 'response_days' &&
    service === undefined &&
    services?.total != null &&
    !checks.some(({ code }) => code === 'mean-method')
  );
}

function sameQuantity(a: Fact, b: Fact): boolean {
  if (a.quantity.kind === 'no-cases' || b.quantity.kind === 'no-cases')
    // A rate of no cases is printed as nought by many reports, and as nothing by others.
    return numberIn(a) === 0 || numberIn(b) === 0 || a.quantity.kind === b.quantity.kind;
  return a.quantity.value === b.quantity.value;
}

function numberIn({ quantity }: Fact): number | undefined {
  return quantity.kind === 'printed' ? quantity.value : undefined;
}

function written({ quantity }: Fact): string {
  return quantity.kind === 'printed' ? writeNumber(quantity.unit, quantity.value) : 'no cases';
}

function subject({ authority, period, measure, service, whose }: Fact): string {
  const who =
    whose === 'england'
      ? 'the national figure'
      : whose === 'similar'
        ? 'the average of similar authorities'
        : authorityOf(authority).shortName;
  const of = service === undefined ? '' : `, ${service.replaceAll('-', ' ')}`;
  return `What the report gives for ${who} in ${period} (${measure.replaceAll('_', ' ')}${of})`;
}
