import type {
  CouncilsAnswer,
  HeldDocument,
  LettersAnswer,
} from '../../domain/question/answer/answer';
import { writeDate } from '../../domain/shared/civil-date';
import { plain } from '../plain';
import { someInWords, writtenNumber, yearLabels } from '../written';

/** A list longer than this is cut, and says so. */
const MOST_LINES = 20;

/** Documents held, or letters that should exist but are not held. */
export function lettersText(answer: LettersAnswer): readonly string[] {
  return answer.asked === 'gaps' ? gapsText(answer) : documentsText(answer);
}

function documentsText({ documents, gaps }: LettersAnswer): readonly string[] {
  if (documents.length === 0) return ['No document is held.', gapsLine(gaps)].filter(Boolean);
  const lines = documentLines(documents);
  const distinct = new Set(documents.map(documentKey)).size;
  const count =
    distinct === 1 ? 'One document is held.' : `${writtenNumber(distinct)} documents are held.`;
  return [count, lines, documents.length <= MOST_LINES ? gapsLine(gaps) : ''].filter(Boolean);
}

/** One line for each document: its title, the years that it gives figures for, and of whom. */
export function documentLines(documents: readonly HeldDocument[]): string {
  const byDocument = new Map<string, HeldDocument[]>();
  for (const held of documents) {
    const key = documentKey(held);
    byDocument.set(key, [...(byDocument.get(key) ?? []), held]);
  }
  const lines = [...byDocument.values()].slice(0, MOST_LINES).map(documentLine);
  const more = byDocument.size - lines.length;
  return [...lines, ...(more > 0 ? [`- and ${writtenNumber(more)} more`] : [])].join('\n');
}

function documentKey({ source }: HeldDocument): string {
  return `${source.sha256} ${source.title}`;
}

function documentLine(held: readonly HeldDocument[]): string {
  const [first] = held;
  if (!first) return '';
  const sample = first.source.sample ? ' (sample data)' : '';
  const names = [...new Set(held.map(({ authority }) => plain(authority.shortName)))];
  const years = yearLabels(held.map(({ period }) => period));
  const until = first.heldBackUntil;
  const closed = until === undefined ? '' : ` (held back until ${writeDate(until)})`;
  return `- ${plain(first.source.title)}${sample}: ${someInWords(names, 3)}, ${years}${closed}`;
}

function gapsText({ gaps, documents }: LettersAnswer): readonly string[] {
  if (gaps.length > 0) return [gapsLine(gaps)];
  return [
    documents.length > 0
      ? 'No letter is missing that should be out by now.'
      : 'No letter is missing of those asked about, and none is held.',
  ];
}

function gapsLine(gaps: LettersAnswer['gaps']): string {
  const byAuthority = new Map<string, string[]>();
  for (const { authority, period } of gaps) {
    byAuthority.set(authority.shortName, [...(byAuthority.get(authority.shortName) ?? []), period]);
  }
  const lines = [...byAuthority]
    .slice(0, MOST_LINES)
    .map(([name, periods]) => `${plain(name)} ${yearLabels(periods)}`);
  const more = byAuthority.size - lines.length;
  const rest = more > 0 ? `; and ${writtenNumber(more)} more councils` : '';
  return lines.length === 0 ? '' : `Letters not held: ${lines.join('; ')}${rest}.`;
}

/** Councils with and without figures. */
export function councilsText({ held, notHeld, period }: CouncilsAnswer): readonly string[] {
  const year = period === null ? '' : ` for ${period}`;
  const all = held.length + notHeld.length;
  const of = notHeld.length === 0 ? '' : ` of ${writtenNumber(all)}`;
  const names = someInWords(
    held.map(({ name }) => plain(name)),
    40,
  );
  const without = someInWords(
    notHeld.map(({ name }) => plain(name)),
    40,
  );
  return [
    held.length === 0
      ? `Nothing is held${year}.`
      : `Figures are held${year} for ${writtenNumber(held.length)}${of}: ${names}.`,
    notHeld.length === 0 ? '' : `Not held: ${without}.`,
  ].filter(Boolean);
}
