import type { Remedy } from '../../../src/domain/remedy/remedy';
import { dateOf, dayNumber, isoWeekday, plainlyWorks } from '../plain-calendar';

/**
 * What is owed to whom, worked out apart from the product: a plain list of working days, plain loops, and nothing
 * remembered but the messages that people really got.
 */
export interface Oracle {
  /** Every change of a remedy that somebody made. */
  readonly know: (remedy: Remedy) => void;
  readonly setAway: (person: string, backOn: string | null) => void;
  /** A message that somebody got. */
  readonly told: (key: string, occasion: string) => void;
  /** What is owed at a moment, by person: `remedy|line|occasion`. */
  readonly owed: (day: string) => ReadonlyMap<string, ReadonlySet<string>>;
  readonly works: (day: string) => boolean;
  readonly isOpen: (remedy: string) => boolean;
}

export interface OfficesOfOracle {
  readonly link: string;
  readonly monitor: string;
  readonly leads: Readonly<Record<string, string>>;
}

export function createOracle(offices: OfficesOfOracle, closed: (day: string) => boolean): Oracle {
  const remedies = new Map<string, Remedy>();
  const open = new Map<string, Remedy>();
  const away = new Map<string, string>();
  const told = new Map<string, string>();
  const works = (day: string): boolean => plainlyWorks(day) && !closed(day);

  const workdays: string[] = [];
  const rank = new Map<string, number>();
  for (let n = dayNumber('2020-06-01'); n < dayNumber('2028-01-01'); n += 1) {
    const day = dateOf(n);
    if (works(day)) workdays.push(day);
    // The number of working days up to and with this day.
    rank.set(day, workdays.length);
  }
  const onOrBefore = (day: string): number => (rank.get(day) ?? 0) - 1;
  const at = (index: number): string => workdays[index] ?? '9999-12-31';
  const onOrAfter = (day: string): string => (works(day) ? day : at(onOrBefore(day) + 1));
  const plus = (day: string, days: number): string => dateOf(dayNumber(day) + days);

  function ownerOccasion(remedy: Remedy, today: string): string | undefined {
    const found: string[] = [];
    const ladder = (date: string, steps: readonly number[]): void => {
      for (const step of steps) found.push(at(onOrBefore(date) - step));
    };
    const steps = remedy.acknowledgedAt === null ? [10, 5, 2, 0] : [2, 0];
    if (remedy.internalDue !== null) {
      ladder(remedy.internalDue, steps);
      found.push(onOrAfter(plus(remedy.internalDue, 1)));
      ladder(remedy.due, [0]);
    } else ladder(remedy.due, steps);
    const first = onOrAfter(plus(remedy.due, 1));
    for (let week = 0; plus(first, 7 * week) <= today; week += 1) {
      found.push(onOrAfter(plus(first, 7 * week)));
    }
    return found
      .filter((day) => day <= today)
      .sort()
      .at(-1);
  }

  const there = (person: string | undefined, today: string): person is string =>
    person !== undefined && !((away.get(person) ?? '') > today);

  function firstThere(people: readonly (string | undefined)[], today: string): string | undefined {
    return people.find((person) => there(person, today));
  }

  function dutiesOf(remedy: Remedy, today: string): readonly (readonly [string, string, string])[] {
    const { owner, deputy, service } = remedy;
    const lead = offices.leads[service];
    const above = [deputy?.id, lead, offices.link, offices.monitor];
    const chain = remedy.awaitingOwnerSince
      ? [offices.link, offices.monitor, owner.id]
      : [owner.id, ...above];
    const duties: (readonly [string | undefined, string, string | undefined])[] = [];
    const desk = firstThere([offices.link, offices.monitor], today);
    const dayOf = (instant: string): string => onOrAfter(londonDay(instant));
    if (remedy.timeRequest) {
      duties.push([desk, `time-request ${remedy.timeRequest.at}`, dayOf(remedy.timeRequest.at)]);
    }
    if (remedy.awaitingOwnerSince) {
      const since = remedy.awaitingOwnerSince;
      duties.push([desk, `awaiting-owner ${since}`, dayOf(since)]);
    }
    if (remedy.offeredTo) {
      const { id, at: when } = remedy.offeredTo;
      duties.push([there(id, today) ? id : undefined, `offered ${id} ${when}`, dayOf(when)]);
    }
    if (remedy.stage === 'final') {
      const occasion = ownerOccasion(remedy, today);
      duties.push([firstThere(chain, today), `owner ${owner.id}`, occasion]);
      const rung = (line: string, from: number, when: string): void => {
        const others = above.slice(from).filter((person) => person !== owner.id);
        duties.push([firstThere(others, today), line, when]);
      };
      const due = onOrBefore(remedy.due);
      if (remedy.acknowledgedAt === null && today <= remedy.due)
        rung('deputy unacknowledged', 0, at(due - 2));
      rung('deputy overdue', 0, at(due + 3));
      rung('service-lead overdue', 1, at(due + 5));
      rung('link-officer overdue', 2, at(due + 10));
      rung('monitoring-officer overdue', 3, at(due + 20));
    }
    const again = remedy.reopenedAt;
    const current = duties.filter(
      ([, , when]) => again === null || (when ?? '') >= londonDay(again),
    );
    if (again !== null && remedy.stage === 'final') {
      current.push([firstThere(chain, today), `reopened ${again}`, dayOf(again)]);
    }
    return current.filter(
      (duty): duty is [string, string, string] =>
        duty[0] !== undefined && duty[2] !== undefined && duty[2] <= today,
    );
  }

  return {
    works,
    know: (remedy) => {
      remedies.set(remedy.id, remedy);
      if (remedy.state === 'agreed' || remedy.state === 'in-progress') open.set(remedy.id, remedy);
      else open.delete(remedy.id);
    },
    setAway: (person, backOn) => {
      if (backOn === null) away.delete(person);
      else away.set(person, backOn);
    },
    told: (key, occasion) => {
      if ((told.get(key) ?? '') < occasion) told.set(key, occasion);
    },
    isOpen: (remedy) => open.has(remedy),
    owed: (day) => {
      const owed = new Map<string, Set<string>>();
      const owe = (person: string, key: string, occasion: string): void => {
        if ((told.get(key) ?? '') >= occasion) return;
        const mine = owed.get(person) ?? new Set<string>();
        owed.set(person, mine.add(`${key}|${occasion}`));
      };
      for (const remedy of open.values()) {
        for (const [person, line, occasion] of dutiesOf(remedy, day)) {
          owe(person, `${remedy.id}|${line}`, occasion);
        }
      }
      const monday = plus(day, 1 - isoWeekday(dayNumber(day)));
      const first = onOrAfter(monday);
      const desk = firstThere([offices.link, offices.monitor], day);
      if (desk && first <= day) owe(desk, 'null|overview', first);
      return owed;
    },
  };
}

/** The clocks of 2020 to 2027 go forward on the last Sunday of March and back on the last of October, at one UTC. */
export function londonOffsetHours(instant: string): number {
  const year = instant.slice(0, 4);
  const lastSunday = (month: string): string => {
    let day = dayNumber(`${year}-${month}-31`);
    while (isoWeekday(day) !== 7) day -= 1;
    return `${dateOf(day)}T01:00:00.000Z`;
  };
  return instant >= lastSunday('03') && instant < lastSunday('10') ? 1 : 0;
}

export function londonClock(instant: string): { readonly day: string; readonly time: string } {
  const local = new Date(
    Date.parse(instant) + londonOffsetHours(instant) * 3_600_000,
  ).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

function londonDay(instant: string): string {
  return londonClock(instant).day;
}
