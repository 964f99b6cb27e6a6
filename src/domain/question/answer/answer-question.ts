import type { Answer, Knowledge } from './answer';
import { arrange } from './holdings/answer-holdings';
import { answerList } from './lists/answer-letters';
import { answerRanking } from './lists/answer-ranking';
import { answerRows } from './rows/answer-rows';
import { answerSource } from './lists/answer-source';
import { findDefinition } from './definitions';
import type { DefineQuery, Query } from '../query';

/**
 * The answer to an understood question from what is held, which `factsNeeded` names. Lists and counts of remedies are
 * answered elsewhere: for them this says which letters are held. Never throws on a well-formed query.
 */
export function answerQuestion(query: Query, knowledge: Knowledge): Answer {
  const holdings = arrange(knowledge);
  switch (query.op) {
    case 'value':
    case 'compare':
    case 'trend':
    case 'explain':
      return answerRows(query, holdings);
    case 'rank':
      return answerRanking(query, holdings);
    case 'list':
    case 'count':
      return answerList(query, holdings);
    case 'define':
      return define(query);
    case 'source':
      return answerSource(query, holdings);
    case 'help':
      return { kind: 'help', query };
  }
}

function define(query: DefineQuery): Answer {
  const definition = findDefinition(query.term);
  return definition
    ? { kind: 'definition', query, definition }
    : { kind: 'no-definition', query, term: query.term };
}
