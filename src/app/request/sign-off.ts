/** What somebody asks of the round in which our annual report is signed off; `year` as it was said, absent: the latest. */
export type SignOffRequest = { readonly kind: 'sign-off'; readonly year?: string } | SignOffClick;

/** A button of a contributor's card. */
export interface SignOffClick {
  readonly kind: 'sign-off-click';
  readonly roundId: string;
  readonly deliveryId: string;
  readonly what:
    | {
        readonly verb: 'submit';
        /** Which of those who were asked, as the card counts them. */
        readonly contributor: number;
        readonly passage: string;
        readonly text: string;
      }
    | { readonly verb: 'approve'; readonly version: number }
    | { readonly verb: 'show' };
}
