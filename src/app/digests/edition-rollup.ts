import type { AuthorityId } from '../../domain/facts/authority';
import { buildRollup, type Rollup } from '../../domain/digest/build-rollup';
import type { Edition } from '../../domain/digest/edition';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { EditionOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { Actor, Request } from '../request';

type ShowEdition = Extract<Request, { kind: 'show-edition' }>;

/** The letters of an edition as they are held now, in their order; one that is gone is left out. */
export async function recordsOf(ports: Ports, edition: Edition): Promise<readonly FigureRecord[]> {
  const found: (FigureRecord | undefined)[] = [];
  for (let at = 0; at < edition.records.length; at += AT_ONCE) {
    const ids = edition.records.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(ids.map((id) => ports.store.figures.find(id)))));
  }
  return found.filter((record) => record !== undefined);
}

/** Letters that are read at the same moment: hundreds one after the other would take seconds. */
const AT_ONCE = 30;

/** The full list behind a button: only of the conversation in which somebody clicked, whatever the button says. */
export async function showEdition(
  ports: Ports,
  { openedAt, page, deliveryId }: ShowEdition,
  { actor, home }: { readonly actor: Actor; readonly home: AuthorityId | null },
): Promise<EditionOutcome> {
  const { tenant, place } = actor;
  const found = await ports.store.editions.find(tenant, place.conversation, openedAt);
  const rollup: Rollup | undefined =
    found && buildRollup(await recordsOf(ports, found.value), home);
  return { kind: 'edition', rollup, openedAt, page, deliveryId };
}
