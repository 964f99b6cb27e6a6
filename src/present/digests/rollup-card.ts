import type { Edition } from '../../domain/digest/edition';
import type { Rollup, RollupRow } from '../../domain/digest/build-rollup';
import type { EditionOutcome } from '../../app/outcome';
import { choicesCard } from '../answers/choices-card';
import { spoken } from '../remedies/nudge-card';
import { literal, withoutMarkdown } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';
import { writtenNumber } from '../written';
import { rollupHeading, rowLine, yearLines } from './rollup-words';

/** More than this before somebody asks for all would not be read. */
const MOST_LINES = 6;
const ROWS_A_PAGE = 25;

/** The message and the edition that a card of it belongs to. */
export interface EditionView {
  readonly edition: Pick<Edition, 'openedAt'>;
  readonly deliveryId: string;
}

/** Many letters in one message: our own place, the ends of the order, what to look at, and the full list behind a button. */
export function rollupCard(rollup: Rollup, view: EditionView): AdaptiveCard {
  const [year] = rollup.years;
  const own = rollup.years.flatMap(({ ranked, unranked }) => [...ranked, ...unranked]).find(isHome);
  const lines = rollup.years
    .flatMap((one) => [
      ...(rollup.years.length > 1 ? [`**${one.period}**`] : []),
      ...yearLines(one),
    ])
    .slice(0, MOST_LINES);
  const all = { title: `Show all ${writtenNumber(rollup.letters)}`, page: 1 };
  const question =
    own && year
      ? [
          {
            title: `How did ${literal(own.authority.shortName, 60)} do in ${year.period}?`,
            q: `How did ${literal(own.authority.name, 120)} do in ${year.period}?`,
          },
        ]
      : [];
  return render(rollup, lines, { view, pages: [all], questions: question });
}

/** One page of the full list of an edition, from 1. A page past the end is the last. */
export function rollupListCard(rollup: Rollup, page: number, view: EditionView): AdaptiveCard {
  const rows = rollup.years.flatMap(({ period, ranked, unranked }) =>
    [...ranked, ...unranked].map(
      (row) => `${rollup.years.length > 1 ? `${period}: ` : ''}${rowLine(row)}`,
    ),
  );
  const last = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const at = Math.min(Math.max(1, page), last);
  const pages = [
    ...(at > 1 ? [{ title: 'Previous', page: at - 1 }] : []),
    ...(at < last ? [{ title: 'Next', page: at + 1 }] : []),
    { title: 'Summary', page: 0 },
  ];
  const lines = rows.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE);
  const place = last > 1 ? `, page ${writtenNumber(at)} of ${writtenNumber(last)}` : '';
  return render(rollup, lines, { view, pages, questions: [], place });
}

/** The page that somebody asked for; words where the message is no longer known here. */
export function editionCard(outcome: EditionOutcome): AdaptiveCard {
  const { rollup, page, openedAt, deliveryId } = outcome;
  const view = { edition: { openedAt }, deliveryId };
  if (rollup === undefined || rollup.letters === 0)
    return choicesCard(
      'This list is not known in this conversation any more. Ask a question instead.',
      [],
    );
  return page < 1 ? rollupCard(rollup, view) : rollupListCard(rollup, page, view);
}

interface Parts {
  readonly view: EditionView;
  readonly pages: readonly { readonly title: string; readonly page: number }[];
  readonly questions: readonly { readonly title: string; readonly q: string }[];
  readonly place?: string;
}

function render(
  rollup: Rollup,
  lines: readonly string[],
  { view, pages, questions, place = '' }: Parts,
): AdaptiveCard {
  const { deliveryId, edition } = view;
  const heading = `${rollupHeading(rollup)}${place}`;
  const said = lines.slice(0, MOST_LINES).map(withoutMarkdown).join('. ');
  return renderCard('rollup', {
    heading,
    lines: lines.map((line) => ({
      line,
      spacing: lines.length > MOST_LINES ? 'Small' : 'Default',
    })),
    source: SOURCE,
    pages: pages.map((one) => ({ ...one, openedAt: edition.openedAt, deliveryId })),
    questions: questions.map((one) => ({ ...one, deliveryId })),
    ...spoken(`${heading}. ${said}`),
  });
}

function isHome(row: RollupRow): boolean {
  return row.isHome;
}

const SOURCE =
  'Source: Local Government and Social Care Ombudsman, the annual letter of each council. The order of uphold rates is calculated by this tool; few cases move a rate a long way.';
