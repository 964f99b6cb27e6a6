import type { CheckedDocument } from '../../../app/outcome/pages';
import type { Check } from '../../../domain/facts/check';
import { recordUrl } from '../../links';
import { heldName } from '../../letters/held-text';
import { writtenNumber } from '../../written';
import { html, NOTHING, type Html } from '../html/html';
import { anchorOf, placeWords, shown, title } from '../html/words';

/** What the checks of each document found: what waits for a person, without its value, and every other finding. */
export function checksHtml(documents: readonly CheckedDocument[]): Html {
  const found = documents.filter(({ held, findings }) => held.length + findings.length > 0);
  const quiet = documents.length - found.length;
  const rest = quiet === 0 ? NOTHING : html`<p>${quietSentence(quiet, found.length)}</p>`;
  return html`${found.map(documentHtml)}${rest}`;
}

function quietSentence(quiet: number, found: number): string {
  const documents = quiet === 1 ? 'document' : 'documents';
  return found === 0
    ? `The checks found nothing in the ${writtenNumber(quiet)} ${documents} held.`
    : `The checks found nothing in ${writtenNumber(quiet)} other ${documents}.`;
}

function documentHtml(document: CheckedDocument): Html {
  return html`<h3>${title(`${document.period}: ${document.source.title}`)}</h3>
    ${findingsHtml(document)}`;
}

/** The findings of one document as a list. */
export function findingsHtml({ source, held, findings }: CheckedDocument): Html {
  return html`<ul>
    ${held.map(
      (figure) =>
        html`<li>
          <span class="tag warn">held for checking</span> The ${shown(heldName(figure))},
          ${lineLink(source.sha256, figure)}: its value is not given until somebody has settled it.
        </li> `,
    )}${findings.map(
      (finding) =>
        html`<li>
          ${levelTag(finding)}
          ${shown(finding.message, 600)}${finding.arithmetic === undefined ||
          finding.message.includes(finding.arithmetic)
            ? NOTHING
            : html` <span class="quiet">(${shown(finding.arithmetic)})</span>`}${finding.place ===
          undefined
            ? NOTHING
            : html` (${lineLink(source.sha256, finding.place)})`}
        </li> `,
    )}
  </ul> `;
}

function lineLink(sha256: string, place: { readonly page: number; readonly line: number }): Html {
  return html`<a href="${recordUrl('', sha256)}#${anchorOf(place)}">${placeWords(place)}</a>`;
}

/** A finding that holds nothing back any more was settled by a person; a note never did. */
function levelTag({ level }: Check): Html {
  return level === 'info'
    ? html`<span class="tag">note</span>`
    : html`<span class="tag">${level === 'error' ? 'contradiction' : 'warning'}</span>`;
}
