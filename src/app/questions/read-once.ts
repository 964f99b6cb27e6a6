import type { AuthorityId } from '../../domain/facts/authority';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Ports } from '../ports';

/**
 * The same ports, for one turn that only asks: what is held of a council is read once, whether for the answer or to see
 * which questions may come next.
 */
export function readingOnce<P extends Pick<Ports, 'store'>>(ports: P): P {
  const { figures } = ports.store;
  const held = new Map<AuthorityId, Promise<readonly FigureRecord[]>>();
  /** All councils that are still to be read are asked for together. */
  const readAll = (authorities: readonly AuthorityId[]): void => {
    const wanted = authorities.filter((authority) => !held.has(authority));
    if (wanted.length === 0) return;
    const all = figures.figuresOf(wanted);
    for (const wantedOne of wanted)
      held.set(
        wantedOne,
        all.then((records) => records.filter(({ authority }) => authority === wantedOne)),
      );
  };
  const figuresOf: typeof figures.figuresOf = async (authorities, year) => {
    const inOrder = [...new Set(authorities)].sort();
    // Of one year of many, only little is read, and not to be had from what is kept here.
    if (year !== undefined) return figures.figuresOf(inOrder, year);
    readAll(inOrder);
    const read = inOrder.map((authority) => held.get(authority) ?? Promise.resolve([]));
    return (await Promise.all(read)).flat();
  };
  return { ...ports, store: { ...ports.store, figures: { ...figures, figuresOf } } };
}
