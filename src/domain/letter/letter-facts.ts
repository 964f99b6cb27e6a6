import type { Citation } from '../facts/citation';
import type { Fact, Whose } from '../facts/fact';
import { unitOf, type Measure } from '../facts/measure';
import { printed } from '../facts/quantity';
import type { AuthorityId } from '../facts/authority';
import type { Period } from '../facts/period';
import type { SourceDocument } from '../facts/figure-record';
import type { ParsedLetter, Place } from './parsed-document';

/** A fact with the values of the letter that it rests on, so that a check can hold it. */
export interface TracedFact {
  readonly fact: Fact;
  readonly pointers: readonly string[];
}

type Field = readonly [
  statistic: keyof ParsedLetter['statistics'],
  field: string,
  measure: Measure,
  whose: Whose,
];

const FIELDS: readonly Field[] = [
  ['complaintsUpheld', 'ratePercent', 'uphold_rate', 'own'],
  ['complaintsUpheld', 'upheld', 'upheld', 'own'],
  ['complaintsUpheld', 'investigations', 'investigations', 'own'],
  ['complaintsUpheld', 'per100k', 'upheld_per_100k', 'own'],
  ['complaintsUpheld', 'comparatorPercent', 'uphold_rate', 'similar'],
  ['complaintsUpheld', 'comparatorPer100k', 'upheld_per_100k', 'similar'],
  ['compliance', 'ratePercent', 'compliance_rate', 'own'],
  ['compliance', 'outcomes', 'compliance_outcomes', 'own'],
  ['compliance', 'comparatorPercent', 'compliance_rate', 'similar'],
  ['satisfactoryRemedy', 'ratePercent', 'satisfactory_rate', 'own'],
  ['satisfactoryRemedy', 'count', 'satisfactory_count', 'own'],
  ['satisfactoryRemedy', 'comparatorPercent', 'satisfactory_rate', 'similar'],
];

/** What stands at the JSON pointer of a statistic; undefined for what is no measure. */
export function placeOfField(pointer: string): Pick<Fact, 'measure' | 'whose'> | undefined {
  const field = FIELDS.find((it) => pointerOf(it) === pointer);
  return field && { measure: field[2], whose: field[3] };
}

/** The JSON pointer of a statistic in a letter; undefined for what no letter gives. */
export function pointerOfMeasure(measure: Measure, whose: Whose): string | undefined {
  const field = FIELDS.find((it) => it[2] === measure && it[3] === whose);
  return field && pointerOf(field);
}

function pointerOf([statistic, field]: Field): string {
  return `/statistics/${statistic}/${field}`;
}

/** Whose letter, about which year, from which document. */
export interface FactContext {
  readonly authority: AuthorityId;
  readonly period: Period;
  readonly source: SourceDocument;
}

/** The facts that a letter states, each with its source; a value that is not given is no fact. */
export function letterFacts(letter: ParsedLetter, context: FactContext): readonly TracedFact[] {
  return [
    ...FIELDS.flatMap((field) => stated(letter, field, context)),
    ...notUpheld(letter, context),
    ...late(letter, context),
  ];
}

function stated(
  letter: ParsedLetter,
  [statistic, field, measure, whose]: Field,
  context: FactContext,
): readonly TracedFact[] {
  const values = letter.statistics[statistic] as unknown as Readonly<
    Record<string, number | string | null>
  >;
  const value = values[field];
  const pointer = `/statistics/${statistic}/${field}`;
  const base = { authority: context.authority, period: context.period.label, measure, whose };
  const place = letter.sources[pointer];
  const none = noCasesPlace(letter, statistic);
  if (values['status'] === 'no-cases' && none !== undefined) {
    // "No investigations" is not a count of nought among others: nothing is ranked, summed or compared with it.
    if (whose !== 'own' || (field !== 'ratePercent' && typeof value !== 'number')) return [];
    const citations = [cite(none, context.source)] as const;
    return [{ fact: { ...base, quantity: { kind: 'no-cases' }, citations }, pointers: [pointer] }];
  }
  if (typeof value === 'number' && place !== undefined) {
    const fact: Fact = {
      ...base,
      quantity: printed(unitOf(measure), value),
      citations: [cite(place, context.source)],
    };
    return letter.derived.includes(pointer)
      ? [{ fact: { ...fact, derived: true }, pointers: partsOf(pointer) }]
      : [{ fact, pointers: [pointer] }];
  }
  return [];
}

/** Letters of 2014 to 2018 print upheld and not upheld, from which the number of investigations follows. */
function partsOf(pointer: string): readonly string[] {
  return pointer.endsWith('/investigations')
    ? ['/statistics/complaintsUpheld/upheld', '/decisions/notUpheld']
    : [pointer];
}

/** Where the letter says that there were none: the place of the count that the sentence gives. */
function noCasesPlace(letter: ParsedLetter, statistic: string): Place | undefined {
  const counts: Readonly<Record<string, string>> = {
    complaintsUpheld: 'investigations',
    compliance: 'outcomes',
    satisfactoryRemedy: 'base',
  };
  return letter.sources[`/statistics/${statistic}/${counts[statistic] ?? ''}`];
}

/** Investigations are upheld or not upheld, so the second follows from the first; only where the counts allow it. */
function notUpheld(letter: ParsedLetter, context: FactContext): readonly TracedFact[] {
  const { status, upheld, investigations } = letter.statistics.complaintsUpheld;
  if (status === 'no-cases' || letter.decisions?.notUpheld != null) return [];
  const pointers = [
    '/statistics/complaintsUpheld/investigations',
    '/statistics/complaintsUpheld/upheld',
  ];
  const [whole, part] = pointers.map((pointer) => letter.sources[pointer]);
  if (upheld === null || investigations === null || upheld > investigations || !whole || !part)
    return [];
  const citations: Fact['citations'] =
    whole.line === part.line && whole.page === part.page
      ? [cite(whole, context.source)]
      : [cite(whole, context.source), cite(part, context.source)];
  const fact: Fact = {
    authority: context.authority,
    period: context.period.label,
    measure: 'not_upheld',
    whose: 'own',
    quantity: printed('count', investigations - upheld),
    citations,
    derived: true,
  };
  return [{ fact, pointers }];
}

function late(letter: ParsedLetter, context: FactContext): readonly TracedFact[] {
  const place = letter.sources['/lateRemedies/count'];
  if (letter.lateRemedies === null || place === undefined) return [];
  const fact: Fact = {
    authority: context.authority,
    period: context.period.label,
    measure: 'late_remedies',
    whose: 'own',
    quantity: printed('count', letter.lateRemedies.count),
    citations: [cite(place, context.source)],
  };
  return [{ fact, pointers: ['/lateRemedies/count'] }];
}

/** A place in a document as a citation of it. */
export function cite(place: Place, { sha256, title }: SourceDocument): Citation {
  return { sha256, title, page: place.page, line: place.line, text: place.text };
}
