import { hasCue } from '../../decide/frame';
import type { Frame } from '../../decide/frame';
import type { ListQuery, Query, RemedyFilter } from '../../query';
import { doubtful, subjects, sure, yearOf } from './built';
import type { Built } from './built';

/** Ours by their state: the list and the number of them beside each other. */
export function remedyQuestions(frame: Frame): readonly Built[] {
  if (!mayBeOfRemedies(frame)) return [];
  const asked = filterOf(frame);
  const isFiltered = Object.keys(asked).length > 0;
  const all: Query = { op: 'list', entity: 'remedies' };
  const whole = isFiltered ? bothOf(frame, asked) : [all];
  if (asked.status !== undefined || asked.due !== undefined) return whole.map(sure);
  // A state that was not understood comes before none at all.
  const guessed = likely(frame).flatMap((state) => bothOf(frame, { ...state, ...asked }));
  return [...guessed, ...whole].map((query) => doubtful(query, 1));
}

/** Of remedies nothing but ours are held, and no measures. */
function mayBeOfRemedies({ atoms, filter, who, cues }: Frame): boolean {
  if ([...atoms].some((atom) => !REMEDY_WORDS.has(atom))) return false;
  if (who.some((one) => one !== 'me')) return false;
  return Object.keys(filter).length > 0 || atoms.size > 0 || cues.has('due');
}

function filterOf({ filter, services, numbers }: Frame): RemedyFilter {
  const [area] = services;
  const [days = 0] = numbers;
  return {
    ...filter,
    ...(area === undefined ? {} : { service: area }),
    ...(filter.status === 'overdue' && days > 0 ? { overdueDays: days } : {}),
  };
}

const REMEDY_WORDS: ReadonlySet<string> = new Set(['remedy', 'recommendation', 'late', 'time']);

/** Without a state that was understood: what is asked most. */
function likely({ cues }: Frame): readonly RemedyFilter[] {
  return cues.has('due')
    ? [{ due: 'this-month' }, { due: 'next-30-days' }, { due: 'next-week' }]
    : [{ status: 'overdue' }, { status: 'open' }];
}

function bothOf(frame: Frame, filter: RemedyFilter): readonly Query[] {
  const [year] = frame.years;
  const rest = {
    entity: 'remedies',
    filter,
    ...(year === undefined ? {} : { year }),
  } as const satisfies Omit<ListQuery, 'op'>;
  const list: Query = { op: 'list', ...rest };
  const count: Query = { op: 'count', ...rest };
  return hasCue(frame, 'count', 'total') ? [count, list] : [list, count];
}

/** The letter itself, and which letters there are. */
export function letterQuestions(frame: Frame): readonly Built[] {
  if (!hasCue(frame, 'letter', 'hold', 'missing', 'covered')) return [];
  const who = frame.who.length === 0 ? {} : { who: frame.who };
  const [year] = frame.years;
  const listed = { ...who, ...(year === undefined ? {} : { year }) };
  const queries: readonly Query[] = [
    { op: 'source', who: subjects(frame).slice(0, 1), year: yearOf(frame) },
    { op: 'list', entity: 'letters', ...listed },
    { op: 'list', entity: 'gaps', ...listed },
    { op: 'count', entity: 'letters', ...listed },
    { op: 'list', entity: 'councils', ...listed },
  ];
  return queries.map(sure);
}
