import { wholePercent } from '../../../facts/rate';
import type { ParsedTable } from '../../parsed-document';
import type { Sentence } from '../../report/prose';
import type { ReportRule } from '../rule';
import { nameOf } from './where';

const OVERALL =
  /\b(?:overall|means?|that is|in total|altogether)\b[^.%]{0,20}? (\d{1,3})% of (?:all )?complaints were upheld|(\d{1,3})% of (?:all )?complaints were upheld (?:among|across|for)/i;
const COUNTS: readonly (readonly [RegExp, 'total' | 'upheld' | 'notUpheld'])[] = [
  [/there were (\d[\d,]*) (?:complaints?|investigations?|decisions)/i, 'total'],
  [/\b(\d[\d,]*) (?:complaints )?were upheld/i, 'upheld'],
  [/\b(\d[\d,]*) (?:complaints )?were not upheld/i, 'notUpheld'],
];

/** What the words above a comparison table say of all its councils together is what its rows add up to. */
export const groupClaims: ReportRule = ({ report, blocks, prose }) =>
  report.tables.flatMap((table) => {
    const block = blocks.find((it) => it.figure === table.figure && it.title === table.title);
    const above = prose.filter(({ text }) => text !== '' && block?.intro.includes(text));
    return above.flatMap((sentence) => claimsIn(sentence, table));
  });

function claimsIn(sentence: Sentence, table: ParsedTable): ReturnType<ReportRule> {
  const sums = {
    total: sum(table, 'total'),
    upheld: sum(table, 'upheld'),
    notUpheld: sum(table, 'notUpheld'),
  };
  const overall = OVERALL.exec(sentence.text);
  const stated = Number(overall?.[1] ?? overall?.[2]);
  const { total, upheld } = sums;
  const rate =
    total === null || upheld === null || total === 0 ? null : wholePercent(upheld, total);
  const counts = COUNTS.flatMap(([pattern, field]) => {
    const count = Number(pattern.exec(sentence.text)?.[1]?.replaceAll(',', '') ?? NaN);
    const found = sums[field];
    return Number.isNaN(count) || found === null || found === count
      ? []
      : [`rows add up to ${String(found)}; text ${String(count)}`];
  });
  const rates =
    overall === null || rate === null || rate === stated || meanOf(table) === stated
      ? []
      : [`${String(upheld)} of ${String(total)} = ${String(rate)}%; text ${String(stated)}%`];
  return [...counts, ...rates].map((arithmetic) => ({
    level: 'warn',
    code: 'group-claims',
    message: `The text above ${nameOf(table)} and its rows give different figures for the councils together.`,
    arithmetic,
    place: sentence.place,
  }));
}

function meanOf({ rows }: ParsedTable): number | null {
  const rates = rows.flatMap(({ upheldPercent }) => upheldPercent ?? []);
  return rates.length < rows.length
    ? null
    : Math.round(rates.reduce((a, b) => a + b, 0) / rates.length);
}

/** Null where a row lacks the count: a part of the councils proves nothing of all. */
function sum({ rows }: ParsedTable, field: 'total' | 'upheld' | 'notUpheld'): number | null {
  const counts = rows.flatMap((row) => row[field] ?? []);
  return counts.length < rows.length ? null : counts.reduce((a, b) => a + b, 0);
}
