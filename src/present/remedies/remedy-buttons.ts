import type { RemedyShown } from '../../app/outcome';
import type { MoveVerb, Person, Remedy } from '../../domain/remedy/remedy';
import { literal } from '../plain';
import { MOVE_FORMS, type MoveForm } from './move-words';

/** Teams shows no more than six in one row, those under "more" included, and one asks for the other remedies. */
const MOST = 5;
/** As many are seen at once; the others are under "more". */
const MOST_SEEN = 3;

/** The buttons of a remedy's card: those of one click, those that ask for words first, and the last, which leads on. */
export interface RemedyButtons {
  readonly plainMoves: readonly object[];
  readonly otherMoves: readonly object[];
  readonly askedMoves: readonly object[];
  readonly lastMode: Mode;
}

/** Seen at once, or under "more". */
type Mode = 'primary' | 'secondary';

interface Button {
  readonly verb: MoveVerb;
  readonly form: MoveForm;
}

/** Buttons of one click that stand by themselves. */
const FIRST: readonly MoveVerb[] = ['acknowledge', 'confirm', 'take-over', 'decline', 'accept'];

/** What somebody may do with a remedy now, as buttons; what waits for an answer comes first. */
export function remedyButtons(
  shown: Omit<RemedyShown, 'mayAct'>,
  mostColleagues: number,
): RemedyButtons {
  const { remedy, allowed, deliveryId } = shown;
  const all = inOrder(remedy, allowed).slice(0, MOST);
  const ids = { remedyId: remedy.id, revision: remedy.revision, deliveryId };
  const first = all.filter(({ verb }) => FIRST.includes(verb));
  const others = all.filter(({ verb, form }) => !FIRST.includes(verb) && form.send === undefined);
  const asked = all.filter(({ form }) => form.send !== undefined);
  const modeAt = (place: number): Mode => (place < MOST_SEEN ? 'primary' : 'secondary');
  const button = ({ verb, form }: Button, place: number): object => ({
    ...{ title: form.title, verb, ...ids, mode: modeAt(place) },
    style: place === 0 ? 'positive' : 'default',
  });
  return {
    plainMoves: first.map(button),
    askedMoves: asked.map(({ verb, form }, index) => ({
      ...askedMove(verb, form, shown.colleagues.slice(0, mostColleagues)),
      mode: modeAt(first.length + index),
      ...ids,
    })),
    otherMoves: others.map((one, index) => button(one, first.length + asked.length + index)),
    lastMode: modeAt(all.length),
  };
}

function inOrder(remedy: Remedy, allowed: readonly MoveVerb[]): readonly Button[] {
  const forms = Object.entries(MOVE_FORMS).flatMap(([name, form]) => {
    const verb = name as MoveVerb;
    return allowed.includes(verb) ? [{ verb, form: formFor(verb, form, allowed) }] : [];
  });
  const waiting = answers(remedy);
  const isWaited = ({ verb }: Button): boolean => waiting.includes(verb);
  const useful = forms.filter(({ verb }) => {
    const instead = INSTEAD[verb];
    return instead === undefined || !allowed.includes(instead);
  });
  return [...useful.filter(isWaited), ...useful.filter((one) => !isWaited(one))];
}

/** Whoever may do the second for themselves does not ask for the first. */
const INSTEAD: Readonly<Partial<Record<MoveVerb, MoveVerb>>> = {
  'request-time': 'extend',
  'pass-on': 'assign',
  'not-mine': 'assign',
};

/** The moves that answer what somebody asked for. */
function answers({ timeRequest, awaitingOwnerSince }: Remedy): readonly MoveVerb[] {
  return [
    ...(timeRequest === null ? [] : (['extend', 'refuse-time'] as const)),
    ...(awaitingOwnerSince === null ? [] : (['assign'] as const)),
  ];
}

/** Whoever offered it does not decline it: they take the offer back. */
function formFor(verb: MoveVerb, form: MoveForm, allowed: readonly MoveVerb[]): MoveForm {
  const isOwn = verb === 'decline' && !allowed.includes('take-over');
  return isOwn ? { title: 'Take the offer back' } : form;
}

/** A button that asks for words first. What is not asked for is an empty id. */
function askedMove(verb: MoveVerb, form: MoveForm, colleagues: readonly Person[]): object {
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
    choices: colleagues.map(({ id, name }) => ({
      title: literal(name, 80),
      value: literal(id, 80),
    })),
  };
}

const NO_INPUT = { id: '', label: '' };
const NO_TEXT = { ...NO_INPUT, error: '', long: false };
