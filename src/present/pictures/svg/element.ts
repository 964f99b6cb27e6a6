import type { Weight } from './text-width';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML: every mark of XML stands for itself, and what XML forbids is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

/** One element of an SVG; `content` is SVG already. Numbers are written to a tenth of a pixel. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const text = typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value);
    return [` ${key}="${text}"`];
  });
  const open = `${name}${written.join('')}`;
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A white edge, for text that may stand on a line. */
  readonly edge?: boolean;
}

/** A line of text with its baseline at `y`. */
export function textAt(x: number, y: number, words: string, style: TextStyle): string {
  const { size, weight = 400, fill = INK, anchor = 'start', edge = false } = style;
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(edge && {
        stroke: '#FFFFFF',
        'stroke-width': 6,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    },
    escaped(words),
  );
}

export const INK = '#1B1F23';
