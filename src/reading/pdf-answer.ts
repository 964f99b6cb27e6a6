import type { UnreadableKind } from '../domain/letter/letter-text';

/** What the process that reads PDFs and Word files sends back: the lines of each page, or why there are none. */
export type PdfAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly (readonly string[])[] }
  | {
      readonly kind: Extract<
        UnreadableKind,
        'encrypted' | 'damaged' | 'scanned' | 'too-large' | 'empty'
      >;
      readonly detail?: string;
    };
