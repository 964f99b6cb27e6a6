import type { CivilDate } from '../../shared/civil-date';
import type { Deadline } from '../../shared/deadline';
import { failed, ok, type Result } from '../../shared/result';
import type { RemedyDraft } from '../new-remedy';
import type { Person } from '../remedy';
import { cellDate } from './cell-date';
import type { Field } from './fields';
import type { ColumnMap } from './map-columns';
import { serviceNamed } from './service-names';
import type { SheetRow } from './sheet';

/** By when a text says that something is to be done, and the day where it can be worked out. */
export interface FoundTime {
  readonly deadline: Deadline;
  readonly due: CivilDate | null;
}

/** What a row is read with, besides itself. */
export interface RowContext {
  readonly columns: ColumnMap;
  /** Who looks after a remedy whose row names nobody by an id; null: such a row is refused. */
  readonly linkOfficer: Person | null;
  /** Reads the time that an action names, from the day of the final decision (null: not known). */
  readonly timeIn: (text: string, decided: CivilDate | null) => FoundTime | undefined;
}

export type RowProblem =
  | { readonly kind: 'no-reference' }
  | { readonly kind: 'no-text' }
  /** A cell that should hold a day holds something else. */
  | { readonly kind: 'bad-day'; readonly field: Field; readonly given: string }
  /** Neither a due day nor an action that names one. */
  | { readonly kind: 'no-due'; readonly text: string }
  | { readonly kind: 'bad-service'; readonly given: string }
  | { readonly kind: 'no-owner' };

/** What a row becomes: a draft for each action in it, and what a person should know of it. */
export interface RowDraft {
  readonly draft: RemedyDraft;
  /** True where the Link Officer became the owner because the row names nobody by an id. */
  readonly ownerIsLinkOfficer: boolean;
}

const YES = /^(?:y|yes|done|complete|completed|true|x|✓)$/i;
const NO = /^(?:n|no|not yet|open|outstanding|in progress|ongoing|false|-|n\/a)?$/i;

/** The remedies of one row of a tracker: all of them, or the first thing that is wrong with it. */
export function rowDrafts(
  row: SheetRow,
  context: RowContext,
): Result<readonly RowDraft[], RowProblem> {
  const cell = (field: Field): string => row.cells[context.columns.get(field) ?? -1] ?? '';
  const days = daysOf(cell);
  const common = commonOf(cell, context.linkOfficer);
  if (!common.ok) return common;
  if (!days.ok) return days;
  const drafts: RowDraft[] = [];
  for (const text of actionsIn(cell('text'))) {
    const time = context.timeIn(text, days.value.decided);
    const due = days.value.due ?? time?.due ?? null;
    if (due === null) return failed({ kind: 'no-due', text });
    const timed = { text, due, ...(time && { deadline: time.deadline }) };
    drafts.push({
      ownerIsLinkOfficer: ownerOf(cell) === undefined,
      draft: { ...common.value, ...timed, ...days.value.completion },
    });
  }
  return drafts.length === 0 ? failed({ kind: 'no-text' }) : ok(drafts);
}

/** What all actions of a row share. A row without a service is the council's own business. */
function commonOf(
  cell: Cell,
  linkOfficer: Person | null,
): Result<Pick<RemedyDraft, 'reference' | 'service' | 'owner' | 'deputy'>, RowProblem> {
  if (cell('reference') === '') return failed({ kind: 'no-reference' });
  const service = cell('service') === '' ? 'corporate' : serviceNamed(cell('service'));
  if (service === undefined) return failed({ kind: 'bad-service', given: cell('service') });
  const owner = ownerOf(cell) ?? linkOfficer;
  if (owner === null) return failed({ kind: 'no-owner' });
  return ok({ reference: cell('reference'), service, owner, ...deputyOf(cell) });
}

type Cell = (field: Field) => string;

interface Days {
  readonly due: CivilDate | null;
  readonly decided: CivilDate | null;
  readonly completion: Pick<RemedyDraft, 'state' | 'doneOn'>;
}

function daysOf(cell: Cell): Result<Days, RowProblem> {
  for (const field of ['due', 'decided'] as const) {
    const given = cell(field);
    if (given !== '' && cellDate(given) === undefined)
      return failed({ kind: 'bad-day', field, given });
  }
  const completed = cell('completed');
  const doneOn = cellDate(completed);
  if (doneOn === undefined && !YES.test(completed) && !NO.test(completed))
    return failed({ kind: 'bad-day', field: 'completed', given: completed });
  const isDone = doneOn !== undefined || YES.test(completed);
  return ok({
    due: cellDate(cell('due')) ?? null,
    decided: cellDate(cell('decided')) ?? null,
    completion: {
      ...(isDone && { state: 'done' as const }),
      ...(doneOn !== undefined && { doneOn }),
    },
  });
}

function ownerOf(cell: Cell): Person | undefined {
  const id = cell('owner');
  return id === '' ? undefined : { id, name: cell('owner-name') || id };
}

function deputyOf(cell: Cell): Pick<RemedyDraft, 'deputy'> {
  const id = cell('deputy');
  return id === '' ? {} : { deputy: { id, name: cell('deputy-name') || id } };
}

/** The actions of a cell: each line, or each item of a list, is one. */
function actionsIn(cell: string): readonly string[] {
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*–·]|\(?[a-z0-9]{1,2}[.)])\s+/i, '').trim())
    .filter((line) => line !== '');
}
