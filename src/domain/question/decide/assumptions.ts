import type { Query } from '../query';
import type { Assumption } from '../reading';
import type { Span } from '../recognise/span';

/** What was read otherwise than it stands: put right, resolved, or added. */
export function assumptionsOf(
  spans: readonly Span[],
  query: Query,
  previous: Query | undefined,
): readonly Assumption[] {
  const repairs = spans.flatMap(({ repair }) => (repair === undefined ? [] : [repair]));
  const years = spans.flatMap(({ meaning, text }): readonly Assumption[] =>
    meaning.kind === 'year' && meaning.year.startsWith('latest')
      ? [{ kind: 'relative-year', said: text, readAs: meaning.year }]
      : [],
  );
  return [...repairs, ...years, ...defaultMetric(spans, query, previous)];
}

/** A measure that neither the words nor the question before named. */
function defaultMetric(
  spans: readonly Span[],
  query: Query,
  previous: Query | undefined,
): readonly Assumption[] {
  const named = spans.some(({ meaning }) => meaning.kind === 'measure');
  if (named || !('metric' in query)) return [];
  // A follow-up takes it from the question before, or from words that stand for it ("out of how many?").
  if (previous) return [];
  return [{ kind: 'default-metric', said: '', readAs: query.metric }];
}
