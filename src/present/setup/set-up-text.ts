import type { SetupDone, SetupOutcome } from '../../app/outcome/setup';
import { plain } from '../plain';
import { capital } from '../written';
import { closuresWords, officeWords } from './setting-words';

type SetUp = Extract<SetupOutcome, { kind: 'set-up' }>;

/** What was set, and what follows from it. */
export function setUpText(set: SetUp): string {
  const { becameAdmin, done, remindsAtOnce, repeated } = set;
  const said = repeated ? 'That is so already, and nothing was changed. ' : '';
  const isDays = done.what === 'hours' || done.what === 'closures';
  const atOnce = isDays && remindsAtOnce ? AT_ONCE : '';
  return `${said}${doneText(set)}${atOnce}${becameAdmin ? ADMIN : ''}`;
}

const AT_ONCE = ' In this trial reminders come at once all the same.';

const ADMIN =
  ' So that you can go on, you are an administrator now; from here on only those who are appointed may change settings.';

function doneText({ done, repeated, privately }: SetUp): string {
  switch (done.what) {
    case 'council':
      return councilText(done, repeated);
    case 'office':
      return privately ? officeText(done) : publicText(done);
    case 'hours':
      return `Working hours are ${done.opens} to ${done.closes}, on working days; nobody is reminded outside them.`;
    case 'closures':
      return closuresText(done, repeated);
  }
}

type Of<W extends SetupDone['what']> = Extract<SetupDone, { what: W }>;

function councilText({ council, now }: Of<'council'>, repeated: boolean): string {
  if (council !== null) {
    const name = plain(council.name);
    return repeated
      ? `“We” is ${name}.`
      : `“We” is ${name} from now on, in questions, digests and help. **settings** shows everything that is set.`;
  }
  return now === null
    ? 'No council is set: name the council in each question, or write for example **we are Coventry**.'
    : `“We” is ${plain(now.name)}, as this installation is set up.`;
}

function officeText({ office, service, person, ended }: Of<'office'>): string {
  const name = officeWords(office, service);
  if (ended) return `${plain(ended.name, 80)} is no administrator any more.`;
  if (person === null) return `Nobody is ${name} now.`;
  return office === 'admin'
    ? `${plain(person.name, 80)} is an administrator now.`
    : `${capital(name)} is ${plain(person.name, 80)} now.`;
}

/** Where others read along the answer repeats no name, though somebody just wrote it. */
function publicText({ office, service, person, ended }: Of<'office'>): string {
  const name = officeWords(office, service);
  const now =
    ended !== undefined
      ? 'that person is no administrator any more'
      : person === null
        ? `nobody is ${name} now`
        : `${name} is set`;
  return `Noted: ${now}. Who holds which office I show in a personal chat only: write **settings** to me there.`;
}

function closuresText({ changed, ended, closures }: Of<'closures'>, repeated: boolean): string {
  const all =
    closures.length === 0
      ? 'There are no closure days now.'
      : `Closure days are now: ${closuresWords(closures)}.`;
  if (repeated) return all;
  return ended
    ? `No closure days any more: ${closuresWords(changed)}. ${all}`
    : `New closure days: ${closuresWords(changed)}. They count as no working days, and nobody is reminded on them. ${all}`;
}
