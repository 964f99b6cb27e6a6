/** What happens at which moment; of what happens at one moment, what was planned first comes first. */
export interface EventQueue {
  readonly plan: (at: number, run: () => void) => void;
  /** The moment of what happens. */
  readonly now: () => number;
  /** Lets everything happen, in order; gives the moment of the last. */
  readonly runAll: () => number;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A binary heap of moments, in seconds. */
export function createEventQueue(): EventQueue {
  const heap: Planned[] = [];
  let order = 0;
  let now = 0;
  return {
    plan(at, run) {
      order += 1;
      push(heap, { at: Math.max(at, now), order, run });
    },
    now: () => now,
    runAll() {
      for (let next = pop(heap); next; next = pop(heap)) {
        now = next.at;
        next.run();
      }
      return now;
    },
  };
}

function isBefore(a: Planned, b: Planned): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Planned[], event: Planned): void {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(event, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = event;
}

function pop(heap: Planned[]): Planned | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || first === last) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const isRight = left !== undefined && right !== undefined && isBefore(right, left);
    const smaller = isRight ? right : left;
    if (smaller === undefined || !isBefore(smaller, last)) break;
    heap[at] = smaller;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = last;
  return first;
}
