/** So many may be inside at the same time; the others wait in order. */
export interface Places {
  readonly enter: (then: () => void) => void;
  readonly leave: () => void;
}

export function createPlaces(count: number): Places {
  let free = count;
  const waiting: (() => void)[] = [];
  let first = 0;
  return {
    enter(then) {
      if (free === 0) {
        waiting.push(then);
        return;
      }
      free -= 1;
      then();
    },
    leave() {
      const next = waiting[first];
      if (next === undefined) {
        free += 1;
        return;
      }
      first += 1;
      next();
    },
  };
}
