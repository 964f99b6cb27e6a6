import type { RemediesPage, SignInProblem } from '../../../app/outcome/pages';
import {
  isOverdue,
  REMEDY_STATES,
  type Remedy,
  type RemedyState,
} from '../../../domain/remedy/remedy';
import { serviceName } from '../../answers/measure-words';
import { MATTER_NAMES, remedyStanding, stateWords } from '../../remedies/remedy-lines';
import { capital, writtenNumber } from '../../written';
import { html, NOTHING, type Html } from '../html/html';
import { table } from '../html/table';
import { shown } from '../html/words';
import { remedyAudit } from './remedy-audit';

/** More than this on one page helps nobody; those that are over are left to the audit's export. */
const MOST_LISTED = 150;

/** Remedies by state, each with its audit, for somebody who is signed in: a piece of the council's page. */
export function remediesHtml(page: RemediesPage): Html {
  const { remedies, scope, today } = page;
  const whose =
    scope === 'council'
      ? 'You see all remedies of your council, because you hold an office there.'
      : 'You see the remedies that are yours, and those of services that you lead. Whoever holds an office sees all of them.';
  if (remedies.length === 0)
    return html`<p>No remedy is held for you to see.</p>
      <p class="quiet small">${whose}</p>`;
  const sample = remedies.some((remedy) => remedy.sample)
    ? html`<p class="notice">Some of these are sample data: invented remedies.</p>`
    : NOTHING;
  const listed = inOrder(remedies).slice(0, MOST_LISTED);
  const left = remedies.length - listed.length;
  return html`<p class="quiet small">${whose}</p>
    ${sample} ${countsTable(remedies, today)}
    ${REMEDY_STATES.map((state) => stateHtml(state, listed, page))}
    ${left === 0 ? NOTHING : html`<p>${writtenNumber(left)} more are over and not listed here.</p>`}`;
}

/** What is still to be done before what is over. */
function inOrder(remedies: readonly Remedy[]): readonly Remedy[] {
  const isOver = ({ state }: Remedy): number =>
    Number(REMEDY_STATES.indexOf(state) > REMEDY_STATES.indexOf('done'));
  return [...remedies].sort((a, b) => isOver(a) - isOver(b));
}

function countsTable(remedies: readonly Remedy[], today: string): Html {
  const counted = REMEDY_STATES.map((state) => {
    const inState = remedies.filter((remedy) => remedy.state === state);
    return { state, inState, overdue: inState.filter((remedy) => isOverdue(remedy, today)) };
  });
  return table({
    caption: 'How many are in each state',
    columns: ['State', 'Remedies', 'Overdue'],
    rows: counted
      .filter(({ inState }) => inState.length > 0)
      .map(({ state, inState, overdue }) => ({
        cells: [
          capital(stateWords(state)),
          writtenNumber(inState.length),
          overdue.length === 0 ? '–' : writtenNumber(overdue.length),
        ],
      })),
  });
}

function stateHtml(state: RemedyState, listed: readonly Remedy[], page: RemediesPage): Html {
  const inState = listed.filter((remedy) => remedy.state === state);
  if (inState.length === 0) return NOTHING;
  return html`<h3>${capital(stateWords(state))}</h3>
    ${inState.map((remedy) => remedyHtml(remedy, page))}`;
}

/** A remedy in a line that opens to its words, its people and its audit. */
function remedyHtml(remedy: Remedy, page: RemediesPage): Html {
  const { reference, service, matter } = remedy;
  const what = matter === 'remedy' ? '' : `${MATTER_NAMES[matter]}, `;
  const late = isOverdue(remedy, page.today)
    ? html` <span class="tag warn">overdue</span>`
    : NOTHING;
  return html`<details>
    <summary>
      ${what}${shown(reference, 80)}, ${serviceName(service)}:
      ${remedyStanding(remedy, page.today)}${late}
    </summary>
    <p>${shown(remedy.text, 800)}</p>
    ${remedyAudit(remedy, page)}
  </details> `;
}

/** Why no remedies are shown, and what to do. */
const REFUSED: Readonly<Record<SignInProblem, string>> = {
  'no-token': 'Remedies are shown to people who are signed in, and Teams did not say who you are.',
  'bad-token':
    'Your sign-in could not be verified, so no remedies are shown. Close the tab and open it again.',
  'not-enrolled': 'Your organisation does not use this installation, so no remedies are shown.',
  'keys-unavailable':
    'Your sign-in cannot be verified just now, so no remedies are shown. Try again in a few minutes.',
};

/** The piece of the page that says why there are no remedies. */
export function remediesRefused(problem: SignInProblem): Html {
  return html`<p>${REFUSED[problem]}</p>`;
}
