import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Ports } from '../ports';

/**
 * Far shorter than the minute after which settled figures are told of: a message that shows a letter as it was so long
 * ago is followed by one that shows it as it is. A corrected letter is another record.
 */
const KEPT_MS = 2_000;

/** The same ports, whose letters are read once for all the messages of a moment: hundreds of channels are sent the same. */
export function withRecentLetters(ports: Ports): Ports {
  const { figures } = ports.store;
  const found = new Map<string, Promise<FigureRecord | undefined>>();
  const lists = new Map<string, Promise<readonly FigureRecord[]>>();
  let stretch: number | undefined;
  const recent = <T>(held: Map<string, Promise<T>>, key: string, read: () => Promise<T>) => {
    const now = Math.floor(Date.parse(ports.now()) / KEPT_MS);
    if (now !== stretch) {
      stretch = now;
      found.clear();
      lists.clear();
    }
    const value = held.get(key) ?? read();
    held.set(key, value);
    // What could not be read is asked for again.
    value.catch(() => held.delete(key));
    return value;
  };
  return {
    ...ports,
    store: {
      ...ports.store,
      figures: {
        ...figures,
        find: (id) => recent(found, id, () => figures.find(id)),
        figuresOf: (authorities) =>
          recent(lists, authorities.join('\n'), () => figures.figuresOf(authorities)),
      },
    },
  };
}
