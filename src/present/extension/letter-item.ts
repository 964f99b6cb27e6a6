import type { LetterRecord, RecordPart } from '../../app/outcome/pages';
import { ownFact } from '../../domain/facts/own-fact';
import { writeDate } from '../../domain/shared/civil-date';
import { factValue } from '../answers/figure-text';
import { metricName, noCasesWords } from '../answers/measure-words';
import { plain, withoutMarkdown } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderCard } from '../render-card';
import { writtenNumber } from '../written';
import { recordLinks, unformatted, type SearchItem } from './search-item';

/** A letter's record as a card, for a message that has its address in it. */
export function letterItem({ source, parts }: LetterRecord, base: string): SearchItem {
  const [first, ...others] = parts;
  const lines = first && others.length === 0 ? statisticLines(first) : [countLine(parts)];
  const held = parts.reduce((sum, part) => sum + part.held.length, 0);
  const title = plain(source.title, 200);
  const date = source.date === undefined ? '' : `, ${writeDate(source.date)}`;
  const said = [source.title, ...lines.map(withoutMarkdown)].join('. ');
  const card = renderCard('figure', {
    heading: title,
    value: '',
    lines: lines.map((text) => ({ text })),
    notes: [heldWords(held), source.sample ? 'This is sample data that comes with the tool.' : '']
      .filter(Boolean)
      .join(' '),
    source: `Source: Local Government and Social Care Ombudsman${date}. Figures as published.`,
    links: recordLinks(base, source.sha256),
    ...spoken(said),
  });
  // Teams promises to unfurl cards of 1.3 and earlier; nothing newer is in this one but the mark of its heading.
  return {
    title: unformatted(source.title),
    text: unformatted(withoutMarkdown(lines.join('; '))),
    card: { ...card, version: '1.3' },
  };
}

const SHOWN = ['uphold_rate', 'compliance_rate', 'satisfactory_rate'] as const;

function statisticLines(part: RecordPart): readonly string[] {
  const lines = SHOWN.flatMap((measure) => {
    const fact = ownFact(part, measure);
    if (fact === undefined) return [];
    return [`${metricName(measure)}: ${factValue(fact) ?? noCasesWords(measure)}`];
  });
  return lines.length === 0 ? [countLine([part])] : lines;
}

function countLine(parts: readonly RecordPart[]): string {
  const figures = parts.reduce((sum, { facts }) => sum + facts.length, 0);
  const councils = new Set(parts.map(({ authority }) => authority.id)).size;
  return `${writtenNumber(figures)} ${figures === 1 ? 'figure' : 'figures'} of ${writtenNumber(councils)} ${councils === 1 ? 'council' : 'councils'}`;
}

function heldWords(held: number): string {
  if (held === 0) return '';
  return held === 1
    ? 'One figure is held for checking and not given.'
    : `${writtenNumber(held)} figures are held for checking and not given.`;
}
