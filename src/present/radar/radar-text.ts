import type { RadarReading } from '../../app/duty/read-radar';
import { DUTIES } from '../../domain/duty/duties';
import { DUTY_IDS, type Duty } from '../../domain/duty/duty';
import type { Proposal, Reason } from '../../domain/duty/proposal';
import { isWaiting, type Matter } from '../../domain/duty/standing';
import { writeDate } from '../../domain/shared/civil-date';
import { literal } from '../plain';
import {
  changeWords,
  decidedWords,
  dueWords,
  fromWords,
  lastReason,
  ONLY_PROPOSED,
  othersWords,
  sourceWords,
  SURENESS,
} from './radar-words';

/** Matters that wait of the latest year, or all of them. */
export function mattersShown({ matters }: RadarReading, all: boolean): readonly Matter[] {
  return all ? matters : matters.filter((one) => isWaiting(one) && !one.earlier);
}

/** The radar as lines for a terminal. */
export function radarLines(
  reading: RadarReading,
  { council, all }: { readonly council: string; readonly all: boolean },
): readonly string[] {
  const shown = mattersShown(reading, all);
  const others = reading.matters.length - shown.length;
  return [
    `What the Monitoring Officer may have to report: ${council}, ${writeDate(reading.today)}`,
    ONLY_PROPOSED,
    fromWords(reading),
    ...(shown.length === 0 ? ['', 'Nothing that is held asks for anything now.'] : []),
    ...shown.flatMap(matterLines),
    ...(others > 0 ? ['', `${othersWords(others)}: "upheld radar --all" shows everything.`] : []),
  ];
}

/** One matter with all that it rests on. */
function matterLines(matter: Matter): readonly string[] {
  const { ref, proposal, record, changed } = matter;
  const duty = proposal?.duty ?? record?.duty;
  const about = proposal?.about ?? record?.about ?? '';
  return [
    '',
    `${ref} · ${duty ? DUTIES[duty].title : ''}`,
    `    ${literal(about)} · ${dueWords(matter)}`,
    `    ${decidedWords(record, (text) => literal(text, 120))}${whyOf(matter)}`,
    ...(matter.standing === 'due-again'
      ? ['    the day until which it was deferred has come']
      : []),
    ...changed.map((one) => `    since it was decided: ${literal(changeWords(one))}`),
    ...(proposal ? proposalLines(proposal) : []),
    ...(duty ? [`    source: ${sourceWords(duty)}`] : []),
  ];
}

function whyOf({ record }: Matter): string {
  const reason = lastReason(record);
  return reason === undefined ? '' : `: ${literal(reason, 1000)}`;
}

function proposalLines({ proposes, reasons, sureness, sample, unknown }: Proposal) {
  return [
    `    proposed: ${literal(proposes)}`,
    ...reasons.map((one) => `    because: ${literal(one.said)} (${placeOf(one)})`),
    `    how sure: ${SURENESS[sureness]}${sample ? '; sample data' : ''}`,
    ...unknown.map((one) => `    not known: ${literal(one)}`),
  ];
}

/** The table of duties. */
export function sourceLines(): readonly string[] {
  return DUTY_IDS.flatMap((id) => dutyLines(DUTIES[id])).slice(1);
}

function dutyLines(duty: Duty): readonly string[] {
  const { id, title, arises, does, sources, time, seen } = duty;
  return [
    '',
    `${id}: ${title}`,
    `    when: ${arises}`,
    `    what: ${does}`,
    `    time: ${time}`,
    ...sources.map(
      ({ cite, standing, url }) =>
        `    source: ${cite}${standing === 'checked' ? '' : ' (not checked: look it up)'}${url === undefined ? '' : ` ${url}`}`,
    ),
    ...(seen === 'nothing-held'
      ? ['    never proposed: nothing that is held would show it; somebody has to know of it.']
      : []),
  ];
}

function placeOf({ citation: { title, page, line, text } }: Reason): string {
  const words = text.trim() === '' ? '' : `: “${literal(text, 160)}”`;
  return `${literal(title)}, page ${String(page)}, line ${String(line)}${words}`;
}
