import { addDays } from '../../shared/civil-date';
import { firstDaysOfMonths } from '../../shared/period-end';
import { periodStarting, startYearOf } from '../../facts/period';
import { writeDate } from '../../shared/civil-date';
import { isOver, type Remedy } from '../../remedy/remedy';
import type { DutyId } from '../duty';
import { DUTIES } from '../duties';
import { refOf, type Due, type Proposal, type Reason } from '../proposal';
import type { RadarData } from '../radar-data';
import { counted, figureOf, isSampleYear, stated, yearsHeld, type HeldYear } from './of-records';
import { casesOf, caseWords, isSample, registered, type RegisteredCase } from './of-register';

const EXECUTIVE =
  'Whether it is a matter of the executive (section 5A) or of the council (section 5): the Monitoring Officer says which.';

/**
 * A report of the Ombudsman under section 30: a report of the Monitoring Officer by itself, an answer within three
 * months, and a public notice. From the register, where its days are known; else from the letter, which counts them.
 */
export function proposePublicReports(data: RadarData): readonly Proposal[] {
  const registeredReports = casesOf(data.remedies.filter(isPublicReport));
  return [
    ...registeredReports.flatMap((one) => ofRegister(data, one)),
    ...yearsHeld(data).flatMap((year) => ofLetter(data, year, registeredReports)),
  ];
}

function isPublicReport({ matter, state }: Remedy): boolean {
  return matter === 'public-report' && state !== 'withdrawn';
}

interface Wanted {
  readonly duty: DutyId;
  readonly proposes: string;
  readonly due: Due;
  readonly unknown: readonly string[];
  readonly more?: readonly Reason[];
}

function ofRegister(data: RadarData, one: RegisteredCase): readonly Proposal[] {
  const [item] = one.items;
  const received = receivedOn(item);
  const reason = registered(
    item,
    'public-report',
    `a public report is registered; its answer is due on ${writeDate(item.due)}${standing(item)}`,
  );
  const make = ({ duty, proposes, due, unknown, more = [] }: Wanted): Proposal => ({
    ref: refOf(duty, data.authority.id, one.name),
    duty,
    authority: data.authority.id,
    about: caseWords(one),
    proposes,
    reasons: [reason, ...more],
    due,
    sureness: 'likely',
    unknown,
    year: null,
    sample: isSample(one),
  });
  return [
    make({
      duty: 'individual-report',
      proposes: 'Report this public report of the Ombudsman to members by itself.',
      due: { kind: 'no-clock' },
      unknown: [EXECUTIVE],
    }),
    make({
      duty: 'public-report-response',
      proposes: 'Lay the report before the council, and tell the Ombudsman what will be done.',
      due: { kind: 'by', date: item.due },
      unknown: isDone(item)
        ? []
        : [
            'Whether the Ombudsman agreed to a longer period in writing, beyond what is registered.',
          ],
    }),
    make({
      duty: 'public-notice',
      proposes: 'Give public notice of the report, and make copies available.',
      due: noticeDue(received),
      unknown: [
        'The period of two weeks: it was not checked against the Act as it stands.',
        'Whether notice was given: the register does not say.',
      ],
    }),
    ...(isUnanswered(item, data)
      ? [
          make({
            duty: 'further-report',
            proposes: 'Answer the Ombudsman at once: a further report may follow.',
            due: { kind: 'no-clock' },
            unknown: ['Whether an answer was sent that nobody registered.'],
          }),
        ]
      : []),
  ];
}

function standing({ doneOn, state }: Remedy): string {
  if (state === 'accepted') return '; registered as accepted by the Ombudsman';
  return doneOn === null ? '' : `; registered as done on ${writeDate(doneOn)}`;
}

function isDone({ doneOn }: Remedy): boolean {
  return doneOn !== null;
}

function isUnanswered(item: Remedy, { today }: RadarData): boolean {
  return !isDone(item) && !isOver(item.state) && item.due < today;
}

/** The days on which a report may have been received whose three months end on the day first registered. */
function receivedOn({ firstDue }: Remedy): readonly string[] {
  const { clock } = DUTIES['public-report-response'];
  return clock.kind === 'period' ? firstDaysOfMonths(firstDue, clock.count) : [];
}

function noticeDue([first, ...others]: readonly string[]): Due {
  const { clock } = DUTIES['public-notice'];
  if (first === undefined || clock.kind !== 'period')
    return { kind: 'not-known', missing: 'the day on which the report was received' };
  const date = addDays(first, 7 * clock.count);
  return { kind: 'by', date, ...(others.length > 0 && { earliest: true as const }) };
}

function ofLetter(
  data: RadarData,
  year: HeldYear,
  registeredReports: readonly RegisteredCase[],
): readonly Proposal[] {
  const found = figureOf(year, 'public_reports');
  if (!found?.value) return [];
  const { period } = year;
  const { start, end } = periodStarting(startYearOf(period));
  const known = registeredReports.filter(({ items: [item] }) =>
    receivedOn(item).some((day) => start <= day && day <= end),
  );
  if (known.length >= found.value) return [];
  const duties = ['individual-report', 'public-report-response', 'public-notice'] as const;
  const missing = 'the day on which the report was received';
  return duties.map(
    (duty): Proposal => ({
      ref: refOf(duty, data.authority.id, period),
      duty,
      authority: data.authority.id,
      about: `Public reports of ${period}`,
      proposes: PROPOSES[duty],
      reasons: [stated(found, `${counted(found.value ?? 0, 'public report')} in ${period}`)],
      due: duty === 'individual-report' ? { kind: 'no-clock' } : { kind: 'not-known', missing },
      sureness: found.record.source.kind === 'committee-report' ? 'likely' : 'certain',
      unknown: [
        `Which report it is, and when it was received: the register holds ${String(known.length)} of ${String(found.value)}.`,
        ...(duty === 'individual-report' ? [EXECUTIVE] : []),
        ...(duty === 'public-notice'
          ? ['The period of two weeks: it was not checked against the Act as it stands.']
          : []),
      ],
      year: period,
      sample: isSampleYear(year),
    }),
  );
}

const PROPOSES = {
  'individual-report': 'Report each public report of the Ombudsman to members by itself.',
  'public-report-response':
    'See that each report was laid before the council, and that the Ombudsman was told what will be done.',
  'public-notice': 'See that public notice was given of each report.',
} as const;
