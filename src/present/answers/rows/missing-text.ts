import { groupName } from '../../../domain/facts/groups';
import type { DocumentKind } from '../../../domain/facts/figure-record';
import type {
  Missing,
  MissingRow,
  NoGroupFigure,
} from '../../../domain/question/answer/answer-row';
import { londonTime, writeDate } from '../../../domain/shared/civil-date';
import { metricName, serviceWords } from '../measure-words';
import { plain } from '../../plain';
import { subjectName } from './subject-words';
import { inWords, lowered, writtenNumber, yearLabels } from '../../written';

const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  'annual-letter': 'annual letter',
  'statistics-page': "Ombudsman's statistics page",
  'committee-report': 'report to committee',
};

/** Why a figure is not given, as whole sentences. */
export function missingSentences(row: MissingRow): string {
  const { missing } = row;
  const who = subjectName(row.subject);
  const what = measureWords(row);
  switch (missing.kind) {
    case 'no-letter':
      return missing.period === null
        ? `No letter is held for ${who}.`
        : `No ${missing.period} letter is held for ${who}. ${whatIsHeld(missing.held, what)}${otherYears(missing.heldOther)}`;
    case 'not-in-letter':
      return `The ${missing.period} ${DOCUMENTS[missing.source.kind]} for ${who} is held, but does not give this figure (${what}). ${silence(row.measure)}${missing.held.length === 0 ? 'No other year held gives it.' : `It is held for ${yearsHeld(missing.held)}.`}`;
    case 'held-for-checking':
      return `The ${missing.period} figure for ${who} (${what}) is held for checking, and is not given until somebody has settled it. ${plain(missing.reason)}`.trim();
    case 'not-public-yet':
      return `The ${missing.period} letter for ${who} is held back until ${writeDate(missing.publicFrom)}, the day on which it is made public; nothing of it is told before. ${missing.held.length === 0 ? '' : whatIsHeld(missing.held, what)}`.trim();
    case 'rejected':
      return `The ${missing.period} ${DOCUMENTS[missing.source.kind]} for ${who} prints this figure (${what}), but ${rejectedWords(missing)}`;
    case 'not-in-being':
      return notInBeing(missing, who);
    case 'no-group-figure':
      return noGroupFigure(missing, what);
  }
}

/** A letter mentions late remedies or not: where it does not, nothing is known of them. */
function silence(measure: MissingRow['measure']): string {
  return measure === 'late_remedies'
    ? 'That a letter says nothing of late remedies does not mean that there were none. '
    : '';
}

function rejectedWords({ by, at, reason }: Extract<Missing, { kind: 'rejected' }>): string {
  const why = plain(reason).replace(/[.\s]+$/, '');
  const who = `it was rejected by ${plain(by)} on ${writeDate(londonTime(at).date)}`;
  return `${who}, so none is given${why === '' ? '' : `: ${why}`}.`;
}

function measureWords({ measure, service }: MissingRow): string {
  const name = lowered(metricName(measure));
  return service === undefined ? name : `${name} in ${serviceWords(service)}`;
}

function whatIsHeld(held: readonly string[], what: string): string {
  return held.length === 0
    ? `No year is held that gives this figure (${what}).`
    : `This figure (${what}) is held for ${yearsHeld(held)}.`;
}

function otherYears(held: readonly string[]): string {
  return held.length === 0 ? '' : ` Other figures are held for ${yearsHeld(held)}.`;
}

function yearsHeld(held: readonly string[]): string {
  return held.length < 6 ? inWords(held) : yearLabels(held);
}

function notInBeing(missing: Extract<Missing, { kind: 'not-in-being' }>, who: string): string {
  const { period, from, to, successors } = missing;
  if (to !== undefined && to < `${period.slice(0, 4)}-04-01`) {
    const heirs = successors.map(({ name }) => plain(name));
    const after = heirs.length === 0 ? '' : ` Ask about ${inWords(heirs)} instead.`;
    return `${who} existed until ${writeDate(to)}, so there is no ${period} letter for it.${after}`;
  }
  const since = from === undefined ? '' : ` It was formed on ${writeDate(from)}.`;
  return `${who} did not exist in ${period}.${since}`;
}

function noGroupFigure(missing: NoGroupFigure, what: string): string {
  const group = plain(groupName(missing.group));
  const year = missing.period === null ? '' : ` for ${missing.period}`;
  switch (missing.why) {
    case 'unknown-members':
      return `It is not known here which councils belong to this group: ${group}. A report to committee that names them can be imported.`;
    case 'cannot-pool':
      return `There is no figure of this kind for a whole group (${group}): ${what} cannot be worked out from the councils' own figures.`;
    case 'not-printed':
      return missing.group === 'england'
        ? `No national figure is held${year}: ${what}.`
        : `No average of the Ombudsman for similar organisations is held${year}: ${what}.`;
    case 'too-few': {
      const instead =
        missing.instead === undefined ? '' : ` There are enough for ${missing.instead}.`;
      const held = `${writtenNumber(missing.held)} of ${writtenNumber(missing.members)}`;
      return missing.members === 0
        ? `Nothing is held for this group${year}: ${group}.`
        : `There is no figure${year} for this group: ${group}. Figures are held for ${held} of its councils.${instead}`;
    }
  }
}

/** The same in a few words, for one line of a list. */
export function missingCell({ missing }: MissingRow): string {
  switch (missing.kind) {
    case 'no-letter':
      return 'no letter held';
    case 'not-in-letter':
      return `not given in the ${DOCUMENTS[missing.source.kind]}`;
    case 'held-for-checking':
      return 'held for checking, so not given';
    case 'not-public-yet':
      return `held back until ${writeDate(missing.publicFrom)}, when the letter is made public`;
    case 'rejected':
      return 'rejected after a check, so not given';
    case 'not-in-being':
      return 'the council did not exist';
    case 'no-group-figure':
      return groupCell(missing);
  }
}

function groupCell(missing: NoGroupFigure): string {
  if (missing.why !== 'too-few' || missing.members === 0) {
    return missing.why === 'not-printed' ? 'no such figure held' : 'no figure for the group';
  }
  const held = `${writtenNumber(missing.held)} of ${writtenNumber(missing.members)} councils held`;
  return missing.instead === undefined
    ? `too few (${held})`
    : `too few (${held}); enough for ${missing.instead}`;
}
