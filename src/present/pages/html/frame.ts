import { html, NOTHING, type Html } from './html';

/** Themes that Teams names in the address of a tab; any other leaves it to the device. */
export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Whether a word names a theme. */
export function isTheme(word: string | null): word is Theme {
  return THEMES.some((theme) => theme === word);
}

export interface FrameParts {
  readonly title: string;
  readonly theme: Theme | undefined;
  readonly main: Html;
}

/** A whole page: the same head, way past the navigation, and foot for each. */
export function frame({ title, theme, main }: FrameParts): Html {
  return html`<!doctype html>
    <html lang="en-GB" ${theme === undefined ? NOTHING : html` data-theme="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Upheld</title>
        <link rel="stylesheet" href="/assets/tab.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script src="/assets/tab.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <main id="main" tabindex="-1">${main}</main>
        <footer>
          <p>
            Source: Local Government and Social Care Ombudsman, annual letters. © Commission for
            Local Administration in England. Figures as published; changes and whatever is said to
            be worked out are this tool’s. This is no page of the Ombudsman.
          </p>
        </footer>
      </body>
    </html> `;
}
