import type { Authority } from '../../domain/facts/authority';
import { plain } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderCard, type AdaptiveCard } from '../render-card';

/** How each setting is changed, in the words to write. */
export function settingsHelp(home: Authority | null): AdaptiveCard {
  const name = home ? plain(home.shortName) : 'Coventry';
  return renderCard('help', {
    heading: 'How settings are changed',
    what: 'Write it as it is. A change holds at once, and stays on record with who made it.',
    commands: [
      { title: 'Council', value: `**we are ${name}**` },
      {
        title: 'Offices',
        value:
          '**the Link Officer is @name**, **the Monitoring Officer is @name**, **@name is an administrator**; **me** instead of a name is you, and **nobody** leaves an office empty.',
      },
      { title: 'Service leads', value: '**the housing lead is @name**' },
      { title: 'Working hours', value: '**working hours 9:00 to 17:00**' },
      {
        title: 'Closure days',
        value:
          '**closure days 24 December 2026 to 1 January 2027**; **remove closure days** and the days takes them away.',
      },
    ],
    promise:
      'The Link Officer, the Monitoring Officer and administrators may change them; administrators name each other, and a Monitoring Officer is replaced by themselves or an administrator. Mention people in a channel or group chat where I am.',
    examples: [
      { title: 'Show the settings', q: 'settings' },
      { title: 'What can I ask?', q: 'help' },
    ],
    ...spoken('How settings are changed: write it as it is.'),
  });
}
