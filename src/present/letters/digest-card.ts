import type { Digest, DigestStatistic, ReportedStatistic } from '../../domain/digest/build-digest';
import type { Fact } from '../../domain/facts/fact';
import type { Query } from '../../domain/question/query';
import { writeQuestion } from '../../domain/question/write-question';
import { writeDate } from '../../domain/shared/civil-date';
import { correctionWords, lateWords } from '../answers/caveat-text';
import { factValue } from '../answers/figure-text';
import { metricName, noCasesWords, wordsFor } from '../answers/measure-words';
import { spoken } from '../remedies/nudge-card';
import { literal, plain, withoutMarkdown } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';
import { possessive, writtenDifference, writtenNumber } from '../written';

/** What a channel gets of a new letter: the three statistics, what changed, what to know, and the source. */
export function digestCard(digest: Digest, deliveryId: string): AdaptiveCard {
  const { authority, period, source } = digest;
  const heading = `${plain(authority.name)}: the Ombudsman's figures for ${period}`;
  const statistics = digest.statistics.map((statistic) => ({
    title: metricName(statistic.measure),
    value: statisticWords(statistic, digest),
  }));
  const late = digest.late
    ? `${plainLate(digest.late.remedies)}. Late remedies still count as complied with.`
    : '';
  const said = statistics
    .map(({ title, value }) => `${title}: ${withoutMarkdown(value)}.`)
    .join(' ');
  return renderCard('digest', {
    heading,
    subtitle: subtitle(digest),
    statistics,
    late,
    notes: notes(digest).join(' '),
    source: sourceWords(digest),
    questions: questions(digest).map((one) => ({ ...one, deliveryId })),
    ...spoken(`${literal(authority.name)}, ${literal(source.title)}. ${said}`),
  });
}

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
  const title = plain(source.title, 160);
  const dated = source.date !== undefined && source.title.includes(writeDate(source.date));
  return `${title}${dated ? '' : date}${source.sample ? ' (sample data)' : ''}`;
}

function statisticWords(statistic: DigestStatistic, digest: Digest): string {
  switch (statistic.kind) {
    case 'reported':
      return reportedWords(statistic, digest);
    case 'no-cases':
      return `no figure. ${noCasesWords(statistic.measure)}`;
    case 'not-given':
      return 'not given in this document';
    case 'held-for-checking':
      return 'held for checking, so not shown yet';
  }
}

function reportedWords(statistic: ReportedStatistic, digest: Digest): string {
  const { measure, fact, part, base, comparator } = statistic;
  const counts = wordsFor(measure).counts?.(factValue(part), factValue(base));
  const own = `${factValue(fact) ?? ''}${counts ? ` (${counts})` : ''}`;
  const average = factValue(comparator);
  return [
    own,
    average === undefined ? '' : `Ombudsman's average for similar organisations ${average}`,
    changeWords(statistic, digest),
  ]
    .filter(Boolean)
    .join('; ');
}

function changeWords({ change }: ReportedStatistic, { previous }: Digest): string {
  if (!change || !previous) return '';
  const before = `${factValue(change.from) ?? ''} in ${previous.period}`;
  if (change.points === 0) return `unchanged from ${before}`;
  const direction = change.points < 0 ? 'down' : 'up';
  return `${direction} ${writtenDifference('percent', change.points)} from ${before}`;
}

function notes({ statistics, checks, acrossBreak, authority }: Digest): readonly string[] {
  const rates = statistics.flatMap((statistic) =>
    statistic.kind === 'reported' && statistic.pointsOfOneCase !== undefined ? [statistic] : [],
  );
  const [worst] = [...rates].sort((a, b) => (b.pointsOfOneCase ?? 0) - (a.pointsOfOneCase ?? 0));
  return [
    ...(worst
      ? [
          `Small numbers: one case more moves ${possessive(plain(authority.shortName))} ${metricName(worst.measure).toLowerCase()} by about ${writtenDifference('percent', worst.pointsOfOneCase ?? 0)}.`,
        ]
      : []),
    ...corrections(statistics),
    ...(acrossBreak
      ? [
          'The Ombudsman changed how it chooses cases in between, so the change in upheld complaints is not like with like.',
        ]
      : []),
    ...(checks.length > 0 ? [checkWords(checks)] : []),
  ];
}

/** Numbers that are not as printed, each with who put it right and why. */
function corrections(statistics: Digest['statistics']): readonly string[] {
  const facts = statistics.flatMap((statistic) =>
    statistic.kind === 'reported'
      ? [statistic.fact, statistic.part, statistic.base, statistic.comparator]
      : [],
  );
  const said = facts
    .flatMap((fact) => fact?.corrected ?? [])
    .map((correction) => `${metricName(correction.measure)}: ${correctionWords(correction)}`);
  return [...new Set(said)];
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
  return `Source: Local Government and Social Care Ombudsman, ${plain(source.title, 160)}${where}. Figures as published; changes are calculated by this tool.`;
}

function placeOf({ citations }: Fact): string {
  const [{ page, line }] = citations;
  return `page ${String(page)}, line ${String(line)}`;
}
