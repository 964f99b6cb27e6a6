import type { UnreadableKind } from '../domain/letter/letter-text';

/** What the process that reads PDFs and Office files sends back: lines of pages, rows of cells, or why there are none. */
export type PdfAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly (readonly string[])[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: Extract<
        UnreadableKind,
        'encrypted' | 'damaged' | 'scanned' | 'too-large' | 'empty'
      >;
      readonly detail?: string;
    };
