import type { ListQuery, RemedyFilter } from '../query';
import type { Frame } from './frame';
import { present } from './inherit';

/** A question after a list or a number: the same things narrowed, listed or counted. */
export function continueList(frame: Frame, previous: ListQuery): ListQuery | undefined {
  const remedies = previous.entity === 'remedies';
  if (isOtherQuestion(frame) || (remedies && frame.who.some((subject) => subject !== 'me')))
    return undefined;
  const who = remedies || frame.who.length === 0 ? previous.who : frame.who;
  return {
    op: continuedOp(frame, previous),
    entity: previous.entity,
    ...present('filter', continueFilter(frame, previous)),
    ...present('who', who),
    ...present('year', frame.years[0] ?? previous.year),
  };
}

function isOtherQuestion({ cues, atoms, extremes, span }: Frame): boolean {
  const others = [...atoms].some((atom) => !['remedy', 'recommendation', 'late'].includes(atom));
  const words = (['explain', 'compare', 'trend'] as const).some((cue) => cues.has(cue));
  return others || words || extremes.length > 0 || span !== undefined;
}

function continuedOp({ cues }: Frame, previous: ListQuery): ListQuery['op'] {
  if (cues.has('count')) return 'count';
  const listing = (['them', 'which', 'list', 'show'] as const).some((cue) => cues.has(cue));
  return listing ? 'list' : previous.op;
}

/** A new state or window takes the place of the old one; an owner or a service narrows it. */
function continueFilter(frame: Frame, previous: ListQuery): RemedyFilter | undefined {
  const { filter, services, atoms } = frame;
  const before = previous.filter ?? {};
  const late = atoms.has('late') && atoms.size === 1;
  const added: RemedyFilter = late ? { ...filter, status: 'late' } : filter;
  const replaced = added.status !== undefined || added.due !== undefined;
  const { status, due, overdueDays } = replaced ? added : before;
  const merged: RemedyFilter = {
    ...present('status', status),
    ...present('owner', filter.owner ?? before.owner),
    ...present('due', due),
    ...present('service', services[0] ?? before.service),
    ...present('overdueDays', overdueDays),
  };
  return Object.keys(merged).length === 0 ? undefined : merged;
}
