import type { RefusalReason } from '../reading';
import type { Span } from '../recognise/span';

/** Why a question may not be answered at all; undefined where nothing in it forbids that. */
export function refusalOf(
  spans: readonly Span[],
): { readonly reason: RefusalReason; readonly said: string } | undefined {
  for (const { meaning, text } of spans) {
    if (meaning.kind === 'refuse') return { reason: meaning.reason, said: text };
  }
  return othersRemedies(spans);
}

/** The states of other councils' remedies are not held, only what their letters say. */
function othersRemedies(
  spans: readonly Span[],
): { readonly reason: RefusalReason; readonly said: string } | undefined {
  const council = spans.find(({ meaning }) => meaning.kind === 'authority');
  const state = spans.some(({ meaning }) => meaning.kind === 'filter');
  const measures = spans.flatMap(({ meaning }) =>
    meaning.kind === 'measure' ? [meaning.atom] : [],
  );
  const remedies = measures.every((atom) => atom === 'remedy' || atom === 'recommendation');
  if (council === undefined || !state || measures.length === 0 || !remedies) return undefined;
  return { reason: 'other-peoples-remedies', said: council.text };
}
