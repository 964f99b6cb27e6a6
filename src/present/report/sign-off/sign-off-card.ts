import type { RoundShown } from '../../../app/outcome/sign-off';
import type { ContributorStanding } from '../../../domain/report/sign-off/standing';
import { writeDate } from '../../../domain/shared/civil-date';
import { literal, plain, withoutMarkdown } from '../../plain';
import { spoken } from '../../remedies/nudge-card';
import { renderFitting, type AdaptiveCard } from '../../render-card';
import { toWriteWords } from '../report-words';
import { standingWords } from './round-lines';

/** What a contributor's card says besides the round. */
export interface SignOffWords {
  /** What was just done, or why not. Markdown of ours; empty where it is only shown. */
  readonly said: string;
  /** The rule that sends it; empty where nobody sends it. */
  readonly why: string;
}

/** Passages and services beyond these are counted, where their words are long. */
const MOST = [12, 6, 3, 1];

/** What somebody is asked for in a round, with a place for the text and a button for the approval. */
export function signOffCard(
  { view, person, deliveryId }: RoundShown,
  { said, why }: SignOffWords,
): AdaptiveCard {
  const { round, current, toWrite, standings, council } = view;
  const theirs = standings.flatMap((standing, at) =>
    standing.contributor.person.id === person ? [{ standing, at }] : [],
  );
  const heading = `Your part of the annual report for ${plain(round.period, 20)}`;
  const isOpen = round.state === 'open';
  const draft =
    current === null ? 'not kept yet' : `version ${String(current)}: ${toWriteWords(toWrite)}`;
  const ids = { roundId: literal(round.id, 120), deliveryId };
  const unapproved = theirs.some(({ standing }) => !hasApproved(standing, current));
  const words = {
    heading,
    tone: theirs.some(({ standing }) => standing.late) ? 'attention' : 'emphasis',
    said,
    note: plain(why),
    approving:
      isOpen && current !== null && unapproved
        ? [{ title: `Approve version ${String(current)}`, version: current, ...ids }]
        : [],
    lastTitle: 'Show my open remedies',
    lastVerb: 'ask',
    deliveryId,
    ...spoken(
      [heading, withoutMarkdown(said), `by ${writeDate(round.deadline)}`]
        .filter(Boolean)
        .join('. '),
    ),
  };
  const due = isOpen ? writeDate(round.deadline) : 'the round is closed';
  return renderFitting(
    'sign-off',
    MOST.map((most) => () => {
      const shown = theirs.slice(0, most);
      const choices = shown.flatMap(choicesOf).slice(0, most);
      return {
        ...words,
        facts: [
          { title: 'Council', value: plain(council, 120) },
          { title: 'By', value: due },
          { title: 'Draft', value: draft },
          ...shown.map(({ standing }) => factOf(standing, current)),
        ],
        passages: shown.flatMap(({ standing }) => linesOf(standing)).slice(0, most),
        sending:
          isOpen && choices.length > 0 ? [{ first: choices[0]?.value, choices, ...ids }] : [],
      };
    }),
  );
}

interface Place {
  readonly standing: ContributorStanding;
  /** Its place among all who were asked. */
  readonly at: number;
}

function hasApproved({ contributor }: ContributorStanding, current: number | null): boolean {
  return contributor.approvals.some(({ version }) => version === current);
}

function factOf(standing: ContributorStanding, current: number | null) {
  const { service } = standing.contributor;
  return { title: plain(service, 60), value: plain(standingWords(standing, current), 200) };
}

function linesOf({
  contributor,
  missing,
}: ContributorStanding): readonly { readonly line: string }[] {
  return contributor.passages.map((passage) => {
    const sent = missing.includes(passage) ? '' : ' (sent)';
    return { line: `${plain(passage.about, 300)}${sent}` };
  });
}

/** What nothing was sent for comes first. */
function choicesOf({ standing, at }: Place) {
  const { contributor, missing } = standing;
  const sent = contributor.passages.filter((passage) => !missing.includes(passage));
  return [...missing, ...sent].map(({ id, about }) => ({
    title: literal(about, 120),
    value: literal(`${String(at)}|${id}`, 200),
  }));
}
