import type { Authority } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { AnnualReport, Section } from '../../report/model/annual-report';
import { bindReport, type UnboundNumeral } from '../../report/model/bind-report';
import { say } from '../../report/model/sentence';
import { name, reference, tally, year } from '../../report/model/value';
import { numberReport } from '../../report/number-report';
import { list, paragraph, row, section, table, toWrite } from '../../report/sections/words/blocks';
import { writeDate } from '../../shared/civil-date';
import type { Result } from '../../shared/result';
import type { Assessment, Findings } from '../assessment/assessment';
import { tallyOf } from '../assessment/tally';
import type { CalendarEntry } from '../calendar/calendar';
import type { ReportPart } from '../calendar/report-parts';
import { CODE_NAME, CODE_STANDING } from '../provisions';
import { findingTables } from './finding-tables';

/** Everything that a pack is written from; `assessment` undefined: none was begun. */
export interface PackData {
  readonly council: Authority;
  readonly year: PeriodLabel;
  readonly assessment: Assessment | undefined;
  readonly findings: Findings;
  readonly calendar: readonly CalendarEntry[];
  readonly parts: readonly ReportPart[];
}

/**
 * The papers of 8.1 as a document: the self-assessment as it stands, what is open in it, the year's steps, and the parts
 * of the annual report with what a person has still to write. Nothing that nobody assessed is shown as met.
 */
export function writePack(data: PackData): Result<AnnualReport, UnboundNumeral> {
  const { council, year: period } = data;
  const sections = [
    standingSection(data),
    section('findings', 'The self-assessment', findingTables(data)),
    calendarSection(data),
    partsSection(data),
    section('response', "The governing body's response", [
      toWrite('response.to-write', "The governing body's response to the report."),
    ]),
  ];
  const blocks = sections.flatMap((one) => one.blocks);
  return bindReport(
    numberReport({
      authority: council.id,
      period,
      title: say('title', 'Self-assessment against the Complaint Handling Code {year}: {council}', {
        year: year(period),
        council: name(council.name),
      }),
      subject: 'Self-assessment against the Complaint Handling Code',
      sections,
      sources: [],
      toWrite: blocks.filter(({ kind }) => kind === 'to-write').length,
    }),
  );
}

function standingSection({ findings, council, year: period }: PackData): Section {
  const { met, notMet, toConfirm, notAssessed, all } = tallyOf(findings);
  return section('standing', 'Where the council stands', [
    paragraph('standing.code', [
      say('standing.code', 'This is the self-assessment of {council} for {year} against {code}.', {
        council: name(council.name),
        year: year(period),
        code: reference(CODE_NAME),
      }),
      say('standing.guidance', '{guidance}', { guidance: reference(CODE_STANDING) }),
    ]),
    paragraph('standing.counts', [
      say(
        'standing.counts',
        'Provisions: {all}. Met: {met}. Not met, with an explanation: {notMet}. Brought from an earlier assessment and to be confirmed: {toConfirm}. Not assessed: {notAssessed}.',
        {
          all: tally(all),
          met: tally(met),
          notMet: tally(notMet),
          toConfirm: tally(toConfirm),
          notAssessed: tally(notAssessed),
        },
      ),
    ]),
    toWrite('standing.to-write', 'What the council makes of its own handling of complaints.'),
  ]);
}

function calendarSection({ calendar }: PackData): Section {
  return section('calendar', 'The year', [
    paragraph('calendar.own', [
      say(
        'calendar.own',
        "The Code asks for these steps and sets no dates; the dates are the council's own.",
      ),
    ]),
    table('calendar.steps', {
      title: say('calendar.steps.title', 'Steps of the year'),
      columns: ['Step', 'Paragraph', 'By', 'Done'],
      rows: calendar.map(({ step, text, paragraph: asked, due, doneOn }) =>
        row(`calendar.${step}`, [
          reference(text),
          reference(asked),
          year(writeDate(due)),
          doneOn === null ? reference('not recorded') : year(writeDate(doneOn)),
        ]),
      ),
    }),
  ]);
}

function partsSection({ parts }: PackData): Section {
  const open = parts.filter(({ standing }) => standing !== 'held');
  return section('parts', 'Parts of the annual report', [
    table('parts.table', {
      title: say('parts.table.title', 'What the annual report needs, and where it comes from'),
      columns: ['Part', 'Held', 'Where from'],
      rows: parts.map(({ id, text, standing, how }) =>
        row(`parts.${id}`, [reference(text), reference(HELD[standing]), reference(how)]),
      ),
    }),
    list(
      'parts.count',
      open.length === 0 ? [] : [say('parts.count', 'Each passage below is for a person.')],
    ),
    ...open.map(({ id, text }) =>
      toWrite(`parts.${id}.to-write`, '{part}.', { part: reference(text) }),
    ),
  ]);
}

const HELD = { held: 'held', partly: 'in part', 'to-write': 'not held' } as const;
