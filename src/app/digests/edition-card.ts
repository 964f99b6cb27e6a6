import { authorityById } from '../../domain/facts/authorities/authorities';
import type { AuthorityId } from '../../domain/facts/authority';
import { buildDigest, type Digest } from '../../domain/digest/build-digest';
import { buildRollup, type Rollup } from '../../domain/digest/build-rollup';
import type { Edition } from '../../domain/digest/edition';
import type { Delivery } from '../../domain/delivery/delivery';
import { shiftPeriod } from '../../domain/facts/period';
import type { Settlement } from '../../domain/facts/held-figure';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Ports } from '../ports';
import { recordsOf } from './edition-rollup';

/** Presenters of editions; handed in, since use cases know no cards. */
export interface EditionMakers {
  readonly digest: (digest: Digest, deliveryId: string) => object;
  /** Of the letter as it is corrected. */
  readonly correction: (digest: Digest) => object;
  /** Of a letter whose held figures were settled. */
  readonly settled: (digest: Digest, decisions: readonly Settlement[]) => object;
  readonly rollup: (
    rollup: Rollup,
    view: { readonly edition: Edition; readonly deliveryId: string },
  ) => object;
}

interface EditionCards {
  readonly makers: EditionMakers;
  /** Asked only where letters are ranked beside it. */
  readonly home: () => Promise<AuthorityId | null>;
}

/** The card of an edition as its letters are held now: the digest of one letter, the roll-up of several. */
export async function editionCardFor(
  ports: Ports,
  delivery: Delivery,
  { makers, home }: EditionCards,
): Promise<object | undefined> {
  const edition = await editionOf(ports, delivery);
  if (!edition) return undefined;
  const records = await recordsOf(ports, edition);
  const [only, ...others] = records;
  const deliveryId = delivery.follows?.delivery ?? delivery.id;
  if (!only) return undefined;
  return others.length > 0
    ? makers.rollup(buildRollup(records, await home()), { edition, deliveryId })
    : makers.digest(await digestOf(ports, only), deliveryId);
}

/** The edition that a delivery shows; undefined where a later update shows it, or nobody wants it any more. */
async function editionOf(
  ports: Ports,
  { tenant, address, subject, follows, opened }: Delivery,
): Promise<Edition | undefined> {
  if (address.kind !== 'conversation') return undefined;
  const { conversation } = address;
  const subscription = await ports.store.subscriptions.find(tenant, conversation);
  if (subscription?.value.state !== 'active') return undefined;
  const { editions } = ports.store;
  const held =
    opened === undefined
      ? await editions.list(tenant, conversation)
      : [await editions.find(tenant, conversation, opened)];
  const edition = held.find((one) => one?.value.opensWith === subject)?.value;
  const shows = follows?.revision ?? edition?.revision;
  return edition?.revision === shows ? edition : undefined;
}

/** What is said in the thread when a letter was corrected, or held figures of it were settled. */
export async function correctionCardFor(
  ports: Ports,
  { tenant, address, kind, subject }: Delivery,
  makers: Pick<EditionMakers, 'correction' | 'settled'>,
): Promise<object | undefined> {
  if (address.kind !== 'conversation') return undefined;
  const subscription = await ports.store.subscriptions.find(tenant, address.conversation);
  const record = await ports.store.figures.find(subject);
  if (subscription?.value.state !== 'active' || !record) return undefined;
  const digest = await digestOf(ports, record);
  return kind === 'settled'
    ? makers.settled(digest, record.history ?? [])
    : makers.correction(digest);
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
