import type { Digest } from '../../domain/digest/build-digest';
import type { Fact } from '../../domain/facts/fact';
import type { Query } from '../../domain/question/query';
import { writeQuestion } from '../../domain/question/write-question';
import { writeDate } from '../../domain/shared/civil-date';
import { correctionWords, lateWords } from '../answers/caveat-text';
import { metricName } from '../answers/measure-words';
import { spoken } from '../remedies/nudge-card';
import { literal, plain } from '../plain';
import { renderFitting, type AdaptiveCard } from '../render-card';
import { statisticWords } from './statistic-words';
import { possessive, writtenDifference, writtenNumber } from '../written';

/** Longest names and titles, in characters. */
const [NAME, TITLE] = [120, 160];

/** What a channel gets of a new letter: the three statistics, what changed, what to know, and the source. */
export function digestCard(digest: Digest, deliveryId: string): AdaptiveCard {
  const { authority, period, source } = digest;
  const heading = `${plain(authority.name, NAME)}: the Ombudsman's figures for ${period}`;
  const statistics = digest.statistics.map((statistic) => ({
    title: metricName(statistic.measure),
    ...statisticWords(statistic, digest),
  }));
  const late = digest.late
    ? `${plainLate(digest.late.remedies)}. Late remedies still count as complied with.`
    : '';
  const said = statistics.map(({ title, figure, value }) => `${title}: ${figure}. ${value}`);
  const words = {
    heading,
    subtitle: subtitle(digest),
    statistics,
    late,
    source: sourceWords(digest),
    questions: questions(digest).map((one) => ({ ...one, deliveryId })),
    ...spoken(
      `${literal(authority.name, NAME)}, ${literal(source.title, TITLE)}. ${said.join(' ')}`,
    ),
  };
  return renderFitting(
    'digest',
    CORRECTIONS.map((most) => () => ({ ...words, notes: notes(digest, most).join(' ') })),
  );
}

/** Corrected figures that are explained on the card; all are in the letter's record. */
const CORRECTIONS = [4, 1, 0];

/** Whole questions, which mean the same whatever was said before in the conversation. */
function questions({ authority, period }: Digest): readonly {
  readonly title: string;
  readonly q: string;
}[] {
  const of = { metric: 'overview', who: [authority.id], year: period } as const;
  const asked: readonly (readonly [title: string, query: Query])[] = [
    ['Ask about this', { op: 'value', ...of }],
    ['Compare', { op: 'compare', ...of, who: [authority.id, 'group:similar'] }],
    ["Open the letter's record", { op: 'source', ...of, metric: 'uphold_rate' }],
  ];
  return asked.map(([title, query]) => ({ title, q: literal(writeQuestion(query), 300) }));
}

function plainLate(remedies: Parameters<typeof lateWords>[0]): string {
  return lateWords({ ...remedies, details: remedies.details.slice(0, 2) });
}

function subtitle({ source }: Digest): string {
  const date = source.date === undefined ? '' : `, ${writeDate(source.date)}`;
  const title = plain(source.title, TITLE);
  const dated = source.date !== undefined && source.title.includes(writeDate(source.date));
  return `${title}${dated ? '' : date}${source.sample ? ' (sample data)' : ''}`;
}

/** One of the three statistics in words, or why it has no figure. Markdown. */
export function notes(
  { statistics, checks, acrossBreak, authority }: Digest,
  mostCorrections: number,
): readonly string[] {
  const rates = statistics.flatMap((statistic) =>
    statistic.kind === 'reported' && statistic.pointsOfOneCase !== undefined ? [statistic] : [],
  );
  const [worst] = [...rates].sort((a, b) => (b.pointsOfOneCase ?? 0) - (a.pointsOfOneCase ?? 0));
  return [
    ...(worst
      ? [
          `Small numbers: one case more moves ${possessive(plain(authority.shortName, NAME))} ${metricName(worst.measure).toLowerCase()} by about ${writtenDifference('percent', worst.pointsOfOneCase ?? 0)}.`,
        ]
      : []),
    ...corrections(statistics, mostCorrections),
    ...(acrossBreak
      ? [
          'The Ombudsman changed how it chooses cases in between, so the change in upheld complaints is not like with like.',
        ]
      : []),
    ...(checks.length > 0 ? [checkWords(checks)] : []),
  ];
}

/** Numbers that are not as printed, each with who put it right and why; those that have no room are counted. */
function corrections(statistics: Digest['statistics'], most: number): readonly string[] {
  const facts = statistics.flatMap((statistic) =>
    statistic.kind === 'reported'
      ? [statistic.fact, statistic.part, statistic.base, statistic.comparator]
      : [],
  );
  const said = facts
    .flatMap((fact) => fact?.corrected ?? [])
    .map((correction) => `${metricName(correction.measure)}: ${correctionWords(correction)}`);
  const all = [...new Set(said)];
  const others = all.length - Math.min(most, all.length);
  const figures = others === 1 ? '1 figure was' : `${writtenNumber(others)} figures were`;
  const rest = others === 0 ? [] : [`${figures} corrected besides; the letter's record says how.`];
  return [...all.slice(0, most), ...rest];
}

function checkWords(checks: Digest['checks']): string {
  const [first] = checks;
  const more = checks.length - 1;
  const rest = more === 0 ? '' : ` (and ${writtenNumber(more)} more)`;
  return `To check: ${plain(first?.message ?? '', 300)}${rest}`;
}

function sourceWords({ source, statistics }: Digest): string {
  const lines = statistics.flatMap((statistic) =>
    'fact' in statistic ? [placeOf(statistic.fact)] : [],
  );
  const where = lines.length === 0 ? '' : `, ${[...new Set(lines)].join('; ')}`;
  return `Source: Local Government and Social Care Ombudsman, ${plain(source.title, TITLE)}${where}. Figures as published; changes are calculated by this tool.`;
}

function placeOf({ citations }: Fact): string {
  const [{ page, line }] = citations;
  return `page ${String(page)}, line ${String(line)}`;
}
