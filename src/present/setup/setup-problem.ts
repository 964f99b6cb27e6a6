import type { SetupProblem } from '../../app/outcome/setup';
import { SERVICES } from '../../domain/facts/measure';
import { assertNever } from '../../domain/shared/invariant';
import { serviceWords } from '../answers/measure-words';
import { choicesCard } from '../answers/choices-card';
import { plain } from '../plain';
import { say, type Reply } from '../reply';
import { refusalText } from './refusal-text';
import { closuresWords } from './setting-words';

/** Why a setting was not changed, with councils to choose from where there are some. */
export function setupProblem(problem: SetupProblem): Reply {
  if (problem.kind === 'choose-council')
    return choose(
      `“${plain(problem.said, 60)}” is not clearly one council; nothing was changed. Which do you mean?`,
      problem.options,
    );
  if (problem.kind === 'abolished-council')
    return choose(
      `${plain(problem.council.name)} does not exist any more; nothing was changed. Which council are you now?`,
      problem.successors,
    );
  return say(problemText(problem));
}

function choose(text: string, options: readonly { readonly name: string }[]): Reply {
  const choices = options.map(({ name }) => ({ text: `We are ${name}` }));
  return { kind: 'card', card: choicesCard(text, choices) };
}

type InWords = Exclude<SetupProblem, { kind: 'choose-council' | 'abolished-council' }>;

function problemText(problem: InWords): string {
  switch (problem.kind) {
    case 'not-allowed':
      return refusalText(problem.refusal);
    case 'no-account':
      return 'Nothing was changed: I cannot tell who you are here, since you have no account in this organisation’s directory.';
    case 'unknown-council':
      return `Nothing was changed: I know no English council or authority called “${plain(problem.said, 60)}”. Write for example **we are Coventry**, with the name as the Ombudsman writes it.`;
    case 'not-mentioned':
      return `Nothing was changed: two people can have one name, so I need the account. ${mentioning(problem.privately)}`;
    case 'not-found':
      return `Nothing was changed: I could not find out which account “${plain(problem.name, 60)}” has in your directory. Guests have none; ${problem.privately ? 'otherwise mention the person in a channel or group chat where I am.' : 'otherwise try again later.'}`;
    case 'not-admin':
      return `Nothing was changed: ${problem.name === null ? 'say who shall be no administrator any more, with @ and the name' : `${plain(problem.name, 80)} is no administrator who was appointed here`}.`;
    case 'unclear':
      return UNCLEAR[problem.about](plain(problem.said, 60));
    case 'closes-before-it-opens':
      return `Nothing was changed: a day from ${problem.opens} to ${problem.closes} would end before it begins. Write for example **working hours 9:00 to 17:00**.`;
    case 'too-long':
      return `Nothing was changed: one span of closure days has at most ${String(problem.days)} days. Write a longer one in parts.`;
    case 'not-closed':
      return problem.spans.length === 0
        ? 'There are no closure days, so nothing was changed.'
        : `Nothing was changed: there are no closure days on ${closuresWords(problem.spans)}. **settings** shows those that there are.`;
    default:
      return assertNever(problem);
  }
}

function mentioning(privately: boolean): string {
  return privately
    ? 'Mention the person with @ in a channel or group chat where I am; of yourself you can say it here: **the Link Officer is me**.'
    : 'Mention the person with @, and choose them from the list.';
}

const UNCLEAR: Readonly<
  Record<Extract<SetupProblem, { kind: 'unclear' }>['about'], (said: string) => string>
> = {
  hours: (said) =>
    `Nothing was changed: I do not read hours in “${said}”. Write for example **working hours 9:00 to 17:00**.`,
  closures: (said) =>
    `Nothing was changed: I do not read days in “${said}”. Write for example **closure days 24 December 2026 to 1 January 2027**.`,
  service: (said) =>
    `Nothing was changed: “${said}” is none of the Ombudsman’s services, or could be several. They are ${SERVICES.map((service) => plain(serviceWords(service))).join(', ')}.`,
};
