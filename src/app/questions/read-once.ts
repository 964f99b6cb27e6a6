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
  const recordsOf = (authority: AuthorityId): Promise<readonly FigureRecord[]> => {
    const known = held.get(authority) ?? figures.figuresOf([authority]);
    held.set(authority, known);
    return known;
  };
  const figuresOf: typeof figures.figuresOf = async (authorities) =>
    (await Promise.all([...new Set(authorities)].sort().map(recordsOf))).flat();
  return { ...ports, store: { ...ports.store, figures: { ...figures, figuresOf } } };
}
