import type { AuthorityId } from '../../../facts/authority';
import { isNonEmpty } from '../../../shared/non-empty';
import type { Answer, Place, RankingAnswer } from '../answer';
import type { Figure, MissingRow, Row } from '../answer-row';
import { caveatsOfRanking } from '../caveats/answer-caveats';
import { NO_HOME, focusOf, fullerYear, ofCouncils, ofOurOwn, type Contest } from './answer-contest';
import { authorityOf, type Holdings } from '../holdings/answer-holdings';
import { missingGroupFigure, nothingHeld } from '../holdings/answer-missing';
import type { RankQuery } from '../../query';

/** Puts councils of a group, our services or our years in order of a measure; ties share a position. */
export function answerRanking(query: RankQuery, holdings: Holdings): Answer {
  const { home } = holdings.knowledge;
  const focus = focusOf(query, home);
  if (focus === NO_HOME) return { kind: 'no-home', query };
  const contest = query.by ? ofOurOwn(query, holdings) : ofCouncils(query, holdings, focus);
  if (contest === NO_HOME) return { kind: 'no-home', query };
  const direction = query.dir ?? 'high';
  const figures = contest.rows.flatMap((row) =>
    row.kind === 'figure' && row.figure.fact.quantity.kind === 'printed' ? [row.figure] : [],
  );
  const all = inOrder(figures, direction);
  if (!isNonEmpty(all))
    return {
      kind: 'no-data',
      query,
      missing: nothingToRank(contest, holdings),
    };
  const places = cut(all, query.n);
  const focused = focusIn(all, contest, focus);
  const shown = [...places, ...(focused.focus ? [focused.focus] : [])].map(({ figure }) => figure);
  const ranked = all.map(({ figure }) => figure);
  return {
    kind: 'ranking',
    query,
    over: contest.over,
    group: contest.group,
    measure: contest.measure,
    period: contest.period,
    direction,
    places,
    ...focused,
    ranked: all.length,
    ...(all.length < 2 ? insteadOf(contest, holdings) : {}),
    ...leftOut(contest.rows),
    caveats: caveatsOfRanking({ shown, ranked }, holdings, {
      year: query.year,
      authorities: focus
        ? [authorityOf(focus)]
        : contest.authorities.slice(0, contest.over === 'authorities' ? 0 : 1),
    }),
  };
}

function inOrder(figures: readonly Figure[], direction: 'high' | 'low'): readonly Place[] {
  const sign = direction === 'high' ? -1 : 1;
  const sorted = [...figures].sort(
    (a, b) => sign * (numberOf(a) - numberOf(b)) || nameOf(a).localeCompare(nameOf(b)),
  );
  const values = sorted.map(numberOf);
  let position = 0;
  return sorted.map((figure, at) => {
    const value = values[at];
    const tiedBefore = value === values[at - 1];
    if (!tiedBefore) position = at + 1;
    return { position, tied: tiedBefore || value === values[at + 1], figure };
  });
}

function numberOf({ fact }: Figure): number {
  return fact.quantity.kind === 'printed' ? fact.quantity.value : Number.NaN;
}

function nameOf({ subject, fact, period }: Figure): string {
  return subject.kind === 'authority'
    ? `${subject.authority.shortName} ${fact.service ?? ''} ${period}`
    : period;
}

function cut(places: readonly [Place, ...Place[]], n: number | undefined): RankingAnswer['places'] {
  if (n === undefined) return places;
  const [first, ...rest] = places;
  const last = places[Math.max(1, Math.trunc(n)) - 1] ?? places.at(-1);
  return [first, ...rest.filter(({ position }) => last === undefined || position <= last.position)];
}

function focusIn(
  places: readonly Place[],
  contest: Contest,
  focus: AuthorityId | undefined,
): Pick<RankingAnswer, 'focus' | 'focusMissing'> {
  if (focus === undefined) return {};
  const isFocus = ({ subject }: Figure): boolean =>
    subject.kind === 'authority' && subject.authority.id === focus;
  const place = places.find(({ figure }) => isFocus(figure));
  if (place) {
    const tiedWith = places.filter(({ position }) => position === place.position).length - 1;
    const fromOtherEnd = 1 + places.filter(({ position }) => position > place.position).length;
    return { focus: { ...place, fromOtherEnd, tiedWith } };
  }
  const row = contest.rows.find((one) =>
    one.kind === 'missing'
      ? one.subject.kind === 'authority' && one.subject.authority.id === focus
      : one.kind === 'figure' && isFocus(one.figure),
  );
  if (row === undefined || row.kind === 'pooled') return {};
  return { focusMissing: row.kind === 'missing' ? row : row.figure };
}

function leftOut(rows: readonly Row[]): Pick<RankingAnswer, 'noCases' | 'notHeld' | 'heldBack'> {
  const missing = rows.filter((row) => row.kind === 'missing');
  const isDoubtful = (row: MissingRow): boolean => row.missing.kind === 'held-for-checking';
  return {
    noCases: rows.flatMap((row) =>
      row.kind === 'figure' && row.figure.fact.quantity.kind === 'no-cases' ? [row.figure] : [],
    ),
    notHeld: missing.filter((row) => !isDoubtful(row)),
    heldBack: missing.filter(isDoubtful),
  };
}

function nothingToRank(
  contest: Contest,
  holdings: Holdings,
): readonly [MissingRow, ...MissingRow[]] {
  const { group, measure, period, authorities } = contest;
  const [first] = contest.rows.filter((row): row is MissingRow => row.kind === 'missing');
  if (group === null && first) return [first];
  if (group === null) {
    const [authority] = authorities;
    const subject = authority
      ? ({ kind: 'authority', authority } as const)
      : ({ kind: 'england' } as const);
    const missing = nothingHeld(holdings, authority?.id ?? '');
    return [{ kind: 'missing', subject, measure, period, missing }];
  }
  const missing = missingGroupFigure({
    group,
    period,
    // Without any year held, nobody was looked for.
    why: period !== null && authorities.length === 0 ? 'unknown-members' : 'too-few',
    members: authorities.length,
    ...insteadOf(contest, holdings),
  });
  return [
    {
      kind: 'missing',
      subject: { kind: 'group', group },
      measure,
      period,
      missing,
    },
  ];
}

function insteadOf(contest: Contest, holdings: Holdings): Pick<RankingAnswer, 'instead'> {
  const instead = fullerYear(contest, holdings);
  return instead === undefined ? {} : { instead };
}
