/** The page: margins left and right, and the width between them. */
export const PAGE = { width: 1600, left: 64, right: 1536, inner: 1472 } as const;

/** A part of a picture, drawn from `top` down, and how high it is. */
export interface Block {
  readonly svg: string;
  readonly height: number;
}

/** Sizes of text: what is read from afar first. */
export const SIZES = { title: 44, subtitle: 28, label: 26, small: 22 } as const;
