import type { Result } from '../../domain/shared/result';

/** How large a picture may be, in pixels; it keeps its proportions. */
export interface PictureSize {
  readonly width: number;
  /** Absent: as high as it comes. */
  readonly height?: number;
}

/** Why no picture can be made here; nothing is wrong with what was to be drawn. */
export interface DrawProblem {
  readonly kind: 'no-renderer' | 'no-font' | 'not-drawn';
  readonly detail: string;
}

/** An SVG of ours as a PNG. */
export type DrawPng = (svg: string, size: PictureSize) => Promise<Result<Uint8Array, DrawProblem>>;
