import type { LetterFile } from '../../domain/letter/letter-text';

/** What a person does with a file in a chat. */
export type UploadRequest =
  /** They dropped it. `canFetch`: whether anybody set up where files may be fetched from. */
  | { readonly kind: 'drop-file'; readonly name: string; readonly canFetch: boolean }
  /** It came. */
  | { readonly kind: 'read-upload'; readonly file: LetterFile }
  | {
      readonly kind: 'decide-upload';
      readonly uploadId: string;
      readonly decision: UploadDecision;
      /** Import although other figures are held for the same council and year. */
      readonly correction: boolean;
    };

export type UploadDecision = 'import' | 'hold' | 'cancel';
