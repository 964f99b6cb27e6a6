import type { CouncilPage } from '../../../app/outcome/pages';
import { writeDate } from '../../../domain/shared/civil-date';
import { html, type Html } from '../html/html';
import { frame, type Theme } from '../html/frame';
import { shown } from '../html/words';
import { remediesPlace, type SignInOffer } from '../remedies/remedies-place';
import { pageCaveats } from './caveats-html';
import { checksHtml } from './checks-html';
import { lettersHtml } from './letters-html';
import { statisticCard } from './statistic-card';
import { statisticHtml } from './statistic-html';

export interface CouncilFrame {
  readonly theme: Theme | undefined;
  /** Whether remedies can be shown to people who are signed in. */
  readonly signIn: SignInOffer;
}

/** A council's own page. */
export function councilHtml(page: CouncilPage, { theme, signIn }: CouncilFrame): Html {
  const { authority, statistics } = page;
  const name = shown(authority.name);
  const main = html`<header>
      <h1>${name}</h1>
      <p class="quiet">
        What the Ombudsman’s annual letters say of this council, as of ${writeDate(page.today)}.
      </p>
      ${pageCaveats(statistics)}
      <nav aria-label="On this page">
        <ul>
          <li><a href="#statistics">Year by year</a></li>
          <li><a href="#letters">Letters</a></li>
          <li><a href="#checks">Checks</a></li>
          <li><a href="#remedies">Remedies</a></li>
          <li><a href="${chooseAddress(theme)}">Another council</a></li>
        </ul>
      </nav>
    </header>
    <section aria-labelledby="latest">
      <h2 id="latest" class="unseen">The latest figures</h2>
      <ul class="cards">
        ${statistics.filter(({ measure }) => measure !== 'late_remedies').map(statisticCard)}
      </ul>
    </section>
    <section class="panel" aria-labelledby="statistics">
      <h2 id="statistics">Year by year</h2>
      ${statistics.map((statistic) => statisticHtml(statistic, authority))}
    </section>
    <section class="panel" aria-labelledby="letters">
      <h2 id="letters">Letters held and missing</h2>
      ${lettersHtml(page)}
    </section>
    <section class="panel" aria-labelledby="checks">
      <h2 id="checks">What the checks found</h2>
      ${checksHtml(page.checked)}
    </section>
    ${remediesPlace(signIn)}`;
  return frame({ title: name, theme, main });
}

/** Where another council is chosen, in the same theme. */
export function chooseAddress(theme: Theme | undefined): string {
  return theme === undefined ? '/tab/choose' : `/tab/choose?theme=${theme}`;
}
