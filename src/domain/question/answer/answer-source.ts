import { isNonEmpty } from '../../shared/non-empty';
import type { Answer } from './answer';
import type { Figure, MissingRow } from './answer-row';
import type { Holdings } from './answer-holdings';
import { documentsOf } from './answer-letters';
import { missingGroupFigure, nothingHeld } from './answer-missing';
import { resolveYears } from './answer-periods';
import { measuresOf } from './answer-rows';
import { heldYearsOf, rowOf, targetsOf, type Target } from './answer-targets';
import type { SourceQuery } from '../query';

/** Where figures stand: the cited lines for a measure, the documents held where none is named. */
export function answerSource(query: SourceQuery, holdings: Holdings): Answer {
  const targets = targetsOf(query.who ?? ['me'], holdings.knowledge.home);
  if (!targets || !isNonEmpty(targets)) return { kind: 'no-home', query };
  const metric = query.metric ?? 'overview';
  const periods = resolveYears(query.year ?? 'latest', heldYearsOf(holdings, targets, metric));
  const rows = measuresOf(metric).flatMap((measure) =>
    targets.flatMap((target) =>
      periods.map((period) => rowOf(holdings, target, { measure, period })),
    ),
  );
  const figures = rows.flatMap((row): readonly Figure[] =>
    row.kind === 'figure' ? [row.figure] : [],
  );
  const documents = targets.flatMap((target) =>
    target.kind === 'authority' || target.kind === 'similar'
      ? documentsOf(holdings, target.kind === 'authority' ? target.authority : target.of, periods)
      : [],
  );
  if (figures.length === 0 && documents.length === 0) {
    const missing = rows.filter((row): row is MissingRow => row.kind === 'missing');
    return {
      kind: 'no-data',
      query,
      missing: isNonEmpty(missing) ? [missing[0]] : [nothingFor(targets[0])],
    };
  }
  return {
    kind: 'source',
    query,
    figures: query.metric === undefined ? [] : figures,
    documents,
  };
}

function nothingFor(target: Target): MissingRow {
  const common = {
    kind: 'missing',
    measure: 'uphold_rate',
    period: null,
  } as const;
  if (target.kind === 'authority') {
    return { ...common, subject: target, missing: nothingHeld() };
  }
  if (target.kind === 'similar') {
    const authority = target.of;
    return {
      ...common,
      subject: { kind: 'authority', authority },
      missing: nothingHeld(),
    };
  }
  const group = target.kind === 'group' ? target.group : 'england';
  const missing = missingGroupFigure({ group, period: null, why: 'too-few' });
  return { ...common, subject: { kind: 'group', group }, missing };
}
