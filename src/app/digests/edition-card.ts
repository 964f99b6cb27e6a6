import { authorityById } from '../../domain/facts/authorities/authorities';
import type { AuthorityId } from '../../domain/facts/authority';
import { buildDigest, type Digest } from '../../domain/digest/build-digest';
import { buildRollup, type Rollup } from '../../domain/digest/build-rollup';
import type { Edition } from '../../domain/digest/edition';
import type { Delivery } from '../../domain/delivery/delivery';
import { shiftPeriod } from '../../domain/facts/period';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Ports } from '../ports';
import { recordsOf } from './edition-rollup';

/** Presenters of editions; handed in, since use cases know no cards. */
export interface EditionMakers {
  readonly digest: (digest: Digest, deliveryId: string) => object;
  readonly rollup: (
    rollup: Rollup,
    view: { readonly edition: Edition; readonly deliveryId: string },
  ) => object;
}

/**
 * The card of an edition as its letters are held now: the digest of one letter, the roll-up of several. Undefined where
 * nobody wants it any more: somebody unsubscribed in between.
 */
export async function editionCardFor(
  ports: Ports,
  { tenant, address, subject, id }: Delivery,
  { makers, home }: { readonly makers: EditionMakers; readonly home: AuthorityId | null },
): Promise<object | undefined> {
  if (address.kind !== 'conversation') return undefined;
  const { conversation } = address;
  const subscription = await ports.store.subscriptions.find(tenant, conversation);
  if (subscription?.value.state !== 'active') return undefined;
  const editions = await ports.store.editions.list(tenant, conversation);
  const edition = editions.find(({ value }) => value.opensWith === subject)?.value;
  if (!edition) return undefined;
  const records = await recordsOf(ports, edition);
  const [only, ...others] = records;
  if (!only) return undefined;
  if (others.length > 0)
    return makers.rollup(buildRollup(records, home), { edition, deliveryId: id });
  return makers.digest(await digestOf(ports, only), id);
}

/** The digest of a held letter, beside the one before it where that is held. */
export async function digestOf(ports: Ports, record: FigureRecord): Promise<Digest> {
  return buildDigest(record, await previousLetter(ports, record));
}

async function previousLetter(
  ports: Ports,
  record: FigureRecord,
): Promise<FigureRecord | undefined> {
  if (!authorityById(record.authority)) return undefined;
  const before = shiftPeriod(record.period, -1);
  const records = await ports.store.figures.figuresOf([record.authority]);
  return records
    .filter(({ period, source }) => period <= before && source.kind === 'annual-letter')
    .at(-1);
}
