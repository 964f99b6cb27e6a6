import type { Citation } from '../../domain/facts/citation';
import { plain } from '../plain';

/** Gives every cited line one number, in the order in which the text names them. */
export interface CitationMarks {
  /** ` [1] [2]`, with a space before; empty for no citations. */
  readonly mark: (citations: readonly Citation[]) => string;
  readonly cited: () => readonly Citation[];
}

/** Marks for one text. */
export function createCitationMarks(): CitationMarks {
  const cited = new Map<string, Citation>();
  const numberOf = (citation: Citation): number => {
    const key = [citation.sha256, citation.page, citation.line, citation.text].join('|');
    if (!cited.has(key)) cited.set(key, citation);
    return [...cited.keys()].indexOf(key) + 1;
  };
  return {
    mark: (citations) =>
      [...new Set(citations.map(numberOf))].map((number) => ` [${String(number)}]`).join(''),
    cited: () => [...cited.values()],
  };
}

/** No marks, where a source is a link beside the figure. */
export const UNMARKED: CitationMarks = { mark: () => '', cited: () => [] };

/** Beyond so many lines of one document the text names the lines without their words. */
const MOST_QUOTED = 12;

const LONGEST_QUOTE = 200;

/** One line for each document: its title, then page, line and exact words of every mark. Empty without citations. */
export function sourceLines(citations: readonly Citation[]): readonly string[] {
  const documents = new Map<string, Numbered[]>();
  for (const [index, citation] of citations.entries()) {
    const key = `${citation.sha256}|${citation.title}`;
    documents.set(key, [...(documents.get(key) ?? []), { number: index + 1, citation }]);
  }
  return [...documents.values()].map(sourceLine);
}

interface Numbered {
  readonly number: number;
  readonly citation: Citation;
}

function sourceLine(cited: readonly Numbered[]): string {
  const title = plain(cited[0]?.citation.title ?? '', LONGEST_QUOTE);
  const quoted = cited.length <= MOST_QUOTED;
  const places = cited.map(({ number, citation }) => {
    const place = `[${String(number)}] page ${String(citation.page)}, line ${String(citation.line)}`;
    return quoted ? `${place}: “${quotation(citation.text)}”` : place;
  });
  return `Source: ${title}. ${places.join('; ')}.`;
}

/** Words of a document for a reader: without the marks that extraction leaves round bold words. */
export function quotation(text: string): string {
  return plain(text.replace(/\*\*|__|<\/?(?:b|u|i|strong|em)>/gi, ''), LONGEST_QUOTE);
}
