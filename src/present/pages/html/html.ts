/** Markup that is safe to send: made by `html` alone, from text that was escaped and markup that was safe. */
export interface Html {
  readonly markup: string;
}

/** What stands between the pieces of a template: text is escaped, markup stands as it is, lists one after the other. */
export type Piece = string | number | Html | readonly Piece[] | undefined;

/** Markup from a template. Whatever comes from outside is a string in it, and arrives as it reads. */
export function html(pieces: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const rest = values.map((value, index) => markupOf(value) + (pieces[index + 1] ?? ''));
  return { markup: (pieces[0] ?? '') + rest.join('') };
}

/** Nothing at all. */
export const NOTHING: Html = { markup: '' };

function markupOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
