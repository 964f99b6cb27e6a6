import { html, type Html } from '../html/html';

/** `none`: single sign-on is not set up, and nobody can be known here. */
export type SignInOffer = 'none' | 'teams';

const WORDS: Readonly<Record<SignInOffer, string>> = {
  none: 'Remedies are not shown here, because single sign-on is not set up for this installation; ask me for them in a personal chat.',
  teams:
    'Remedies are shown to people who are signed in: open this page as a tab in Teams, and they appear here.',
};

/** Where remedies will be, once it is known who looks. Without a word of them until then. */
export function remediesPlace(signIn: SignInOffer): Html {
  const marked = signIn === 'teams' ? html` data-remedies="/tab/remedies"` : undefined;
  return html`<section class="panel" aria-labelledby="remedies">
    <h2 id="remedies">Remedies</h2>
    <div id="remedies-body" aria-live="polite" ${marked}><p>${WORDS[signIn]}</p></div>
  </section> `;
}
