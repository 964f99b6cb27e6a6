import type { Span } from '../recognise/span';
import type { Meaning } from '../vocabulary/meaning';

/** The one meaning that the words around leave to a word. */
export function settledBy(spans: readonly Span[], at: number): Meaning | undefined {
  if (isTheOmbudsman(spans, at) || isItsOwn(spans, at)) return { kind: 'filler' };
  if (isOurCouncil(spans, at)) return { kind: 'me' };
  if (isAnotherSide(spans, at)) return { kind: 'link' };
  if (isPuttingInOrder(spans, at)) return { kind: 'cue', cue: 'rank' };
  if (isSettingBeside(spans, at)) return { kind: 'cue', cue: 'compare' };
  if (areServicesInOrder(spans, at)) return { kind: 'cue', cue: 'by-service' };
  return isOpening(spans, at) ? { kind: 'cue', cue: 'show' } : undefined;
}

/** "set our rate beside Luton's": nothing is changed by that. */
function isSettingBeside(spans: readonly Span[], at: number): boolean {
  const verb = SETTING.includes(spans[at]?.text ?? '');
  return (
    verb && spans.slice(at + 1).some(({ text }) => BESIDE.some((word) => text.startsWith(word)))
  );
}

/** "compare our rate with our neighbours and with the national average" */
function isAnotherSide(spans: readonly Span[], at: number): boolean {
  if (spans[at]?.text !== 'and with') return false;
  return spans
    .slice(0, at)
    .some(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'compare');
}

/** "put all the WMCA councils in order of compliance" */
function isPuttingInOrder(spans: readonly Span[], at: number): boolean {
  const verb = ['put', 'place', 'list', 'sort', 'arrange'].includes(spans[at]?.text ?? '');
  return verb && spans.slice(at + 1).some(({ text }) => text === 'in order' || text === 'order');
}

const SETTING: readonly string[] = [
  'stick',
  'pop',
  'bung',
  'chuck',
  'whack',
  'stand',
  'set',
  'place',
  'line',
  'pit',
  'weigh',
  'lay',
  'stack',
  'hold',
  'put',
];
const BESIDE: readonly string[] = [
  'against',
  'beside',
  'alongside',
  'next to',
  'side by side',
  'up against',
  'versus',
  'vs',
  'side by side with',
  'next to each other',
  'alongside each other',
  'against each other',
  'beside each other',
  'next to one another',
  'against one another',
  'together',
];

/** "rank our services by complaints received": an order of services, not a measure of them. */
function areServicesInOrder(spans: readonly Span[], at: number): boolean {
  const { text = '', meaning } = spans[at] ?? {};
  if (meaning?.kind !== 'unknown' || !SERVICES.includes(text)) return false;
  return spans.some(
    (span) => span.meaning.kind === 'cue' && ['rank', 'list'].includes(span.meaning.cue),
  );
}

const SERVICES: readonly string[] = ['services', 'departments', 'directorates', 'areas'];

/** "open Luton's 2023-24 letter": a letter is opened, remedies are open. */
function isOpening(spans: readonly Span[], at: number): boolean {
  if (spans[at]?.text !== 'open' || !saysLetter(spans)) return false;
  const first = spans
    .slice(0, at)
    .every(({ meaning }) => meaning.kind === 'filler' || meaning.kind === 'link');
  const next = spans[at + 1];
  const letters = next?.meaning.kind === 'cue' && next.meaning.cue === 'letter';
  return first && !letters && !spans.some((span) => isRemedy(span));
}

/** "Luton's rate in its latest letter": the council named before. */
function isItsOwn(spans: readonly Span[], at: number): boolean {
  const own = ['its', 'their'].includes(spans[at]?.text ?? '');
  return (
    own && spans.slice(0, at).some(({ meaning }) => isCouncil(meaning) || meaning.kind === 'group')
  );
}

/** "where does the Council stand among its neighbours": a council, named or not. */
function isCouncil(meaning: Meaning): boolean {
  return meaning.kind === 'authority' || (meaning.kind === 'cue' && meaning.cue === 'council');
}

/** "the Council's uphold rate alongside the average": ours, where no other is named. */
function isOurCouncil(spans: readonly Span[], at: number): boolean {
  const council = ['council', 'authority'].includes(spans[at]?.text ?? '');
  if (!council || spans[at - 1]?.text !== 'the') return false;
  const measured = spans[at + 1]?.meaning.kind === 'measure';
  return measured && !spans.some(({ meaning }) => NAMING.includes(meaning.kind));
}

const NAMING: readonly Meaning['kind'][] = ['authority', 'ask', 'extreme', 'me'];

/** Whether a letter is spoken of. */
export function saysLetter(spans: readonly Span[]): boolean {
  return spans.some(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'letter');
}

function isRemedy({ meaning }: Span): boolean {
  return meaning.kind === 'measure' && meaning.atom === 'remedy';
}

/** "how many did they uphold against Luton": they, the Ombudsman, where the council is named after a preposition. */
function isTheOmbudsman(spans: readonly Span[], at: number): boolean {
  if (spans[at]?.text !== 'they' || !AUXILIARIES.includes(spans[at - 1]?.text ?? '')) return false;
  const after = spans.slice(at + 1);
  const comparing = spans.some(
    ({ meaning }) =>
      meaning.kind === 'cue' && ['compare', 'than', 'comparative'].includes(meaning.cue),
  );
  return !comparing && after.some((span, index) => isSubject(span) && isDoneTo(after, index));
}

function isSubject({ meaning, text }: Span): boolean {
  return meaning.kind === 'authority' || text === 'us' || text.endsWith(' us');
}

function isDoneTo(spans: readonly Span[], at: number): boolean {
  const words = [spans[at]?.text.split(' ')[0] ?? '', spans[at - 1]?.text ?? ''];
  return words.some((word) => ['on', 'into', 'about', 'against'].includes(word));
}

const AUXILIARIES = ['did', 'do', 'have', 'had', 'has'];
