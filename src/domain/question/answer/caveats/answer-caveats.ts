import type { Caveat } from '../answer';
import type { Figure, Row } from '../answer-row';
import type { Holdings } from '../holdings/answer-holdings';
import { isNamedByReports, membersOf } from '../holdings/answer-members';
import { correctedFacts, derivedFacts, doubtsBeside, lateRemedies } from './beside';
import { newerLetters, type Asked } from './publication';
import { breaksAcross } from './series';
import { smallNumbers } from './small-numbers';

/** Everything that must be said with these rows so that they do not mislead. */
export function caveatsOf(
  rows: readonly Row[],
  holdings: Holdings,
  asked: Asked,
): readonly Caveat[] {
  return [
    ...smallNumbers(rows),
    ...lateRemedies(rows, holdings),
    ...breaksAcross(rows),
    ...reorganised(rows),
    ...groupsOfOtherYears(rows, holdings),
    ...derivedFacts(rows),
    ...correctedFacts(rows),
    ...doubtsBeside(rows, holdings),
    ...newerLetters(rows, holdings, asked),
    ...(isSample(rows) ? [{ kind: 'sample-data' } as const] : []),
  ];
}

/** A row of a council and a row of one that it took over from, in one answer. */
function reorganised(rows: readonly Row[]): readonly Caveat[] {
  const shown = new Map(
    rows.flatMap((row) => {
      const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
      return subject.kind === 'authority'
        ? [[subject.authority.id, subject.authority] as const]
        : [];
    }),
  );
  const ended = [...shown.values()].filter(({ successors }) => successors !== undefined);
  return [...shown.values()].flatMap((successor): readonly Caveat[] => {
    const predecessors = ended.filter(({ successors }) => successors?.includes(successor.id));
    return predecessors.length === 0 ? [] : [{ kind: 'reorganised', successor, predecessors }];
  });
}

function groupsOfOtherYears(rows: readonly Row[], holdings: Holdings): readonly Caveat[] {
  const { groups, home } = holdings.knowledge;
  return rows.flatMap((row): readonly Caveat[] => {
    if (row.kind !== 'pooled' || !isNamedByReports(row.figure.subject.group)) return [];
    const { group } = row.figure.subject;
    const named = membersOf(group, row.figure.period, { groups, of: home })?.named;
    return named === undefined || named === row.figure.period
      ? []
      : [{ kind: 'group-of-year', group, named }];
  });
}

function isSample(rows: readonly Row[]): boolean {
  return rows.some((row) => {
    if (row.kind === 'missing') return false;
    return row.kind === 'pooled'
      ? row.figure.sources.some(({ sample }) => sample)
      : row.figure.source.sample;
  });
}

/** The caveats of a ranking: of the figures shown, and of the years of all that were put in order. */
export function caveatsOfRanking(
  { shown, ranked }: { readonly shown: readonly Figure[]; readonly ranked: readonly Figure[] },
  holdings: Holdings,
  asked: Asked,
): readonly Caveat[] {
  const rows = shown.map((figure) => ({ kind: 'figure', figure }) as const);
  // In a ranking, small numbers are said once, of the smallest base.
  const all = caveatsOf(rows, holdings, asked);
  const small = all.filter((caveat) => caveat.kind === 'small-numbers');
  const worst = small.reduce<(typeof small)[number] | undefined>(
    (most, caveat) => (most && most.points >= caveat.points ? most : caveat),
    undefined,
  );
  const others = all.filter(
    ({ kind }) => kind !== 'small-numbers' && kind !== 'series-break' && kind !== 'paused-year',
  );
  const years = breaksAcross(ranked.map((figure) => ({ kind: 'figure', figure }) as const));
  return [...(worst ? [worst] : []), ...years, ...others];
}
