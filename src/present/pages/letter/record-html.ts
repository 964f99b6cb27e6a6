import type { LetterRecord, RecordPart } from '../../../app/outcome/pages';
import type { Fact } from '../../../domain/facts/fact';
import { londonTime, writeDate } from '../../../domain/shared/civil-date';
import { noCasesWords, metricName, serviceWords } from '../../answers/measure-words';
import { correctionWords } from '../../answers/caveat-text';
import { factValue } from '../../answers/figure-text';
import { averageName } from '../../answers/rows/subject-words';
import { councilUrl } from '../../links';
import { capital, lowered, writtenNumber } from '../../written';
import { findingsHtml } from '../council/checks-html';
import { frame, type Theme } from '../html/frame';
import { html, NOTHING, type Html } from '../html/html';
import { table, type TableRow } from '../html/table';
import { anchorOf, placeWords, shown, title as asTitle, words } from '../html/words';

/** The record of one document: every figure of it with the line that it stands on, and what the checks found. */
export function recordHtml({ source, parts }: LetterRecord, theme: Theme | undefined): Html {
  const title = shown(source.title);
  const anchors = new Set<string>();
  const main = html`<header>
      <h1>${asTitle(source.title)}</h1>
      <p class="quiet">
        The record of this document: every figure that was read from it, with the words that it
        stands in.
      </p>
      ${source.sample ? SAMPLE : NOTHING}
    </header>
    <section class="panel" aria-labelledby="document">
      <h2 id="document">The document</h2>
      <dl class="facts">
        ${documentFacts({ source, parts }).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </section>
    ${parts.map((part, index) => partHtml(part, { index, anchors, several: parts.length > 1 }))}`;
  return frame({ title, theme, main });
}

function documentFacts({ source, parts }: LetterRecord): readonly (readonly [string, Html])[] {
  const [first] = parts;
  const councils = new Map(parts.map(({ authority }) => [authority.id, authority]));
  const day = (date: string | undefined): Html =>
    html`${date === undefined ? 'not stated' : writeDate(date)}`;
  return [
    ['Dated', day(source.date)],
    ...(source.publicFrom === undefined ? [] : [['Public from', day(source.publicFrom)] as const]),
    [
      'About',
      html`${[...councils.values()]
        .slice(0, MOST_LINKED)
        .map(
          ({ id, name }, index) =>
            html`${index === 0 ? '' : ', '}<a href="${councilUrl('', id)}">${shown(name)}</a>`,
        )}${councils.size > MOST_LINKED
        ? ` and ${writtenNumber(councils.size - MOST_LINKED)} more`
        : ''}`,
    ],
    ...(first
      ? [['Imported', html`${writeDate(londonTime(first.importedAt).date)}`] as const]
      : []),
    ['SHA-256', html`<code>${source.sha256}</code>`],
  ];
}

const SAMPLE = html`<p class="notice">This is sample data that comes with the tool.</p>`;

const MOST_LINKED = 20;

interface PartPlace {
  readonly index: number;
  readonly anchors: Set<string>;
  readonly several: boolean;
}

function partHtml(part: RecordPart, { index, anchors, several }: PartPlace): Html {
  const { authority, period, facts, held, findings, settled } = part;
  const whose = `${shown(authority.name)}, ${period}`;
  const id = `part-${String(index + 1)}`;
  return html`<section class="panel" aria-labelledby="${id}">
    <h2 id="${id}">${several ? whose : 'Figures'}</h2>
    ${facts.length === 0
      ? html`<p>No figure of this document is given.</p>`
      : table({
          caption: `Figures of ${whose}, each with its line`,
          columns: ['Figure', 'Value', 'Words in the document', 'Place'],
          rows: facts.map((fact) => factRow(fact, part, anchors)),
        })}
    ${held.length + findings.length === 0
      ? html`<p>The checks found nothing.</p>`
      : html`<h3>What the checks found</h3>
          ${findingsHtml(part)}`}
    ${settled === 0 ? NOTHING : html`<p class="small quiet">${settledWords(settled)}</p>`}
  </section> `;
}

function settledWords(settled: number): string {
  return settled === 1
    ? 'One figure of this document was settled by an officer after a check.'
    : `${writtenNumber(settled)} figures of this document were settled by an officer after a check.`;
}

function factRow(fact: Fact, { authority }: RecordPart, anchors: Set<string>): TableRow {
  const [citation] = fact.citations;
  const anchor = anchorOf(citation);
  // Two figures may stand on one line; a link leads to the first.
  const isFirst = !anchors.has(anchor);
  anchors.add(anchor);
  const corrected = (fact.corrected ?? []).map(
    (correction) =>
      html`<br /><span class="small">${words(capital(correctionWords(correction)))}</span>`,
  );
  const derived = fact.derived
    ? html`<br /><span class="small quiet">worked out from the cited lines</span>`
    : NOTHING;
  return {
    ...(isFirst && { id: anchor }),
    cells: [
      nameOf(fact, averageName(authority)),
      html`<strong>${factValue(fact) ?? `No figure: ${lowered(noCasesWords(fact.measure))}`}</strong
        >${derived}${corrected}`,
      html`${fact.citations.map(
        ({ text }, index) =>
          html`${index === 0 ? NOTHING : html`<br />`}<q>${shown(text, 300)}</q>`,
      )}`,
      html`${fact.citations.map(
        (at, index) =>
          html`${index === 0 ? NOTHING : html`<br />`}<span class="nowrap"
              >${placeWords(at)}</span
            >`,
      )}`,
    ],
  };
}

/** `Uphold rate`, `Uphold rate: the Ombudsman's average for ...`, `Upheld in housing`. */
function nameOf({ measure, whose, service }: Fact, average: string): string {
  const name = metricName(measure);
  const where = service === undefined ? '' : ` in ${serviceWords(service)}`;
  if (whose === 'own') return `${name}${where}`;
  return `${name}${where}: ${whose === 'similar' ? shown(average) : 'national figure'}`;
}
