/**
 * The one script of our pages, for what only Teams knows: its theme, who is signed in, and which council a channel's tab
 * is to show. Outside Teams it does nothing, not even load Microsoft's library, which asks Microsoft for a list of hosts
 * (our policy refuses, and it takes the list that it has); every page is whole without it.
 */
export const SCRIPT = `'use strict';
(() => {
  let teams;
  const place = document.getElementById('remedies-body');
  const say = (text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    place.replaceChildren(paragraph);
  };

  async function showRemedies() {
    if (!place || !place.dataset.remedies) return;
    say('One moment: Teams is asked who you are.');
    try {
      const token = await teams.authentication.getAuthToken();
      const answer = await fetch(place.dataset.remedies, {
        headers: { authorization: 'Bearer ' + token },
        cache: 'no-store',
      });
      place.innerHTML = await answer.text();
    } catch {
      say('Teams did not sign you in, so no remedies are shown. Close the tab and open it again.');
    }
  }

  function configure() {
    const form = document.querySelector('form[data-configure]');
    if (!form) return;
    const select = form.elements.namedItem('council');
    form.querySelector('button').hidden = true;
    const { config } = teams.pages;
    config.registerOnSaveHandler(async (event) => {
      const page = location.origin + '/tab?council=' + encodeURIComponent(select.value);
      try {
        await config.setConfig({
          entityId: 'council-' + select.value,
          contentUrl: page + '&theme={theme}',
          websiteUrl: page,
          suggestedDisplayName: select.selectedOptions[0].text,
        });
        event.notifySuccess();
      } catch {
        event.notifyFailure('The tab could not be saved.');
      }
    });
    config.setValidityState(true);
  }

  function loadTeams() {
    return new Promise((loaded, failed) => {
      const script = document.createElement('script');
      script.src = '/assets/teams.js';
      script.onload = () => loaded(window.microsoftTeams);
      script.onerror = failed;
      document.head.append(script);
    });
  }

  async function start() {
    if (window.parent === window) return;
    teams = await loadTeams();
    await teams.app.initialize();
    const paint = (theme) => {
      if (!['default', 'dark', 'contrast'].includes(theme)) return;
      document.documentElement.dataset.theme = theme;
      for (const link of document.querySelectorAll('a[href^="/"]')) {
        const address = new URL(link.href);
        address.searchParams.set('theme', theme);
        link.href = address.href;
      }
    };
    teams.app.registerOnThemeChangeHandler(paint);
    const context = await teams.app.getContext();
    paint(context.app.theme);
    teams.app.notifySuccess();
    configure();
    await showRemedies();
  }

  start().catch(() => undefined);
})();
`;

/** Our mark: two sheets and a tick, in the colour of the device's theme. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a5a6b"/><path d="M8 17l6 6 11-14" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
