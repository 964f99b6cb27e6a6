import {
  comingDecided,
  openEdition,
  takes,
  withCorrection,
  withDecisions,
  withRecord,
  type Edition,
} from '../../domain/digest/edition';
import type { Subscription } from '../../domain/digest/subscription';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Instant } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import { planCorrection, planDecided, planEdition } from './plan-edition';
import type { Versioned } from '../versioned';

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
  const placed = await untilSaved<Placed>('An edition', async () => {
    const editions = await ports.store.editions.list(tenant, conversation);
    return place(ports, record, { subscription, cameAt }, editions);
  });
  await planPlaced(ports, placed, record.id);
}

/**
 * Held figures of a letter were settled: a conversation that was told of it gets its message anew, and is told so in its
 * thread. Others learn nothing: it is not a new letter.
 */
export async function tellDecided(
  ports: Ports,
  record: FigureRecord,
  { tenant, conversation }: Subscription,
): Promise<void> {
  const placed = await untilSaved<Placed | 'never told'>('An edition', async () => {
    const editions = await ports.store.editions.list(tenant, conversation);
    return (await placeTold(ports, record, editions)) ?? 'never told';
  });
  if (placed !== 'never told') await planPlaced(ports, placed, record.id);
}

async function planPlaced(
  ports: Ports,
  { edition, corrects }: Placed,
  record: string,
): Promise<void> {
  await planEdition(ports, edition);
  if (corrects !== undefined) await planCorrection(ports, edition, record);
  const decisions = edition.decidedSince?.[record];
  if (decisions !== undefined) await planDecided(ports, edition, { record, decisions });
}

interface Placed {
  readonly edition: Edition;
  /** The letter that this one corrects; absent where it corrects none. */
  readonly corrects?: string;
}

async function place(
  ports: Ports,
  record: FigureRecord,
  { subscription, cameAt }: Telling,
  editions: readonly Versioned<Edition>[],
): Promise<Placed | 'conflict'> {
  const { tenant, conversation } = subscription;
  const told = await placeTold(ports, record, editions);
  if (told) return told;
  const coming = (edition: Edition): Edition =>
    comingDecided(edition, record.id, decisionsOf(record));
  const wrong = corrected(record, editions);
  if (wrong) {
    const edition = coming(withCorrection(wrong.edition.value, wrong.id, record.id));
    return save(ports, wrong.edition, { edition, corrects: wrong.id });
  }
  const current = editions.at(-1);
  if (current && takes(current.value, cameAt))
    return save(ports, current, { edition: coming(withRecord(current.value, record.id)) });
  const opened = openEdition({ tenant, conversation }, { id: record.id, importedAt: cameAt });
  const edition = coming(opened);
  return (await ports.store.editions.add(edition)) === 'created' ? { edition } : 'conflict';
}

/** The edition in which a letter was told, with what was decided since; undefined where it was not. */
async function placeTold(
  ports: Ports,
  record: FigureRecord,
  editions: readonly Versioned<Edition>[],
): Promise<Placed | 'conflict' | undefined> {
  const told = editions.find(({ value }) => value.records.includes(record.id));
  if (!told) return undefined;
  const edition = withDecisions(told.value, record.id, decisionsOf(record));
  const corrects = edition.corrections[record.id];
  const placed = { edition, ...(corrects !== undefined && { corrects }) };
  return edition === told.value ? placed : save(ports, told, placed);
}

function decisionsOf({ history = [] }: FigureRecord): number {
  return history.length;
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
  placed: Placed,
): Promise<Placed | 'conflict'> {
  const saved = await ports.store.editions.save(placed.edition, held.version);
  return saved === 'saved' ? placed : 'conflict';
}
