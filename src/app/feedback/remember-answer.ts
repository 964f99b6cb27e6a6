import type { AnswerReading } from '../../domain/question/answer-reading';
import type { Instant } from '../../domain/shared/civil-date';
import type { Log, Ports } from '../ports';
import type { Actor } from '../request';

/** A thumb that comes later than this is kept without a reading. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;

/** Answers from then on are still remembered. */
export function answersSince(now: Instant): Instant {
  return new Date(Date.parse(now) - REMEMBERED_MS).toISOString();
}

/** Remembers how the answer in a message was read. Nobody's answer depends on it: never throws. */
export async function rememberAnswer(
  ports: Pick<Ports, 'store' | 'now'>,
  sent: { readonly message: string; readonly reading: AnswerReading },
  { actor, log }: { readonly actor: Actor; readonly log: Log },
): Promise<void> {
  const at = ports.now();
  const { tenant, place } = actor;
  try {
    const answer = { ...sent, at };
    await ports.store.feedback.remember(tenant, place.conversation, answer, answersSince(at));
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown';
    log.error('answer not remembered', { cause });
  }
}
