import type { Figure, Row } from '../../domain/question/answer/answer-row';
import { factValue } from '../answers/figure-text';
import { missingCell } from '../answers/rows/missing-text';
import { withoutMarkdown } from '../plain';
import { writtenValue } from '../written';
import type { Point, Role } from './picture';

/** Stands where a document says that there was nothing to count. */
const NO_CASES = 'no cases';

/** Stands where there is nothing to tell: an average that no letter prints, a council that did not exist yet. */
export const NOTHING = 'no figure';

/** A row as a point: its printed or pooled value, or in few words why there is none. */
export function pointOf(row: Row, label: string, role: Role): Point {
  switch (row.kind) {
    case 'missing':
      return { label, role, value: null, written: withoutMarkdown(missingCell(row)), facts: [] };
    case 'pooled': {
      const { value, unit, facts } = row.figure;
      return { label, role, value, written: writtenValue({ unit, value }), facts };
    }
    case 'figure':
      return figurePoint(row.figure, label, role);
  }
}

/** A figure as a point. No cases are no figure, and so no 0. */
export function figurePoint({ fact, part, base }: Figure, label: string, role: Role): Point {
  const { quantity } = fact;
  if (quantity.kind !== 'printed')
    return { label, role, value: null, written: NO_CASES, facts: [fact] };
  const { value } = quantity;
  const [of, all] = [factValue(part), factValue(base)];
  const counted = of !== undefined && all !== undefined;
  return {
    label,
    role,
    value,
    written: writtenValue(quantity),
    ...(counted && { counts: `${of} of ${all}` }),
    facts: [fact, ...(counted ? [part, base] : [])].flatMap((one) => one ?? []),
  };
}

/** A place in a line for which there is no row. */
export function emptyPoint(label: string): Point {
  return { label, role: 'council', value: null, written: NOTHING, facts: [] };
}

/**
 * The Ombudsman's averages that stand beside the figures of one council, as rows of their own. None where several
 * councils or measures are shown, or the averages were asked for.
 */
export function comparatorRows(rows: readonly Row[]): readonly Row[] {
  const figures = rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : []));
  const kinds = new Set(
    rows.map((row) => {
      const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
      return subject.kind === 'authority' ? subject.authority.id : subject.kind;
    }),
  );
  const measures = new Set(figures.map(({ fact }) => fact.measure));
  if (kinds.size !== 1 || measures.size !== 1) return [];
  return figures.flatMap(({ comparator, subject, period, source }) =>
    comparator && subject.kind === 'authority'
      ? [
          {
            kind: 'figure',
            figure: {
              subject: { kind: 'similar', of: subject.authority },
              period,
              fact: comparator,
              source,
            },
          } as const,
        ]
      : [],
  );
}
