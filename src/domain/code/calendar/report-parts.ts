import type { PeriodLabel } from '../../facts/period';

/** What is held for a year that the annual report of the Code needs. */
export interface HeldForReport {
  readonly year: PeriodLabel;
  /** Whether every provision is assessed. */
  readonly isAssessed: boolean;
  /** How many provisions a person found not met; null without an assessment. */
  readonly notMet: number | null;
  /** Whether the Ombudsman's letter on the year is held. */
  readonly letter: boolean;
  /** Remedies of the year that are done. */
  readonly remediesDone: number;
}

/** One part of the annual complaints performance and service improvement report (8.1). */
export interface ReportPart {
  readonly id: string;
  readonly text: string;
  /** `held`: from our data. `partly`: a person adds the rest. `to-write`: nothing is held of it. */
  readonly standing: 'held' | 'partly' | 'to-write';
  /** Where it comes from, or what a person has to write. */
  readonly how: string;
}

/** What 8.1 asks for, with what is held of each. `draft`: how the annual report is drafted from what is held. */
export function reportPartsOf(held: HeldForReport): readonly ReportPart[] {
  const draft = `"upheld report draft --year ${held.year}"`;
  const pack = `"upheld code pack --year ${held.year}"`;
  return [
    {
      id: 'self-assessment',
      text: 'The self-assessment against the Code',
      standing: held.isAssessed ? 'held' : 'partly',
      how: `written by ${pack}${held.isAssessed ? '' : '; some provisions are still open'}`,
    },
    {
      id: 'performance',
      text: 'Complaint handling in numbers and in words',
      standing: held.letter ? 'partly' : 'to-write',
      how: `complaints to the Ombudsman ${held.letter ? `are drafted by ${draft}` : 'need its letter, which is not held'}; a person writes about complaints to the council itself, which are not held here`,
    },
    {
      id: 'refused',
      text: 'The kinds of complaints that were refused',
      standing: 'to-write',
      how: 'a person writes this: refused complaints are not held here',
    },
    {
      id: 'non-compliance',
      text: 'Where the Code was not complied with',
      standing: held.notMet === null ? 'to-write' : 'partly',
      how:
        held.notMet === null
          ? 'a person writes this: no self-assessment is held'
          : `what the self-assessment found is written by ${pack}; a person adds what others found`,
    },
    {
      id: 'improvements',
      text: 'Services improved by what complaints taught',
      standing: held.remediesDone > 0 ? 'partly' : 'to-write',
      how:
        held.remediesDone > 0
          ? `remedies done in the year are drafted by ${draft}; a person writes what changed`
          : 'a person writes this: no remedy of the year is held as done',
    },
    {
      id: 'annual-letter',
      text: "The Ombudsman's annual letter",
      standing: held.letter ? 'held' : 'to-write',
      how: held.letter ? `held; ${draft} writes the report from it` : 'not held: import it',
    },
    {
      id: 'other-reports',
      text: "The Ombudsman's other reports about the council's work",
      standing: 'to-write',
      how: 'a person adds public reports and focus reports that matter here',
    },
  ];
}
