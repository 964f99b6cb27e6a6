import type { SeriesStyle } from '../../../../src/present/pictures/svg/style';

/** Ways to draw a line that are told apart without colour, too. */
export const LOOKS: readonly [SeriesStyle, ...SeriesStyle[]] = [
  { colour: '#1B4F8A', dash: '', marker: 'circle', fill: 'solid' },
  { colour: '#A34700', dash: '14 7', marker: 'square', fill: 'stripes' },
  { colour: '#2E6B34', dash: '4 6', marker: 'diamond', fill: 'dots' },
  { colour: '#6B2E6B', dash: '18 5 4 5', marker: 'triangle', fill: 'bands' },
  { colour: '#444444', dash: '9 4', marker: 'ring', fill: 'grid' },
  { colour: '#8A1B2E', dash: '2 4', marker: 'cross', fill: 'light' },
  { colour: '#146B5C', dash: '22 8', marker: 'square', fill: 'solid' },
  { colour: '#7A5A00', dash: '6 6', marker: 'diamond', fill: 'stripes' },
];
