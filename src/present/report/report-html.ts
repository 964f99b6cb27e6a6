import type {
  AnnualReport,
  Block,
  ReportPicture,
  ReportTable,
  Section,
  TableRow,
} from '../../domain/report/model/annual-report';
import { textOf, type Run, type Sentence } from '../../domain/report/model/sentence';
import { html, type Html, type Piece } from '../pages/html/html';
import { drawSvg } from '../pictures/svg/draw-svg';
import { reportPicture } from './report-picture';
import { REPORT_STYLE } from './report-style';
import { toWriteWords } from './report-words';

/** The report as one accessible page without scripts: every figure says where it comes from. */
export function reportHtml(report: AnnualReport): string {
  const title = textOf(report.title);
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: REPORT_STYLE }}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p><strong>${toWriteWords(report.toWrite)}</strong></p>
          ${report.sections.map(sectionHtml)}
        </main>
      </body>
    </html> `.markup;
}

function sectionHtml(section: Section): Html {
  return html`<section aria-labelledby="s${section.number}">
    <h2 id="s${section.number}">${section.number} ${textOf(section.title)}</h2>
    ${section.blocks.map(blockHtml)}
  </section> `;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.number} ${sentences(block.sentences)}</p>
        ${notesHtml(block.notes)} `;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${runs(item)}</li> `)}
      </ul> `;
    case 'to-write':
      return html`<p class="to-write"><strong>To be written:</strong> ${runs(block.about)}</p> `;
    case 'table':
      return tableHtml(block);
    case 'picture':
      return pictureHtml(block);
  }
}

function notesHtml(notes: readonly Sentence[]): Html {
  return html`${notes.map((note) => html`<p class="notes">Note: ${runs(note)}</p> `)}`;
}

/** The caption stands before the table in the text too, as every reader of reports expects it. */
function tableHtml(table: ReportTable): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="t${table.number}">
      <table>
        <caption id="t${table.number}">
          Figure ${table.number}: ${runs(table.title)}
        </caption>
        <thead>
          <tr>
            ${table.columns.map((column) => html`<th scope="col">${runs(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(rowHtml)}
        </tbody>
      </table>
    </div>
    ${notesHtml(table.notes)} `;
}

function rowHtml({ cells, weight }: TableRow): Html {
  const [head, ...rest] = cells;
  const columns = rest.map((cell) => html`<td>${cell.runs.map(({ text }) => text)}</td>`);
  const isYear = head.runs.every(({ kind }) => kind === 'year');
  return html`<tr class="${weight ?? 'plain'}">
    <th scope="row" class="${isYear ? 'year' : 'name'}" title="${lineOf(cells)}">${runs(head)}</th>
    ${columns}
  </tr> `;
}

/** The line that a row stands on, as far as its figures stand on a single one. */
function lineOf(cells: TableRow['cells']): string {
  const cited = cells.flatMap(({ runs: all }) =>
    all.flatMap((run) => ('basis' in run ? run.basis.map(({ citation }) => citation) : [])),
  );
  const lines = new Set(cited.map(({ title, line }) => `${title}, line ${String(line)}`));
  return lines.size === 1 ? ([...lines][0] ?? '') : '';
}

function pictureHtml(picture: ReportPicture): Html {
  return html`<figure>
    ${{ markup: withOwnIds(drawSvg(reportPicture(picture)), picture.number) }}
    <figcaption>
      Picture ${picture.number}: ${runs(picture.title)}. ${runs(picture.source)}
    </figcaption>
  </figure> `;
}

/** Several drawings in one page: every id is the drawing's own. */
function withOwnIds(svg: string, number: string): string {
  return svg
    .replace(/\bid="([^"]+)"/g, `id="$1-${number}"`)
    .replace(/url\(#([^)]+)\)/g, `url(#$1-${number})`)
    .replace(
      'aria-labelledby="title description"',
      `aria-labelledby="title-${number} description-${number}"`,
    );
}

function sentences(all: readonly Sentence[]): Piece {
  return all.map((one, at) => html`${at === 0 ? '' : ' '}${runs(one)}`);
}

function runs({ runs: all }: Sentence): Piece {
  return all.map(runHtml);
}

/** A figure shows its line on hovering, and is data for whoever reads the page by program. */
function runHtml(run: Run): Piece {
  if (run.kind !== 'figure') return run.text;
  const [{ citation }] = run.basis;
  const line = `${citation.title}, line ${String(citation.line)}`;
  return html`<data value="${String(run.value)}" title="${line}">${run.text}</data>`;
}
