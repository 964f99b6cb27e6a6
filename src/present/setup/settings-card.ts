import type { SettingsOutcome } from '../../app/outcome/setup';
import type { ServiceArea } from '../../domain/facts/measure';
import type { People } from '../../domain/remedy/policy/people';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { serviceName } from '../answers/measure-words';
import { literal, plain } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderCard, type AdaptiveCard } from '../render-card';
import { inWords } from '../written';
import { appointingText } from './refusal-text';
import { changedWords, closuresWords, remindersWords } from './setting-words';

const MOST_CLOSURES = 4;
const MOST_CHANGES = 3;

/** Everything that is set, and who may change it; people only where nobody reads along. */
export function settingsCard(outcome: SettingsOutcome): AdaptiveCard {
  const { home, policy, privately } = outcome;
  const heading = home === null ? 'Settings' : `Settings of ${literal(home.name)}`;
  return renderCard('settings', {
    heading: plain(heading),
    facts: [
      { title: 'Council', value: councilFact(outcome) },
      ...(privately ? peopleFacts(outcome.people) : []),
      {
        title: 'Working hours',
        value: `${policy.opens} to ${policy.closes} on ${policy.days === 'every-day' ? 'every day' : 'working days'}; closed: ${closuresWords(policy.closures, MOST_CLOSURES)}`,
      },
      { title: 'Reminders', value: remindersWords(policy) },
    ],
    note: [whoMay(outcome), changesText(outcome), outcome.remindsAtOnce ? AT_ONCE : '']
      .filter(Boolean)
      .join(' '),
    buttons: [{ title: 'How do I change this?', q: 'help settings' }],
    ...spoken(`${heading}. Working hours ${policy.opens} to ${policy.closes}.`),
  });
}

const AT_ONCE = 'In this trial reminders come at once, whatever the hours and the days.';

function councilFact({ home, homeFrom }: SettingsOutcome): string {
  if (home === null) return 'none yet: write **we are** and the name of your council';
  return `${plain(home.name)}${homeFrom === 'installation' ? ' (as this installation is set up; **we are** and a name changes it)' : ''}`;
}

function peopleFacts({ linkOfficer, monitoringOfficer, serviceLeads }: People) {
  const leads = Object.entries(serviceLeads).map(
    ([service, { name }]) => `${plain(serviceName(service as ServiceArea))}: ${plain(name, 60)}`,
  );
  const of = (person: { readonly name: string } | null): string =>
    person ? plain(person.name, 80) : 'nobody yet';
  return [
    { title: 'Link Officer', value: of(linkOfficer) },
    { title: 'Monitoring Officer', value: of(monitoringOfficer) },
    { title: 'Service leads', value: leads.join('; ') || 'nobody yet' },
  ];
}

function whoMay(outcome: SettingsOutcome): string {
  const { mayChange, privately, openTrial, hasStandingAdmins, people, unstaffed } = outcome;
  const may = mayChange ? 'You may change these settings.' : 'You may not change these settings.';
  const admins = inWords(people.admins.map(({ name }) => plain(name, 60)));
  const rule = `The Link Officer, the Monitoring Officer and administrators${admins && ` (${admins})`} may change them.`;
  const standing = hasStandingAdmins
    ? ' Administrators are also those whom the installation names.'
    : '';
  if (openTrial)
    return 'This is a trial in which nobody is appointed: everybody may change everything until somebody is.';
  if (unstaffed) return `${rule} ${appointingText(hasStandingAdmins)}`;
  if (!privately)
    return `${rule} Who that is I show in a personal chat only: write **settings** to me there.`;
  return `${may} ${rule}${standing}`;
}

function changesText({ changes }: SettingsOutcome): string {
  const lines = changes.map(
    ({ at, by, setting }) =>
      `${changedWords(setting)} on ${writeDate(londonTime(at).date)} by ${by === null ? 'somebody whose name I do not know' : plain(by, 60)}`,
  );
  const last = [...new Set(lines)].slice(0, MOST_CHANGES);
  return last.length === 0 ? '' : `Last changed: ${last.join('; ')}.`;
}
