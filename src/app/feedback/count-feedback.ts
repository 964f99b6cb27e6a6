import { canonicalJson } from '../../domain/audit/canonical-json';
import type { AnswerReading } from '../../domain/question/answer-reading';
import { writeQuestion } from '../../domain/question/write-question';
import { londonTime, type CivilDate } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import type { Thumb } from '../ports/feedback';
import type { Tenant } from '../../domain/shared/tenant';

/** What people thought of all answers that were read the same way. */
export interface FeedbackCount {
  /** The reading as a whole question of ours; null where nothing was understood, or the answer is not known. */
  readonly question: string | null;
  /** Null where it is not known which answer was meant. */
  readonly reading: AnswerReading | null;
  readonly likes: number;
  readonly dislikes: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** What people wrote with their thumbs, the newest first; empty unless words are kept. */
  readonly words: readonly string[];
}

/** Thumbs of a tenant by reading, the most disliked first. */
export async function countFeedback(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
): Promise<readonly FeedbackCount[]> {
  const byReading = new Map<string, Thumb[]>();
  for (const thumb of await ports.store.feedback.list(tenant)) {
    const key = canonicalJson(thumb.reading);
    byReading.set(key, [...(byReading.get(key) ?? []), thumb]);
  }
  return [...byReading.values()]
    .map(countOf)
    .toSorted((one, other) => other.dislikes - one.dislikes || other.likes - one.likes);
}

function countOf(thumbs: readonly Thumb[]): FeedbackCount {
  const inOrder = thumbs.toSorted((one, other) => other.at.localeCompare(one.at));
  const days = inOrder.map(({ at }) => londonTime(at).date);
  const reading = inOrder[0]?.reading ?? null;
  const query = reading?.query ?? null;
  const likes = thumbs.filter(({ reaction }) => reaction === 'like').length;
  return {
    question: query === null ? null : writeQuestion(query),
    reading,
    likes,
    dislikes: thumbs.length - likes,
    first: days.at(-1) ?? '',
    last: days[0] ?? '',
    words: inOrder.flatMap(({ words }) => words ?? []),
  };
}
