import type { Thumb } from '../ports/feedback';

/** A thumb that somebody put to a message. */
export interface FeedbackRequest {
  readonly kind: 'feedback';
  readonly reaction: Thumb['reaction'];
  /** Empty where they wrote nothing. */
  readonly words: string;
  /** Id of the message that it is about; absent where Teams does not say. */
  readonly message?: string;
  /** Id of the click itself. */
  readonly click: string;
}
