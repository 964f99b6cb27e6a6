import type { Authority } from '../../../facts/authority';
import type { Caveat } from '../answer';
import type { Row } from '../answer-row';
import {
  hasLetter,
  latestPeriodOf,
  notPublicOf,
  publicDay,
  type Holdings,
} from '../holdings/answer-holdings';
import { countsFromLatest, yearsAfter } from '../holdings/answer-periods';
import { authorityOf } from '../holdings/answer-holdings';
import type { Year } from '../../query';

/** What the question was about, as far as caveats depend on it. */
export interface Asked {
  readonly year: Year | undefined;
  readonly authorities: readonly Authority[];
}

/** Later letters that are not held, or may not be told of yet, where the question counts its years from the latest. */
export function newerLetters(
  rows: readonly Row[],
  holdings: Holdings,
  { year, authorities }: Asked,
): readonly Caveat[] {
  const told = rows.flatMap((row) => toldEarly(row, holdings));
  if (!countsFromLatest(year)) return told;
  const later = authorities.flatMap((authority): readonly Caveat[] => {
    const latestHeld = latestPeriodOf(holdings, authority.id);
    if (latestHeld === undefined) return [];
    const closed = notPublicOf(holdings, authority.id).filter(
      ({ record }) => record.period > latestHeld,
    );
    const missing = yearsAfter(latestHeld, holdings.knowledge.today, authority)
      .filter((period) => !closed.some(({ record }) => record.period === period))
      .filter((period) => !saysMissing(rows, authority, period));
    const from = hasLetter(holdings, authority.id, latestHeld) ? 'letter' : 'other-document';
    return [
      ...closed.map(({ record: { period }, publicFrom }) => {
        return { kind: 'not-public-yet', authority, period, publicFrom, told: false } as const;
      }),
      ...(missing.length === 0
        ? []
        : [{ kind: 'newer-missing', authority, latestHeld, from, missing } as const]),
    ];
  });
  return [...told, ...later];
}

/** Whether a row of the answer says already that this letter is not held. */
function saysMissing(rows: readonly Row[], authority: Authority, period: string): boolean {
  return rows.some(
    (row) =>
      row.kind === 'missing' &&
      row.missing.kind === 'no-letter' &&
      row.period === period &&
      row.subject.kind === 'authority' &&
      row.subject.authority.id === authority.id,
  );
}

/** A figure of a letter that is not public yet, told to somebody who may know it. */
function toldEarly(row: Row, { knowledge }: Holdings): readonly Caveat[] {
  if (row.kind === 'missing') return [];
  const facts = row.kind === 'pooled' ? row.figure.facts : [row.figure.fact];
  const sources = row.kind === 'pooled' ? row.figure.sources : [row.figure.source];
  const [source] = sources.filter((one) => publicDay(one, knowledge) !== undefined);
  const publicFrom = source && publicDay(source, knowledge);
  if (publicFrom === undefined) return [];
  const ofLetter = facts.find(({ citations }) => citations[0].sha256 === source?.sha256);
  return ofLetter === undefined
    ? []
    : [
        {
          kind: 'not-public-yet',
          authority: authorityOf(ofLetter.authority),
          period: row.figure.period,
          publicFrom,
          told: true,
        },
      ];
}
