import type { Fact } from '../../facts/fact';
import { SERVICES, type Measure, type ServiceArea } from '../../facts/measure';
import { printed } from '../../facts/quantity';
import type { FactContext, TracedFact } from '../letter-facts';
import type { ParsedLetter } from '../parsed-document';

interface Tabled {
  readonly measure: Measure;
  readonly service?: ServiceArea;
  readonly value: number | null;
  readonly pointers: readonly [string, ...string[]];
}

/**
 * The facts of the tables that are not among the three statistics: complaints received, in all and by category,
 * decisions made, and investigations not upheld. And public reports, which stand in the prose.
 */
export function tabledFacts(letter: ParsedLetter, context: FactContext): readonly TracedFact[] {
  return tabled(letter).flatMap(({ measure, service, value, pointers }) => {
    const place = letter.sources[pointers[0]];
    if (value === null || place === undefined) return [];
    const { sha256, title } = context.source;
    const fact: Fact = {
      authority: context.authority,
      period: context.period.label,
      measure,
      whose: 'own',
      ...(service && { service }),
      quantity: printed('count', value),
      citations: [{ sha256, title, page: place.page, line: place.line, text: place.text }],
    };
    return [{ fact, pointers }];
  });
}

function tabled({
  received,
  decisions,
  statistics,
  publicReports,
}: ParsedLetter): readonly Tabled[] {
  const investigated = statistics.complaintsUpheld.status === 'reported';
  return [
    { measure: 'received', value: received?.total ?? null, pointers: ['/received/total'] },
    ...SERVICES.map((service) => ({
      measure: 'received' as const,
      service,
      value: received?.[service] ?? null,
      pointers: [`/received/${service}`] as const,
    })),
    { measure: 'decisions', value: decisions?.total ?? null, pointers: ['/decisions/total'] },
    {
      measure: 'not_upheld',
      value: investigated ? (decisions?.notUpheld ?? null) : null,
      // A rate that contradicts its counts holds both of them.
      pointers: ['/decisions/notUpheld', '/statistics/complaintsUpheld/upheld'],
    },
    { measure: 'public_reports', value: publicReports.count, pointers: ['/publicReports/count'] },
  ];
}
