/**
 * The annual report of our council, what members will ask about it, one such question (`text` is what was said), or the
 * year in so many words; `year` as it was said, absent: the latest.
 */
export type ReportRequest = { readonly year?: string } & (
  | { readonly kind: 'draft-report' | 'rehearse-report' }
  | { readonly kind: 'members-question'; readonly id: string; readonly text: string }
  | { readonly kind: 'explain-report'; readonly words: number }
);
