import { normaliseLine } from '../text/normalise-line';

/** One item of a list inside a table cell. */
export interface CellItem {
  readonly text: string;
  /** How it is marked: a bullet opens, a dash goes on with what the bullet opened; null without a mark. */
  readonly mark: 'bullet' | 'dash' | null;
}

const BREAK = /<\/?(?:li|p|ul|ol|br|div)\b[^<>]{0,300}>|\s(?=[•·●▪]\s?)/gi;

/** The items of a list that stands in one table cell, in HTML or with bullets. */
export function itemsOf(rawCell: string): readonly CellItem[] {
  return rawCell.split(BREAK).flatMap((part): readonly CellItem[] => {
    const mark = /^\s*([•·●▪]|[-–—](?=\s?\S))/.exec(part)?.[1];
    const text = normaliseLine(part).replace(/^[-•]\s?/, '');
    if (text === '') return [];
    return [{ text, mark: mark === undefined ? null : /[-–—]/.test(mark) ? 'dash' : 'bullet' }];
  });
}
