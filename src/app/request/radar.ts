import type { Decision } from '../../domain/duty/decision/decision';

/** What a Monitoring Officer asks of the radar. */
export type RadarRequest =
  /** What is proposed; `all`: with what is decided and what is about earlier years. */
  | { readonly kind: 'radar'; readonly all?: true }
  | { readonly kind: 'open-duty'; readonly ref: string }
  | {
      readonly kind: 'decide-duty';
      readonly ref: string;
      readonly decision: Decision;
      /** Revision that the card was made from. */
      readonly seenRevision: number;
      /** The click that it is; the same has one effect, however often it arrives. */
      readonly operation?: string;
    };
