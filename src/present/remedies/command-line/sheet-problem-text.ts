import type { RowOutcome } from '../../../domain/remedy/spreadsheet/row-outcome';
import { COLUMN_NAMES, FIELDS } from '../../../domain/remedy/spreadsheet/fields';
import type { MapProblem } from '../../../domain/remedy/spreadsheet/map-columns';
import { draftProblemText } from './draft-problem-text';

/** One sentence about columns that cannot be read. Nothing was stored. */
export function mapProblemText(problem: MapProblem): string {
  switch (problem.kind) {
    case 'no-column':
      return `No column holds the ${problem.field} (such as "${COLUMN_NAMES[problem.field][0] ?? ''}"); say which with --columns "${problem.field}=NAME". The columns are: ${problem.columns.filter(Boolean).join(', ')}.`;
    case 'unknown-field':
      return `"${problem.given}" is nothing that a column can hold; use ${FIELDS.join(', ')}.`;
    case 'unknown-column':
      return `There is no column "${problem.given}"; the columns are: ${problem.columns.filter(Boolean).join(', ')}.`;
    case 'two-columns':
      return `Two columns could hold the ${problem.field} (${problem.columns.join(' and ')}); rename one of them, and import again.`;
  }
}

/** One sentence about a row that was not added. */
export function rowProblemText(problem: NonNullable<RowOutcome['problem']>): string {
  switch (problem.kind) {
    case 'no-reference':
      return 'It has no decision reference; write it into the row.';
    case 'no-text':
      return 'It says of no action what is to be done; write it into the row.';
    case 'bad-day':
      return `"${problem.given}" is not a day (${problem.field}); write it as 31/03/2026.`;
    case 'no-due':
      return 'It has no due day, and the action names none that can be worked out; write the day into the row.';
    case 'bad-service':
      return `"${problem.given}" is not one of the Ombudsman's services; write adult care, education and children, housing, planning, highways, environment, benefits and tax, or corporate.`;
    case 'no-owner':
      return 'It names no owner by an Entra object id, and no Link Officer is set; give one, or run "upheld people set link-officer ID --name NAME".';
    case 'already-there':
    case 'missing':
    case 'not-a-date':
    case 'personal-data':
    case 'unknown-service':
      return draftProblemText(problem);
  }
}
