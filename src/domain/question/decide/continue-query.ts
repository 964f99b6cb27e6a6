import type { Query, Who, Year } from '../query';
import { asksTwice } from './asks-twice';
import { continueFigure, isShareAlone } from './continue-figure';
import { continueList } from './continue-list';
import { continueRank } from './continue-rank';
import type { Frame } from './frame';
import { readMetric } from './read-metric';

/** The query that a question means when it leans on the query before it; undefined where that does not make sense. */
export function continueQuery(frame: Frame, previous: Query): Query | undefined {
  if (asksTwice(frame)) return undefined;
  const metric = readMetric(frame);
  switch (previous.op) {
    case 'value':
    case 'compare':
    case 'trend':
    case 'explain':
      if (metric === undefined && frame.atoms.size > 0 && !isShareAlone(frame)) return undefined;
      return differing(continueFigure(frame, previous, metric), previous);
    case 'rank':
      if (metric === undefined && frame.atoms.size > 0) return undefined;
      return continueRank(frame, previous, metric);
    case 'list':
    case 'count':
      return continueList(frame, previous);
    case 'source':
      return frame.atoms.size > 0 || previous.who === undefined
        ? undefined
        : { ...previous, ...whoAndYear(frame) };
    case 'define':
    case 'help':
      return undefined;
  }
}

/** Saying nothing new is no question. */
function differing(query: Query | undefined, previous: Query): Query | undefined {
  return JSON.stringify(query) === JSON.stringify(previous) ? undefined : query;
}

function whoAndYear({ who, years }: Frame): {
  readonly who?: readonly Who[];
  readonly year?: Year;
} {
  return {
    ...(who.length === 0 ? {} : { who }),
    ...(years[0] === undefined ? {} : { year: years[0] }),
  };
}
