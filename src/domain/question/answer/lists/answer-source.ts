import { isNonEmpty } from '../../../shared/non-empty';
import type { Answer, HeldDocument } from '../answer';
import type { Figure, MissingRow, PooledFigure } from '../answer-row';
import { authorityOf, type Holdings } from '../holdings/answer-holdings';
import { documentsOf } from './answer-letters';
import { missingGroupFigure, nothingHeld } from '../holdings/answer-missing';
import { resolveYears } from '../holdings/answer-periods';
import { measuresOf } from '../rows/answer-rows';
import { heldYearsOf, rowOf, targetsOf, type Target } from '../rows/answer-targets';
import type { SourceQuery } from '../../query';

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
  const pooled = rows.flatMap((row) => (row.kind === 'pooled' ? [row.figure] : []));
  const documents = [
    ...targets.flatMap((target) =>
      target.kind === 'authority' || target.kind === 'similar'
        ? documentsOf(holdings, target.kind === 'authority' ? target.authority : target.of, periods)
        : [],
    ),
    ...pooled.flatMap(documentsOfPool),
  ];
  if (figures.length === 0 && documents.length === 0) {
    const missing = rows.filter((row): row is MissingRow => row.kind === 'missing');
    return {
      kind: 'no-data',
      query,
      missing: isNonEmpty(missing) ? [missing[0]] : [nothingFor(targets[0], holdings)],
    };
  }
  return {
    kind: 'source',
    query,
    figures: query.metric === undefined ? [] : figures,
    pooled: query.metric === undefined ? [] : pooled,
    documents,
  };
}

/** The document of every council in a pool. */
function documentsOfPool({ facts, sources, period }: PooledFigure): readonly HeldDocument[] {
  const documents = facts.flatMap(({ authority, citations }): readonly HeldDocument[] => {
    const source = sources.find(({ sha256 }) => sha256 === citations[0].sha256);
    return source ? [{ authority: authorityOf(authority), period, source }] : [];
  });
  return [...new Map(documents.map((held) => [held.authority.id, held])).values()];
}

function nothingFor(target: Target, holdings: Holdings): MissingRow {
  const common = {
    kind: 'missing',
    measure: 'uphold_rate',
    period: null,
  } as const;
  if (target.kind === 'authority') {
    return { ...common, subject: target, missing: nothingHeld(holdings, target.authority.id) };
  }
  if (target.kind === 'similar') {
    const authority = target.of;
    return {
      ...common,
      subject: { kind: 'authority', authority },
      missing: nothingHeld(holdings, authority.id),
    };
  }
  const group = target.kind === 'group' ? target.group : 'england';
  const missing = missingGroupFigure({ group, period: null, why: 'too-few' });
  return { ...common, subject: { kind: 'group', group }, missing };
}
