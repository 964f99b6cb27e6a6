import type { CheckedDocument, CouncilPage } from '../../../app/outcome/pages';
import type { DocumentKind } from '../../../domain/facts/figure-record';
import { writeDate } from '../../../domain/shared/civil-date';
import { recordUrl } from '../../links';
import { capital, writtenNumber } from '../../written';
import { html, NOTHING, type Html } from '../html/html';
import { NONE, table, type TableRow } from '../html/table';
import { shown, title } from '../html/words';

const KINDS: Readonly<Record<DocumentKind, string>> = {
  'annual-letter': 'annual letter',
  'statistics-page': 'statistics page',
  'committee-report': 'report to committee',
};

/** The documents held and the letters that should be out but are not held, year by year. */
export function lettersHtml({ checked, letters, authority }: CouncilPage): Html {
  const held = checked.map((document) => ({ year: document.period, row: documentRow(document) }));
  const missing = letters.gaps.map(({ period }) => ({ year: period, row: gapRow(period) }));
  const rows = [...held, ...missing].sort((a, b) => b.year.localeCompare(a.year));
  if (rows.length === 0) return html`<p>No document is held.</p>`;
  return html`<p>${gapsSentence(letters.gaps.length)}</p>
    ${table({
      caption: `Documents held for ${shown(authority.name)}, and letters not held`,
      columns: ['Year', 'Document', 'Dated', 'Figures', 'Held here'],
      rows: rows.map(({ row }) => row),
    })}`;
}

function gapsSentence(gaps: number): string {
  if (gaps === 0) return 'No letter is missing that should be out by now.';
  return gaps === 1
    ? 'One letter that should be out by now is not held.'
    : `${writtenNumber(gaps)} letters that should be out by now are not held.`;
}

function documentRow({ period, source, figures, held }: CheckedDocument): TableRow {
  const link = html`<a href="${recordUrl('', source.sha256)}">${title(source.title)}</a>`;
  const sample = source.sample ? html` <span class="tag warn">sample data</span>` : NOTHING;
  const waiting =
    held.length === 0
      ? NOTHING
      : html` <span class="quiet">and ${writtenNumber(held.length)} held for checking</span>`;
  return {
    cells: [
      title(period),
      html`${link}${sample}<br /><span class="small quiet">${capital(KINDS[source.kind])}</span>`,
      source.date === undefined
        ? 'no date'
        : html`<span class="nowrap">${writeDate(source.date)}</span>`,
      html`${writtenNumber(figures)}${waiting}`,
      html`<span class="tag good">yes</span>`,
    ],
  };
}

function gapRow(period: string): TableRow {
  return {
    cells: [
      title(period),
      'Annual letter',
      NONE,
      NONE,
      html`<span class="tag warn">not held</span>`,
    ],
  };
}
