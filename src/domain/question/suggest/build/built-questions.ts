import { frameOf } from '../../decide/frame';
import type { Span } from '../../recognise/span';
import type { Metric } from '../../query';
import type { Built } from './built';
import { figureQuestions, valueQuestions } from './figure-questions';
import { letterQuestions, remedyQuestions } from './list-questions';
import { measuresAmong } from './measures-among';
import { rankQuestions } from './rank-questions';

/**
 * Whole questions made of what was understood, whatever the shape of the sentence: for the figure, the comparison, the
 * trend, the reason, the order, the list and its number. More than can be offered.
 */
export function builtQuestions(spans: readonly Span[], text: string): readonly Built[] {
  const frame = frameOf(spans);
  const metrics = measuresAmong(frame);
  return [
    ...metrics.flatMap((metric) => figureQuestions(frame, metric, text)),
    ...metrics.flatMap((metric) => rankQuestions(frame, metric, text)),
    ...metrics
      .flatMap((metric) => KINDRED[metric] ?? [])
      .flatMap((metric) => valueQuestions(frame, metric))
      .map(({ query, doubt }): Built => ({ query, doubt: doubt + FROM_KINDRED })),
    ...remedyQuestions(frame),
    ...letterQuestions(frame),
  ];
}

const FROM_KINDRED = 1;

/** The measure that goes by nearly the same words: a number and its share. */
const KINDRED: Readonly<Partial<Record<Metric, readonly Metric[]>>> = {
  upheld: ['uphold_rate'],
  uphold_rate: ['upheld'],
  satisfactory_rate: ['satisfactory_count'],
  satisfactory_count: ['satisfactory_rate'],
  compliance_rate: ['compliance_outcomes', 'late_remedies'],
  late_remedies: ['compliance_rate'],
  investigations: ['decisions'],
  received: ['decisions'],
  decisions: ['investigations'],
};
