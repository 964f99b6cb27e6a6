import type { Authority } from '../../domain/facts/authority';
import { frame, type Theme } from './html/frame';
import { html, NOTHING, type Html } from './html/html';
import { shown } from './html/words';

export interface ChooseParts {
  /** In order of their names. */
  readonly councils: readonly Authority[];
  /** Id of the one that is chosen at first; undefined for none. */
  readonly chosen: string | undefined;
  readonly theme: Theme | undefined;
}

/** Chooses whose page to see; in `configure`, whose page a channel's tab shows. */
export function chooseHtml(
  purpose: 'see' | 'configure',
  { councils, chosen, theme }: ChooseParts,
): Html {
  const isTab = purpose === 'configure';
  const title = isTab ? 'Set up the tab' : 'Choose a council';
  const main = html`<section class="panel">
    <h1>${title}</h1>
    <p>
      ${isTab
        ? 'Choose the council whose page this tab shows, and save.'
        : 'Choose the council whose page you want to see.'}
    </p>
    <form action="/tab" method="get" ${isTab ? html` data-configure="yes"` : NOTHING}>
      <div>
        <label for="council">Council</label>
        <select id="council" name="council">
          ${councils.map(
            ({ id, name }) =>
              html`<option value="${id}" ${id === chosen ? html` selected` : NOTHING}>
                ${shown(name)}
              </option>`,
          )}
        </select>
      </div>
      ${theme === undefined ? NOTHING : html`<input type="hidden" name="theme" value="${theme}" />`}
      <button type="submit">${isTab ? 'Show the page' : 'Show'}</button>
    </form>
  </section>`;
  return frame({ title, theme, main });
}

/** There is nothing at this address, said in a sentence. */
export function missingHtml(sentence: string, theme: Theme | undefined): Html {
  const main = html`<section class="panel">
    <h1>Nothing here</h1>
    <p>${sentence}</p>
    <p><a href="/tab/choose">Choose a council</a></p>
  </section>`;
  return frame({ title: 'Nothing here', theme, main });
}
