import { normaliseLine } from '../../text/normalise-line';
import type { ReportRule } from '../rule';

const CAPTION = /^(?:\d{1,2}(?:\.\d{1,2})* ?)?(?:figure|fig\.?) ?(\d{1,2}[a-z]?) ?[:.–-] ?(\S.*)$/i;

/** A figure with a caption and no table is a picture: its numbers cannot be read. */
export const figureWithoutData: ReportRule = ({ lines, blocks }) => {
  const read = new Set(blocks.map(({ figure }) => figure));
  const pictures = new Map<string, (typeof lines)[number]>();
  for (const line of lines) {
    const figure = CAPTION.exec(normaliseLine(line.text))?.[1];
    if (figure !== undefined && !read.has(figure) && !pictures.has(figure))
      pictures.set(figure, line);
  }
  const [first] = pictures.values();
  if (first === undefined) return [];
  return [
    {
      level: 'info',
      code: 'figure-without-data',
      message: `No data could be read from Figure ${[...pictures.keys()].join(' and Figure ')}: probably a picture.`,
      place: { page: first.page, line: first.line, text: first.text.trim() },
    },
  ];
};
