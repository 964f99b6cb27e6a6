import { html, NOTHING, type Html, type Piece } from './html';

/** A cell with nothing to say. */
export const NONE = '–';

export interface TableRow {
  /** Where a link can lead; absent where none does. */
  readonly id?: string;
  /** The first names the row. */
  readonly cells: readonly Piece[];
}

export interface TableParts {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * A table of data. On a narrow screen its cells stand below each other, each with the name of its column; the roles say
 * that it is a table all the same, since browsers forget that of tables that are laid out otherwise.
 */
export function table({ caption, columns, rows }: TableParts): Html {
  return html`<table class="stack" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => tableRow(row, columns))}
    </tbody>
  </table>`;
}

function tableRow({ id, cells }: TableRow, columns: readonly string[]): Html {
  const [head, ...rest] = cells;
  return html`<tr role="row" ${id === undefined ? NOTHING : html` id="${id}"`}>
    <th scope="row" role="rowheader">${head}</th>
    ${rest.map(
      (cell, index) =>
        html`<td
          role="cell"
          class="${cell === NONE ? 'none' : ''}"
          data-label="${columns[index + 1] ?? ''}"
        >
          ${cell}
        </td>`,
    )}
  </tr> `;
}
