import type { MoveOutcome, RemedyShown } from '../../app/outcome';
import type { MoveVerb, Person, Remedy } from '../../domain/remedy/remedy';
import { writeDate } from '../../domain/shared/civil-date';
import { serviceName } from '../answers/measure-words';
import { literal, plain } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';
import { capital } from '../written';
import { doneWords, MOVE_FORMS, NOT_MOVED, type MoveForm } from './move-words';
import { remedyStanding } from './remedy-lines';
import { spoken } from './nudge-card';
import { unchangedCard } from './unchanged-card';

/** Teams shows no more in one row, those under "more" included; the most usual come first. */
const MOST_BUTTONS = 6;
const MOST_COLLEAGUES = 20;

/** A remedy as it stands, with what was just done or why not, and the buttons of whoever looks at it. */
export function moveCard(outcome: MoveOutcome): AdaptiveCard {
  if (outcome.kind === 'moved')
    return remedyCard(outcome, doneWords(outcome.verb, outcome.remedy, outcome.repeated));
  const why = NOT_MOVED[outcome.why];
  return outcome.shown
    ? remedyCard(outcome.shown, `Nothing was changed. ${why}`)
    : unchangedCard({ why, reference: null });
}

function remedyCard(shown: RemedyShown, said: string): AdaptiveCard {
  const { remedy, today } = shown;
  const heading = capital(remedyStanding(remedy, today));
  const forms = Object.entries(MOVE_FORMS).flatMap(([verb, form]) =>
    shown.allowed.includes(verb as MoveVerb) ? [{ verb: verb as MoveVerb, form }] : [],
  );
  const ids = { remedyId: remedy.id, revision: remedy.revision, deliveryId: shown.deliveryId };
  const button = ({ verb, form }: Button): object => ({ title: form.title, verb, ...ids });
  const [plainMoves, otherMoves, askedMoves] = [
    forms.filter(({ verb, form }) => form.send === undefined && FIRST.includes(verb)),
    forms.filter(({ verb, form }) => form.send === undefined && !FIRST.includes(verb)),
    forms.filter(({ form }) => form.send !== undefined),
  ];
  return renderCard('remedy', {
    heading,
    said,
    text: plain(remedy.text, 600),
    facts: factsOf(remedy),
    note: remedy.sample ? 'Sample data: an invented remedy.' : '',
    hasPlain: plainMoves.length > 0,
    plainMoves: plainMoves.map(button),
    askedMoves: askedMoves.slice(0, MOST_BUTTONS - 1).map(({ verb, form }, index) => ({
      ...asked(verb, form, shown.colleagues),
      mode: index < PRIMARY ? 'primary' : 'secondary',
      ...ids,
    })),
    otherMoves: otherMoves.slice(0, 1).map(button),
    ...spoken(`${heading}. ${literal(said)} ${literal(remedy.text)}`),
  });
}

interface Button {
  readonly verb: MoveVerb;
  readonly form: MoveForm;
}

/** Buttons of one click that stand by themselves; the others are under "more". */
const FIRST: readonly MoveVerb[] = ['acknowledge', 'confirm', 'take-over', 'accept'];
const PRIMARY = 2;

/** Three lines: which case, by when, and whose it is. */
function factsOf(remedy: Remedy): readonly { readonly title: string; readonly value: string }[] {
  const { reference, service } = remedy;
  return [
    { title: 'Case', value: `${plain(reference, 80)}, ${plain(serviceName(service))}` },
    { title: 'Due', value: dueWords(remedy) },
    { title: 'Owner', value: ownerWords(remedy) },
  ];
}

function dueWords({ due, firstDue, timeRequest }: Remedy): string {
  const first = due === firstDue ? '' : `, first agreed for ${writeDate(firstDue)}`;
  const asked = timeRequest
    ? `; more time is asked for, until ${writeDate(timeRequest.proposed)}: ${plain(timeRequest.reason, 200)}`
    : '';
  return `${writeDate(due)}${first}${asked}`;
}

function ownerWords({ owner, deputy, offeredTo }: Remedy): string {
  return [
    plain(owner.name, 100),
    deputy ? `deputy ${plain(deputy.name, 100)}` : '',
    offeredTo ? `offered to ${plain(offeredTo.name, 100)}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** A button that asks for words first. What is not asked for is an empty id. */
function asked(verb: MoveVerb, form: MoveForm, colleagues: readonly Person[]): object {
  const { text = NO_TEXT, date = NO_INPUT, person = NO_INPUT } = form;
  return {
    title: form.title,
    send: form.send ?? form.title,
    verb,
    textInput: text.id,
    textLabel: text.label,
    textError: text.error,
    textIsLong: text.long,
    dateInput: date.id,
    dateLabel: date.label,
    personInput: person.id,
    personLabel: person.label,
    choices: colleagues
      .slice(0, MOST_COLLEAGUES)
      .map(({ id, name }) => ({ title: literal(name, 80), value: literal(id, 80) })),
  };
}

const NO_INPUT = { id: '', label: '' };
const NO_TEXT = { ...NO_INPUT, error: '', long: false };
