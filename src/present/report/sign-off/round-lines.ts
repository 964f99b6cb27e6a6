import type { RoundView } from '../../../app/report/sign-off/view-round';
import type { ContributorStanding } from '../../../domain/report/sign-off/standing';
import { londonTime, writeDate, type Instant } from '../../../domain/shared/civil-date';
import { toWriteWords } from '../report-words';

/** A round in lines: its heading, everybody who was asked, and what nobody was asked for. */
export function roundLines(view: RoundView): readonly string[] {
  const { round, council, current, toWrite, standings, unasked } = view;
  const draft =
    current === null
      ? 'No draft is kept yet'
      : `The draft is version ${String(current)}: ${toWriteWords(toWrite)}`;
  const state =
    round.closed === null
      ? `open until ${writeDate(round.deadline)}`
      : `closed on ${day(round.closed.at)} by ${round.closed.by.name}: ${round.closed.reason}`;
  return [
    `Sign-off of the annual report of ${council} for ${round.period}: ${state}. Opened by ${round.openedBy.name} on ${day(round.openedAt)}.`,
    `${draft}.`,
    ...standings.flatMap((standing) => contributorLines(standing, current)),
    ...(unasked.length === 0
      ? []
      : [
          'Nobody in this round is asked for:',
          ...unasked.map(({ id, about }) => `  ${id}: ${about}`),
        ]),
  ];
}

/** How one contributor stands, in a sentence. */
export function standingWords(standing: ContributorStanding, current: number | null): string {
  const { contributor, missing, late, answered } = standing;
  const sent = contributor.passages.length - missing.length;
  const texts =
    missing.length === 0
      ? 'everything sent'
      : `${String(sent)} of ${String(contributor.passages.length)} passages sent`;
  return [
    texts,
    approvedWords(standing, current),
    answered ? 'answered' : late ? 'late' : 'not answered yet',
  ].join('; ');
}

/** Which versions somebody approved: an approval of one says nothing of a later one. */
function approvedWords(
  { contributor, approved }: ContributorStanding,
  current: number | null,
): string {
  const last = contributor.approvals.find(({ version }) => version === approved);
  if (last === undefined) return 'no version approved';
  const of = `approved version ${String(last.version)} on ${day(last.at)}`;
  return last.version === current || current === null
    ? of
    : `${of}, not version ${String(current)}`;
}

function contributorLines(
  standing: ContributorStanding,
  current: number | null,
): readonly string[] {
  const { contributor } = standing;
  const { service, person, passages, texts } = contributor;
  return [
    `${service} (${person.name}): ${standingWords(standing, current)}.`,
    ...passages.flatMap(({ id, about }) => {
      const text = texts.find(({ passage }) => passage === id);
      const sent = text ? `sent by ${text.by.name} on ${day(text.at)}` : 'not sent';
      return [
        `  ${id}: ${sent}. ${about}`,
        ...(text?.toCheck ?? []).map((line) => `    to check: ${line}`),
      ];
    }),
  ];
}

function day(at: Instant): string {
  return writeDate(londonTime(at).date);
}

/** A round as data. */
export function roundJson({ round, current, toWrite, standings, unasked }: RoundView): object {
  const { id, authority, period, state, deadline, openedBy, openedAt, closed } = round;
  return {
    id,
    authority,
    period,
    state,
    deadline,
    openedBy,
    openedAt,
    closed,
    version: current,
    toWrite,
    unasked,
    contributors: standings.map(({ contributor, missing, answered, late }) => ({
      service: contributor.service,
      person: contributor.person,
      passages: contributor.passages.map((passage) => {
        const text = contributor.texts.find((one) => one.passage === passage.id);
        return { ...passage, sent: text ?? null };
      }),
      missing: missing.map((passage) => passage.id),
      approvals: contributor.approvals,
      approvedCurrent: contributor.approvals.some(({ version }) => version === current),
      answered,
      late,
    })),
  };
}
