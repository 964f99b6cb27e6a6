import type { Act } from '../../domain/code/assessment/assess';

/** What somebody asks of the self-assessment against the Complaint Handling Code. Everything in it may be wrong. */
export type CodeRequest =
  /** `at`: one provision; `after`: the next open one behind it; neither: the first that is open. */
  | {
      readonly kind: 'show-code';
      /** As it was said; absent: the last year that is over. */
      readonly year?: string;
      readonly at?: string;
      readonly after?: string;
    }
  | { readonly kind: 'code-calendar'; readonly year?: string }
  | {
      readonly kind: 'act-on-code';
      readonly year: string;
      /** Which assessment of the year, and its revision, the card was made from. */
      readonly seen: { readonly round: number; readonly revision: number };
      readonly act: Extract<Act, { readonly provision: string }>;
    };
