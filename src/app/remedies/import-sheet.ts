import type { RowOutcome } from '../../domain/remedy/spreadsheet/row-outcome';
import type { Field } from '../../domain/remedy/spreadsheet/fields';
import { mapColumns, type MapProblem } from '../../domain/remedy/spreadsheet/map-columns';
import {
  rowDrafts,
  type RowContext,
  type RowDraft,
} from '../../domain/remedy/spreadsheet/row-drafts';
import type { Sheet, SheetRow } from '../../domain/remedy/spreadsheet/sheet';
import { sheetOf } from '../../domain/remedy/spreadsheet/sheet-of';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { addRemedy, tryRemedy, type RemedyOrigin } from './add-remedy';
import { settingsOf } from './remedy-settings';
import { timeIn } from './time-in';

/** How a table will be read: shown before anything is stored. */
export interface SheetPlan {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<Field, number>;
}

/** Finds out which column holds what, from the names of the columns and from what a person chose. */
export function planSheet(
  rows: readonly (readonly string[])[],
  chosen: readonly string[],
): Result<SheetPlan, MapProblem> {
  const sheet = sheetOf(rows, chosen);
  const columns = mapColumns(sheet.columns, chosen);
  return columns.ok ? ok({ sheet, columns: columns.value }) : failed(columns.problem);
}

/** Adds every row that can be added, and says of each what became of it. With `dryRun` nothing is stored. */
export async function* importSheet(
  ports: Ports,
  { sheet, columns }: SheetPlan,
  origin: RemedyOrigin & { readonly dryRun: boolean },
): AsyncGenerator<RowOutcome> {
  const { people } = await settingsOf(ports, origin.tenant);
  const context = { columns, linkOfficer: people.linkOfficer, timeIn };
  for (const row of sheet.rows) yield* importRow(ports, row, { origin, context });
}

async function* importRow(
  ports: Ports,
  row: SheetRow,
  {
    origin,
    context,
  }: {
    readonly origin: RemedyOrigin & { readonly dryRun: boolean };
    readonly context: RowContext;
  },
): AsyncGenerator<RowOutcome> {
  const drafts = rowDrafts(row, context);
  if (!drafts.ok) {
    const { problem } = drafts;
    yield { row: row.number, status: 'refused', id: null, problem, ownerIsLinkOfficer: false };
    return;
  }
  for (const draft of drafts.value)
    yield { row: row.number, ...(await addOne(ports, draft, origin)) };
}

async function addOne(
  ports: Ports,
  { draft, ownerIsLinkOfficer }: RowDraft,
  { dryRun, ...origin }: RemedyOrigin & { readonly dryRun: boolean },
): Promise<Omit<RowOutcome, 'row'>> {
  const added = await (dryRun ? tryRemedy : addRemedy)(ports, draft, origin);
  if (added.ok) {
    const status = dryRun ? 'would-add' : 'added';
    return { status, id: added.value.id, problem: null, ownerIsLinkOfficer };
  }
  const status = added.problem.kind === 'already-there' ? 'already-there' : 'refused';
  return { status, id: null, problem: added.problem, ownerIsLinkOfficer };
}
