import type { Assumption } from '../../domain/question/reading';
import { authorityById } from '../../domain/facts/authorities/authorities';
import { MEASURES } from '../../domain/facts/measure';
import { metricName } from './measure-words';
import { modelSentence } from './model-text';
import { plain } from '../plain';
import { lowered } from '../written';

/** What was read otherwise than it stands, in one paragraph; empty where nothing was. */
export function assumptionSentences(assumptions: readonly Assumption[]): readonly string[] {
  const sentences = assumptions.map(sentence).filter(Boolean);
  return sentences.length === 0 ? [] : [[...new Set(sentences)].join(' ')];
}

function sentence(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'repaired-word':
    case 'repaired-name':
      return `I read “${plain(assumption.said, 60)}” as ${plain(readable(assumption.readAs), 100)}.`;
    case 'default-metric':
      return `You named no measure; I took: ${lowered(plain(readable(assumption.readAs), 100))}.`;
    case 'read-by-model':
      return modelSentence(assumption.said);
    case 'relative-year':
      // The reading above the answer already says which year was taken.
      return '';
  }
}

/** The name of a council or a measure, where its id is given. */
function readable(readAs: string): string {
  const metric = [...MEASURES, 'overview' as const].find((one) => one === readAs);
  return metric === undefined ? (authorityById(readAs)?.name ?? readAs) : metricName(metric);
}
