import type { Citation } from '../../../domain/facts/citation';
import { literal, withoutMarkdown } from '../../plain';
import { html, type Html } from './html';

/** Markdown of ours as markup: what was escaped stands for itself, and `**` is emphasis. */
export function words(markdown: string): Html {
  // An escaped star is no emphasis; the rest of the escapes are taken away piece by piece.
  const pieces = markdown.split(/(?<!\\)\*\*/);
  return html`${pieces.map((piece, index) => {
    const text = withoutMarkdown(piece);
    return index % 2 === 1 ? html`<strong>${text}</strong>` : text;
  })}`;
}

/** Text from outside as it reads: one line, nothing that cannot be seen. */
export function shown(text: string, length?: number): string {
  return literal(text, length);
}

const YEAR = /(?<!\d)(\d{4}-\d{2})(?!\d)/;

/** The same with every year in one piece: `2023-24` is not broken at its hyphen. */
export function title(text: string, length?: number): Html {
  const pieces = shown(text, length).split(YEAR);
  return html`${pieces.map((piece, index) =>
    index % 2 === 1 ? html`<span class="nowrap">${piece}</span>` : piece,
  )}`;
}

/** Where a line stands on its document's page. */
export function anchorOf({ page, line }: Pick<Citation, 'line' | 'page'>): string {
  return `p${String(page)}-l${String(line)}`;
}

/** `page 1, line 41`. */
export function placeWords({ page, line }: Pick<Citation, 'line' | 'page'>): string {
  return `page ${String(page)}, line ${String(line)}`;
}
