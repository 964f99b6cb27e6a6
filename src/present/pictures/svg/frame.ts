import type { Picture } from '../picture';
import { PAGE, SIZES, type Block } from './block';
import { element, textAt } from './element';
import { SOFT } from './style';
import { textWidth, wrapText } from './text-width';

const LEADING = 1.3;

/** Title and subtitle, and beside them what must not be overlooked: that it is sample data, or not public. */
export function header(picture: Picture, top: number): Block {
  const marks = [
    picture.sample ? 'SAMPLE DATA' : '',
    picture.notPublic?.toUpperCase() ?? '',
  ].filter(Boolean);
  const badges = marks.map((words, at) => badge(words, top + 48 + at * 60));
  const widest = Math.max(0, ...badges.map(({ width }) => width + 32));
  const title = lines(picture.title, {
    y: top + 88,
    size: SIZES.title,
    weight: 600,
    width: PAGE.inner - widest,
  });
  const subtitle = lines(picture.subtitle, {
    y: top + 88 + title.height - 4,
    size: SIZES.subtitle,
    fill: SOFT,
    width: PAGE.inner - widest,
  });
  const height = Math.max(88 + title.height + subtitle.height, 48 + badges.length * 60);
  return { svg: [...badges.map(({ svg }) => svg), title.svg, subtitle.svg].join('\n'), height };
}

function badge(words: string, y: number): { readonly svg: string; readonly width: number } {
  const width = textWidth(words, 24, 600) + 40;
  const x = PAGE.right - width;
  const box = element('rect', {
    x,
    y,
    width,
    height: 48,
    rx: 6,
    fill: '#FFF4E5',
    stroke: '#8A3A00',
    'stroke-width': 3,
  });
  const text = textAt(x + width / 2, y + 33, words, {
    size: 24,
    weight: 600,
    fill: '#8A3A00',
    anchor: 'middle',
  });
  return { svg: box + text, width };
}

/** What the picture says, what must be said with it, and where it is from. */
export function footer(picture: Picture, top: number): Block {
  const parts = [
    part(picture.summary, { weight: 600 }),
    part(picture.notes.join(' '), {}),
    part(picture.source, { fill: SOFT }),
  ].filter(({ words }) => words !== '');
  const start = top + 28;
  const drawn = parts.reduce<Block>(
    ({ svg, height }, { words, style }) => {
      const y = start + height + SIZES.small * 1.6;
      const block = lines(words, { y, size: SIZES.small, width: PAGE.inner, ...style });
      return { svg: `${svg}\n${block.svg}`, height: height + block.height + 10 };
    },
    { svg: rule(start), height: 0 },
  );
  return { svg: drawn.svg, height: drawn.height + 28 + 56 };
}

interface FooterPart {
  readonly words: string;
  readonly style: Pick<Paragraph, 'weight' | 'fill'>;
}

function part(words: string, style: FooterPart['style']): FooterPart {
  return { words, style };
}

function rule(y: number): string {
  return element('line', {
    x1: PAGE.left,
    y1: y,
    x2: PAGE.right,
    y2: y,
    stroke: SOFT,
    'stroke-width': 1.5,
  });
}

interface Paragraph {
  readonly y: number;
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly fill?: string;
  readonly width: number;
}

function lines(words: string, { y, width, ...style }: Paragraph): Block {
  const wrapped = wrapText(words, width, style.size, style.weight);
  const step = style.size * LEADING;
  const svg = wrapped.map((line, at) => textAt(PAGE.left, y + at * step, line, style)).join('\n');
  return { svg, height: wrapped.length * step };
}
