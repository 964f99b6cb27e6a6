import type { ListedEntity, ListQuery, RemedyFilter, SingleYear } from '../query';
import { hasCue } from './frame';
import type { Frame } from './frame';
import { present } from './inherit';

/** A question for a list or a number of remedies, letters, gaps or councils; undefined for any other. */
export function listQuery(frame: Frame): ListQuery | undefined {
  return remediesQuery(frame) ?? holdingsQuery(frame);
}

function remediesQuery(frame: Frame): ListQuery | undefined {
  if (!asksForRemedies(frame) || asksWhetherAll(frame)) return undefined;
  const filter = remedyFilter(frame);
  const whole = Object.keys(filter).length === 0;
  if (isContradiction(filter)) return undefined;
  if (whole && !asksForAll(frame)) return undefined;
  return {
    op: frame.cues.has('count') ? 'count' : 'list',
    entity: 'remedies',
    ...(whole ? {} : { filter }),
    ...present('year', frame.years[0]),
  };
}

/** "overdue and due next week": no remedy is both. */
function isContradiction({ status, due }: RemedyFilter): boolean {
  return due !== undefined && status !== undefined && status !== 'open';
}

/** "list all remedies": without a state they are listed only when that is plainly asked for. */
function asksForAll(frame: Frame): boolean {
  return (
    namesRemedies(frame) && hasCue(frame, 'list', 'anything', 'show') && !frame.cues.has('count')
  );
}

function namesRemedies({ atoms }: Frame): boolean {
  return atoms.has('remedy') || atoms.has('recommendation');
}

function asksForRemedies(frame: Frame): boolean {
  const { atoms, cues, filter, who } = frame;
  const others = [...atoms].some((atom) => !['remedy', 'recommendation', 'late'].includes(atom));
  const ranked = frame.extremes.length > 0 || frame.span !== undefined;
  if (others || ranked || who.some((subject) => subject !== 'me')) return false;
  if (atoms.has('late')) return !cues.has('letter') && isAboutState(frame);
  return atoms.size > 0 || Object.keys(filter).length > 0;
}

/** "which remedies were late" asks for ours by state; "late remedies" may mean those that the letter names. */
function isAboutState({ cues, spans }: Frame): boolean {
  const atoms = spans.flatMap(({ meaning }) => (meaning.kind === 'measure' ? [meaning.atom] : []));
  const remedy = atoms.findIndex((atom) => atom === 'remedy' || atom === 'recommendation');
  const said = cues.has('which') || cues.has('count') || cues.has('list');
  return said && remedy >= 0 && remedy < atoms.indexOf('late');
}

function remedyFilter({ filter, services, atoms }: Frame): RemedyFilter {
  const service = services[0];
  return {
    ...(atoms.has('late') ? { status: 'late' as const } : {}),
    ...filter,
    ...(service === undefined ? {} : { service }),
  };
}

function holdingsQuery(frame: Frame): ListQuery | undefined {
  // "which councils do you hold figures for": the figures are those of the letters.
  const figures = [...frame.atoms].every((atom) => atom === 'overview') && frame.cues.has('hold');
  if (frame.atoms.size > 0 && !figures) return undefined;
  const entity = heldEntity(frame) ?? (asksForMembers(frame) ? 'councils' : undefined);
  if (entity === undefined) return undefined;
  return {
    op: frame.cues.has('count') ? 'count' : 'list',
    entity,
    ...(frame.who.length === 0 ? {} : { who: frame.who }),
    ...present('year', heldYear(frame, entity)),
  };
}

/** The year a list is of; left out, so that it stays unread, where more or less than a list may be meant. */
function heldYear(frame: Frame, entity: ListedEntity): SingleYear | undefined {
  // "do you have the 2022 letter?" may as well want to see it.
  return entity === 'councils' || asksForSeveral(frame) ? frame.years[0] : undefined;
}

/** "how many gaps are there?": of what is held, gaps can be in the letters alone. */
function isGapsAlone(frame: Frame): boolean {
  const asked =
    hasCue(frame, 'count', 'list', 'which', 'show', 'anything') || startsWithWhat(frame);
  return asked && frame.spans.some(({ text }) => text === 'gaps');
}

function startsWithWhat({ spans }: Frame): boolean {
  return spans.find(({ meaning }) => meaning.kind !== 'link')?.text.startsWith('what') === true;
}

function asksForSeveral({ spans }: Frame): boolean {
  return spans.some(({ text }) => /\b(?:letters|reviews|years|gaps)$/.test(text));
}

/** "which councils are in the WMCA", "which WMCA councils do you hold figures for": the members of one group. */
function asksForMembers(frame: Frame): boolean {
  const { who, spans } = frame;
  const [group, more] = who;
  if (group?.startsWith('group:') !== true || more !== undefined) return false;
  const belonging =
    hasCue(frame, 'councils', 'who') && MEMBERSHIP.test(spans.map(({ text }) => text).join(' '));
  const named = spans.some(
    ({ meaning, text }) => meaning.kind === 'group' && GROUP_OF_COUNCILS.test(text),
  );
  if (!hasCue(frame, 'which', 'list', 'count', 'who')) return false;
  return belonging || (named && hasCue(frame, 'hold', 'list', 'who'));
}

const GROUP_OF_COUNCILS = /(?:councils|boroughs|authorities|members|neighbours)$/;
const MEMBERSHIP = /\b(?:in|of|to|make up|form|belong to)\b/;

function heldEntity(frame: Frame): ListedEntity | undefined {
  const { cues } = frame;
  const held = hasCue(frame, 'hold', 'covered');
  if (cues.has('councils') && held) return 'councils';
  if (cues.has('missing') && (hasCue(frame, 'letter', 'which-year') || isGapsAlone(frame)))
    return 'gaps';
  const letters = cues.has('letter') && hasCue(frame, 'which', 'list', 'count', 'anything', 'hold');
  return letters || (cues.has('which-year') && held) ? 'letters' : undefined;
}

/** "have all remedies been completed?" wants a yes or a no, which a list of the completed ones is not. */
function asksWhetherAll({ spans, cues, filter }: Frame): boolean {
  const all = spans.some(({ text }) => text === 'all' || text === 'everything');
  const ended = filter.status === 'done' || filter.status === 'on-time';
  return all && ended && !cues.has('list') && !cues.has('show');
}
