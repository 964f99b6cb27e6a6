import { unansweredWording } from '../../domain/question/unanswered-wording';
import type { Ports } from '../ports';
import type { Actor } from '../request';
import type { FeedbackRequest } from '../request/feedback';
import { answersSince } from './remember-answer';

/**
 * Keeps a thumb with the reading of the answer that it is about. The same person's next thumb on the message takes its
 * place; words are kept only where somebody asked for it, without what looks personal.
 */
export async function noteFeedback(
  ports: Ports,
  { reaction, words, message, click }: FeedbackRequest,
  { tenant, person, name, place }: Actor,
): Promise<{ readonly kind: 'feedback-noted' }> {
  const { feedback } = ports.store;
  const now = ports.now();
  const about =
    message === undefined
      ? undefined
      : await feedback.sentAnswer(tenant, place.conversation, message);
  // Without a message nothing says which thumb this one should replace, but a repeated click is still one.
  const parts = [tenant, place.conversation, message ?? `click ${click}`, person ?? name];
  const kept = ports.keepFeedbackWords === true ? unansweredWording(words) : '';
  const known = about !== undefined && about.at >= answersSince(now) ? about.reading : null;
  await feedback.keep(tenant, {
    id: ports.sha256(parts.join('\n')).slice(0, 32),
    reaction,
    at: now,
    reading: known,
    ...(kept !== '' && { words: kept }),
  });
  return { kind: 'feedback-noted' };
}
