import type { Role, Series } from '../picture';

/** How a series looks: never by colour alone, since papers are printed in grey. */
export interface SeriesStyle {
  readonly colour: string;
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring';
  /** Lengths of dashes and gaps; empty for an unbroken line. */
  readonly dash: string;
  /** What fills its bars. */
  readonly fill: Fill;
}

export type Fill = 'solid' | 'light' | 'stripes' | 'dots' | 'bands' | 'grid';

/** Softer than ink, and still 7:1 on white. */
export const SOFT = '#4A5560';

/** Lines that carry nothing by themselves. */
export const FAINT = '#D5DAE0';

const MAIN: SeriesStyle = { colour: '#12436D', marker: 'circle', dash: '', fill: 'solid' };

const AVERAGE: SeriesStyle = {
  colour: '#5B5B5B',
  marker: 'diamond',
  dash: '14 9',
  fill: 'stripes',
};

const COUNCILS: readonly SeriesStyle[] = [
  { colour: '#B4480B', marker: 'square', dash: '3 8', fill: 'light' },
  { colour: '#146B5C', marker: 'triangle', dash: '22 8', fill: 'dots' },
  { colour: '#801650', marker: 'cross', dash: '12 6 3 6', fill: 'bands' },
  { colour: '#5B3FA8', marker: 'ring', dash: '6 6', fill: 'grid' },
  { colour: '#7A5A00', marker: 'square', dash: '28 6 4 6', fill: 'light' },
];

/** Every colour that carries meaning, for the check of their contrast. */
export const COLOURS: readonly string[] = [
  SOFT,
  ...[MAIN, AVERAGE, ...COUNCILS].map(({ colour }) => colour),
];

/** The looks of the series of a picture, in their order: the main one is always the same. */
export function stylesOf(series: readonly Series[]): readonly SeriesStyle[] {
  const seen = { average: 0, council: 0 };
  return series.map(({ role }) => {
    if (role === 'main') return MAIN;
    if (role === 'average' && seen.average++ === 0) return AVERAGE;
    return COUNCILS[seen.council++ % COUNCILS.length] ?? AVERAGE;
  });
}

/** The look of a bar among bars of one series: ours, another council's, or an average. */
export function styleOfRole(role: Role): SeriesStyle {
  if (role === 'main') return MAIN;
  return role === 'average' ? AVERAGE : { ...MAIN, fill: 'light' };
}
