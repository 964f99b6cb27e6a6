/** The last few things that were used, by key. */
export interface Lately<Key, Value> {
  /** What is kept under a key, which is then used the latest. */
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** Keeps so many; what was not used for the longest goes first. */
export function lately<Key, Value>(most: number): Lately<Key, Value> {
  const held = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    held.delete(key);
    held.set(key, value);
    for (const oldest of held.keys()) {
      if (held.size <= most) return;
      held.delete(oldest);
    }
  };
  return {
    get(key) {
      const value = held.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
  };
}
