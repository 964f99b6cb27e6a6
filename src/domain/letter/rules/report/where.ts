import type { ParsedTable } from '../../parsed-document';
import type { Sentence } from '../../report/prose';

/** How a person finds a sentence: by its paragraph's number where it has one. */
export function paragraphOf(sentence: Sentence, prose: readonly Sentence[]): string {
  const first = prose.find(({ paragraph }) => paragraph === sentence.paragraph);
  const number = /^(\d{1,2}(?:\.\d{1,2})+)\b/.exec(first?.text ?? '')?.[1];
  return number === undefined ? 'A sentence' : `Paragraph ${number}`;
}

/** How a person finds a table. */
export function nameOf({ figure }: Pick<ParsedTable, 'figure'>): string {
  return figure === null ? 'A table' : `Figure ${figure}`;
}

/** Pounds and pence. */
export function pounds(amount: number): string {
  const [whole = '', pence = ''] = amount.toFixed(2).split('.');
  return `£${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${pence}`;
}
