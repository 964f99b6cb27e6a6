import type { Picture } from '../picture';
import { drawBars } from './draw-bars';
import { drawLines } from './draw-lines';
import { element, escaped } from './element';
import { footer, header } from './frame';
import { legend } from './legend';
import { patterns } from './shapes';
import { styleOfRole, stylesOf } from './style';
import { PAGE, type Block } from './block';

/**
 * A picture as an SVG for print: 1600 wide on white, with title, axes, every value, notes and source. Pure: the same
 * picture is always the same text. It needs the font Source Sans 3.
 */
export function drawSvg(picture: Picture): string {
  const plot = picture.kind === 'line' ? drawLines : drawBars;
  const { svg, height } = stacked([header, legend, plot, footer], picture);
  const looks = [
    ...stylesOf(picture.series),
    ...(['main', 'council', 'average'] as const).map(styleOfRole),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang: 'en-GB',
      role: 'img',
      'aria-labelledby': 'title description',
      width: PAGE.width,
      height,
      viewBox: `0 0 ${String(PAGE.width)} ${String(height)}`,
      'font-family': 'Source Sans 3, sans-serif',
    },
    [
      element('title', { id: 'title' }, escaped(`${picture.title}. ${picture.subtitle}`)),
      element('desc', { id: 'description' }, escaped(picture.alt)),
      element('defs', {}, patterns(looks)),
      element('rect', { width: PAGE.width, height, fill: '#FFFFFF' }),
      svg,
    ].join('\n'),
  );
}

function stacked(
  parts: readonly ((picture: Picture, top: number) => Block)[],
  picture: Picture,
): Block {
  return parts.reduce<Block>(
    ({ svg, height }, part) => {
      const block = part(picture, height);
      return {
        svg: [svg, block.svg].filter(Boolean).join('\n'),
        height: Math.ceil(height + block.height),
      };
    },
    { svg: '', height: 0 },
  );
}
