import type { PeriodDigest } from '../../domain/digest/period-digest';
import { authorityById } from '../../domain/facts/authorities/authorities';
import { writeDate } from '../../domain/shared/civil-date';
import { spoken } from '../remedies/nudge-card';
import { plain, withoutMarkdown } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';
import { someInWords, writtenNumber } from '../written';

const MOST_LETTERS = 5;

/** The weekly or yearly digest: how remedies stand, and which letters came. Nobody is named. */
export function periodCard(digest: PeriodDigest, deliveryId: string): AdaptiveCard {
  const heading =
    digest.topic === 'weekly'
      ? `The week of ${writeDate(digest.day)}`
      : `The financial year that began on ${writeDate(digest.since)}`;
  const lines = [standing(digest), done(digest), ...letters(digest)];
  return renderCard('rollup', {
    heading: `${heading}${digest.sample ? ' (with sample data)' : ''}`,
    lines: lines.map((line) => ({ line, spacing: 'Default' })),
    source: SOURCE,
    pages: [],
    questions: [
      { title: 'How many are overdue?', q: 'How many remedies are overdue?', deliveryId },
      { title: 'How did we do?', q: 'How did we do in the latest year?', deliveryId },
    ],
    ...spoken(`${heading}. ${lines.map(withoutMarkdown).join(' ')}`),
  });
}

function standing({ open, overdue, dueSoon, awaitingAcceptance }: PeriodDigest): string {
  return `**Remedies now:** ${writtenNumber(open)} open, of these ${writtenNumber(overdue)} overdue and ${writtenNumber(dueSoon)} due within seven days; ${writtenNumber(awaitingAcceptance)} done and waiting for the Ombudsman's acceptance.`;
}

function done({ topic, doneOnTime, doneLate, accepted, notComplied }: PeriodDigest): string {
  const when = topic === 'weekly' ? 'Last week' : 'In the year';
  const failed =
    notComplied === 0 ? '' : ` ${writtenNumber(notComplied)} recorded as not complied with.`;
  return `**${when}:** ${writtenNumber(doneOnTime)} done on time, ${writtenNumber(doneLate)} done late, ${writtenNumber(accepted)} accepted by the Ombudsman. Late is not the same as not complied with.${failed}`;
}

function letters({ letters: came }: PeriodDigest): readonly string[] {
  if (came.length === 0) return ['**Letters:** none came.'];
  const names = came.map(
    ({ authority, period }) =>
      `${plain(authorityById(authority)?.shortName ?? authority)} ${period}`,
  );
  return [`**Letters that came:** ${someInWords(names, MOST_LETTERS)}.`];
}

const SOURCE =
  'Source: the record of remedies kept with this tool, and the annual letters of the Local Government and Social Care Ombudsman that it holds.';
