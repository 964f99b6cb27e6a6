import type { FoundFigures } from '../../app/outcome/pages';
import { readingText } from '../letters/reading-text';
import { withoutMarkdown } from '../plain';

const HOW =
  'Type a council, a measure and a year, such as “Coventry uphold rate 2023-24” or “Luton compliance”.';

/** Why a search found nothing, and what to type. */
export function nothingFound(typed: string, { outcome }: FoundFigures): string {
  if (typed.trim() === '') return `No figures of your council are held yet. ${HOW}`;
  if (outcome?.kind !== 'not-answered') return `No published figure is held for that. ${HOW}`;
  const { reading } = outcome;
  if (reading.kind !== 'out-of-scope') return HOW;
  // What could be asked instead is a button in a conversation, and nothing here.
  return withoutMarkdown(readingText({ ...reading, suggestions: [] }).text);
}
