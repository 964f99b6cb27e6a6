import { planDelivery } from '../../domain/delivery/plan-delivery';
import {
  openEdition,
  takes,
  withCorrection,
  withRecord,
  type Edition,
} from '../../domain/digest/edition';
import type { Subscription } from '../../domain/digest/subscription';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Instant } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import type { Versioned } from '../versioned';

const TRIES = 50;

/** What a letter is told to, and when it came for them. */
interface Telling {
  readonly subscription: Subscription;
  readonly cameAt: Instant;
}

/**
 * Puts a letter into an edition of a conversation, and the edition into the ledger, each once however often it is called:
 * the edition of the hour, a new one, or, of a letter that corrects another, the edition in which that one was told.
 */
export async function tellOf(
  ports: Ports,
  record: FigureRecord,
  { subscription, cameAt }: Telling,
): Promise<void> {
  const { tenant, conversation } = subscription;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const editions = await ports.store.editions.list(tenant, conversation);
    const edition = await place(ports, record, { subscription, cameAt }, editions);
    if (edition === 'conflict') continue;
    await plan(ports, edition);
    return;
  }
  throw new Error('The edition was changed by others at every try.');
}

async function place(
  ports: Ports,
  record: FigureRecord,
  { subscription, cameAt }: Telling,
  editions: readonly Versioned<Edition>[],
): Promise<Edition | 'conflict'> {
  const { tenant, conversation } = subscription;
  const told = editions.find(({ value }) => value.records.includes(record.id));
  if (told) return told.value;
  const wrong = corrected(record, editions);
  if (wrong)
    return save(ports, wrong.edition, withCorrection(wrong.edition.value, wrong.id, record.id));
  const current = editions.at(-1);
  if (current && takes(current.value, cameAt))
    return save(ports, current, withRecord(current.value, record.id));
  const opened = openEdition({ tenant, conversation }, { id: record.id, importedAt: cameAt });
  return (await ports.store.editions.add(opened)) === 'created' ? opened : 'conflict';
}

/** The edition that told of another letter for the same council and year: this one corrects it. */
function corrected(
  { id, authority, period }: FigureRecord,
  editions: readonly Versioned<Edition>[],
): { readonly edition: Versioned<Edition>; readonly id: string } | undefined {
  for (const edition of [...editions].reverse()) {
    const wrong = edition.value.records.find(
      (other) => other !== id && other.startsWith(`${authority}|${period}|`),
    );
    if (wrong !== undefined) return { edition, id: wrong };
  }
  return undefined;
}

async function save(
  ports: Ports,
  held: Versioned<Edition>,
  edition: Edition,
): Promise<Edition | 'conflict'> {
  return (await ports.store.editions.save(edition, held.version)) === 'saved'
    ? edition
    : 'conflict';
}

async function plan(ports: Ports, edition: Edition): Promise<void> {
  const delivery = planDelivery(
    {
      tenant: edition.tenant,
      address: { kind: 'conversation', conversation: edition.conversation },
      kind: 'digest',
      subject: edition.opensWith,
      occasion: 'edition',
      why: 'This conversation is subscribed to these letters.',
    },
    ports.now(),
    ports.sha256,
  );
  await ports.store.deliveries.add(delivery);
}
