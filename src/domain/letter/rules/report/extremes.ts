import { wholePercent } from '../../../facts/rate';
import type { ParsedRow, ParsedTable } from '../../parsed-document';
import type { Sentence } from '../../report/prose';
import type { ReportRule } from '../rule';
import { nameOf } from './where';

const CLAIM =
  /\b(highest|lowest)\b[^.()]{0,80}? (?:is|was|are|were|,|being) ?(?:for |at |in )?([A-Z][\w'. -]{2,40}?) ?\((\d{1,3})%\)|\b(highest|lowest)\b[ :,-]+([A-Z][\w' -]{2,40}?) ?\((\d{1,3})%\)/g;
const RANKS = ['', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const RANK = new RegExp(
  `([A-Z][\\w' -]{2,40}?) (?:has|had|is|was|ranks|ranked) (?:the )?(?:(${RANKS.slice(1).join('|')})[- ])?(highest|lowest)\\b[^.()]{0,30}\\((\\d{1,3})%\\)`,
);

interface Claim {
  readonly end: string;
  readonly name: string;
  readonly percent: number;
  /** 1 for the highest, 2 for the second highest. */
  readonly rank: number;
}

/** Who the words above a table call the highest or the lowest is that in its rows, with that percentage. */
export const extremes: ReportRule = ({ report, blocks, prose }) =>
  report.tables.flatMap((table) => {
    const block = blocks.find((it) => it.figure === table.figure && it.title === table.title);
    const above = prose.filter(({ text }) => text !== '' && block?.intro.includes(text));
    return above.flatMap((sentence) =>
      claimsIn(sentence.text).flatMap((claim) => checkClaim(claim, table, sentence)),
    );
  });

function claimsIn(text: string): readonly Claim[] {
  const ends = [...text.matchAll(CLAIM)].map((match) => ({
    end: (match[1] ?? match[4] ?? '').toLowerCase(),
    name: (match[2] ?? match[5] ?? '').trim(),
    percent: Number(match[3] ?? match[6]),
    rank: 1,
  }));
  const ranked = RANK.exec(text);
  if (ranked === null) return ends;
  const [, name = '', rank = '', end = '', percent] = ranked;
  const claim = { end, name, percent: Number(percent), rank: RANKS.indexOf(rank) + 1 };
  return [...ends, claim];
}

function checkClaim(claim: Claim, table: ParsedTable, sentence: Sentence): ReturnType<ReportRule> {
  const row = table.rows.find(({ name }) => name.toLowerCase() === claim.name.toLowerCase());
  const rate = row === undefined ? null : rateOf(row);
  if (row === undefined || rate === null) return [];
  const rates = table.rows.flatMap((it) => rateOf(it) ?? []);
  const beyond = rates.filter((it) => (claim.end === 'highest' ? it > rate : it < rate)).length;
  const level = rates.filter((it) => it === rate).length;
  // With ties above it, a place may be counted by councils or by rates.
  const distinct = new Set(rates.filter((it) => (claim.end === 'highest' ? it > rate : it < rate)))
    .size;
  const placed =
    (claim.rank > beyond && claim.rank <= beyond + level) || claim.rank === distinct + 1;
  const problems = [
    ...(rate === claim.percent
      ? []
      : [`${row.name} is ${String(rate)}% by its counts; text ${String(claim.percent)}%`]),
    ...(placed ? [] : [`councils beyond ${row.name}: ${String(beyond)}`]),
  ];
  return problems.map((arithmetic) => ({
    level: 'warn',
    code: 'extremes',
    message: `What the text above ${nameOf(table)} says of ${row.name} is not what the table gives.`,
    arithmetic,
    place: sentence.place,
  }));
}

/** By the counts where the row has them. */
function rateOf({ upheld, total, notUpheld, upheldPercent }: ParsedRow): number | null {
  const whole = total ?? (upheld !== null && notUpheld !== null ? upheld + notUpheld : null);
  if (upheld === null || whole === null || whole === 0 || upheld > whole) return upheldPercent;
  return wholePercent(upheld, whole);
}
