import { answerQuestion } from '../../src/domain/question/answer/answer-question';
import { figureItem, type SearchItem } from '../../src/present/extension/search-item';
import type { AdaptiveCard } from '../../src/present/render-card';
import { figureRecord } from './figure-records';

/** An uphold rate as the message extension finds it, with `text` for the title of its letter. */
export function aFigureItem(text: string, base?: string): SearchItem {
  const record = figureRecord({
    authority: 'coventry',
    period: '2023-24',
    title: text,
    own: { uphold_rate: 38, upheld: 3, investigations: 8 },
    similar: { uphold_rate: 80 },
  });
  const answer = answerQuestion(
    { op: 'value', metric: 'uphold_rate', who: ['coventry'], year: '2023-24' },
    { home: 'coventry', records: [record], groups: [], today: '2026-11-23' },
  );
  if (answer.kind !== 'value') throw new Error('There is a figure.');
  return figureItem(answer, base);
}

/** The card that it puts into a message. */
export function aFigureCard(text: string): AdaptiveCard {
  return aFigureItem(text, 'https://upheld.example').card;
}
