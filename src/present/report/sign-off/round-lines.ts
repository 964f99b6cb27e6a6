import type { RoundView } from '../../../app/report/sign-off/view-round';
import type { ContributorStanding } from '../../../domain/report/sign-off/standing';
import { londonTime, writeDate, type Instant } from '../../../domain/shared/civil-date';
import { toWriteWords } from '../report-words';

/** A round in lines: its heading, everybody who was asked with their passages, and what nobody was asked for. */
export function roundLines(view: RoundView): readonly string[] {
  const { current, standings, unasked } = view;
  const asked = standings.flatMap((standing) => [
    contributorLine(standing, current),
    ...passageLines(standing),
  ]);
  const others = unasked.map(({ id, about }) => `  ${id}: ${about}`);
  return [
    ...headLines(view),
    ...asked,
    ...(others.length === 0 ? [] : ['Nobody in this round is asked for:', ...others]),
  ];
}

/** The same in short, for a chat: a line for everybody who was asked. */
export function roundBrief(view: RoundView): readonly string[] {
  const { current, standings, unasked } = view;
  const count = unasked.length === 1 ? '1 passage' : `${String(unasked.length)} passages`;
  return [
    ...headLines(view),
    ...standings.map((standing) => contributorLine(standing, current)),
    ...(unasked.length === 0 ? [] : [`Nobody in this round is asked for ${count} of the draft.`]),
  ];
}

function headLines({ round, council, current, toWrite }: RoundView): readonly string[] {
  const { deadline, closed, openedBy, openedAt, period } = round;
  const state =
    closed === null
      ? `open until ${writeDate(deadline)}`
      : `closed on ${day(closed.at)} by ${closed.by.name}: ${closed.reason.replace(/\.$/, '')}`;
  const draft =
    current === null
      ? 'No draft is kept yet'
      : `The draft is version ${String(current)}: ${toWriteWords(toWrite)}`;
  return [
    `Sign-off of the annual report of ${council} for ${period}: ${state}. Opened by ${openedBy.name} on ${day(openedAt)}.`,
    `${draft}.`,
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

function contributorLine(standing: ContributorStanding, current: number | null): string {
  const { service, person } = standing.contributor;
  return `${service} (${person.name}): ${standingWords(standing, current)}.`;
}

function passageLines({ contributor }: ContributorStanding): readonly string[] {
  return contributor.passages.flatMap(({ id, about }) => {
    const text = contributor.texts.find(({ passage }) => passage === id);
    const sent = text ? `sent by ${text.by.name} on ${day(text.at)}` : 'not sent';
    return [
      `  ${id}: ${sent}. ${about}`,
      ...(text?.toCheck ?? []).map((line) => `    to check: ${line}`),
    ];
  });
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
