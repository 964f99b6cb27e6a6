import type { Activity } from 'botbuilder';
import type { FeedbackRequest } from '../app/request/feedback';

/** Longer than anybody writes with a thumb. */
const LONGEST = 2_000;

/** The thumb behind `message/submitAction`; undefined for anything else that comes under that name. */
export function decodeFeedback({ id, value, replyToId }: Activity): FeedbackRequest | undefined {
  const { actionName, actionValue } = objectOf(value);
  const { reaction, feedback } = objectOf(actionValue);
  if (actionName !== 'feedback' || (reaction !== 'like' && reaction !== 'dislike'))
    return undefined;
  return {
    kind: 'feedback',
    reaction,
    words: wordsIn(feedback),
    // Teams leaves it out at times (teams-sdk 2349).
    ...(typeof replyToId === 'string' && replyToId !== '' && { message: replyToId }),
    click: id ?? 'unnamed',
  };
}

/** The words stand in JSON within the JSON: `{"feedbackText": "..."}`. */
function wordsIn(feedback: unknown): string {
  if (typeof feedback !== 'string' || feedback.length > LONGEST * 2) return '';
  try {
    const { feedbackText } = objectOf(JSON.parse(feedback));
    return typeof feedbackText === 'string' ? feedbackText.slice(0, LONGEST) : '';
  } catch {
    return '';
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
