import { groundedQuery, type Grounded } from '../../domain/question/ground/grounded-query';
import type { Query } from '../../domain/question/query';
import type { Reading } from '../../domain/question/reading';
import { LONGEST_QUESTION } from '../../domain/question/recognise/normalise';
import type { Ports } from '../ports';

const NOTHING: Grounded = { kind: 'nothing' };

/**
 * What a model makes of a question that our rules did not understand, as far as it may be used. A question that the rules
 * refuse, or can read in several ways, is not shown to it.
 */
export async function readByModel(
  ports: Ports,
  { text, reading }: { readonly text: string; readonly reading: Reading },
  previous: Query | null,
): Promise<Grounded> {
  const { interpreter } = ports;
  if (interpreter === undefined || reading.kind !== 'not-understood') return NOTHING;
  if (text.length > LONGEST_QUESTION || !/\p{L}/u.test(text)) return NOTHING;
  const claimed = await interpreter.interpret(text, previous);
  return groundedQuery(claimed, text, previous ?? undefined);
}
