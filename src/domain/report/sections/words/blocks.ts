import type { Block, ReportTable, Section, TableRow } from '../../model/annual-report';
import { cell, say, type Sentence } from '../../model/sentence';
import type { Value } from '../../model/value';
import { isNonEmpty, type NonEmpty } from '../../../shared/non-empty';

/** A part of a report before it is numbered; sentences that there is nothing for are left out. */
export function section(
  id: string,
  title: string,
  blocks: readonly (Block | undefined)[],
): Section {
  return {
    id,
    number: '',
    title: say(`${id}.title`, title),
    blocks: blocks.filter((block) => block !== undefined),
  };
}

/** A paragraph of the sentences that there are; undefined without any. */
export function paragraph(
  id: string,
  sentences: readonly (Sentence | undefined)[],
  notes: readonly (Sentence | undefined)[] = [],
): Block | undefined {
  const said = sentences.filter((one) => one !== undefined);
  if (said.length === 0) return undefined;
  return {
    kind: 'paragraph',
    id,
    number: '',
    sentences: said,
    notes: notes.filter((one) => one !== undefined),
  };
}

/** A list; undefined without items. */
export function list(id: string, items: readonly (Sentence | undefined)[]): Block | undefined {
  const said = items.filter((one) => one !== undefined);
  return said.length === 0 ? undefined : { kind: 'list', id, items: said };
}

/** What somebody must write. */
export function toWrite(id: string, about: string, values: Parameters<typeof say>[2] = {}): Block {
  return { kind: 'to-write', id, about: say(id, about, values) };
}

/** A row: its first value names it. */
export function row(id: string, values: NonEmpty<Value>, weight?: TableRow['weight']): TableRow {
  const [first, ...rest] = values.map((value, at) => cell(`${id}.${String(at)}`, value));
  const cells = [first ?? cell(id, values[0]), ...rest] as const;
  return { id, cells, ...(weight && { weight }) };
}

interface TableParts {
  readonly title: Sentence;
  readonly columns: NonEmpty<string | Value>;
  readonly rows: readonly TableRow[];
  readonly notes?: readonly (Sentence | undefined)[];
}

/** A table; undefined without rows. */
export function table(id: string, parts: TableParts): ReportTable | undefined {
  const columns = parts.columns.map((column, at) =>
    typeof column === 'string'
      ? say(`${id}.column.${String(at)}`, column)
      : cell(`${id}.column.${String(at)}`, column),
  );
  if (parts.rows.length === 0 || !isNonEmpty(columns)) return undefined;
  return {
    kind: 'table',
    id,
    number: '',
    title: parts.title,
    columns,
    rows: parts.rows,
    notes: (parts.notes ?? []).filter((one) => one !== undefined),
  };
}

/** Several values in one sentence: `a, b and c`. */
export function inList(values: readonly Sentence[]): readonly Sentence['runs'][number][] {
  return values.flatMap(({ runs }, at) => {
    const between = at === 0 ? '' : at === values.length - 1 ? ' and ' : ', ';
    return between === '' ? runs : [{ kind: 'words' as const, text: between }, ...runs];
  });
}

/** A sentence with a list at the end of it. */
export function sayList(start: Sentence, items: readonly Sentence[], end = '.'): Sentence {
  return { id: start.id, runs: [...start.runs, ...inList(items), { kind: 'words', text: end }] };
}
