import {
  comingDecided,
  openEdition,
  takes,
  withCorrection,
  withDecisions,
  withRecord,
  type Edition,
} from '../../domain/digest/edition';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Instant } from '../../domain/shared/civil-date';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import { planCorrection, planDecided, planEdition } from './plan-edition';
import type { Versioned } from '../versioned';

/** A letter, and when it came for those who are told of it. */
export interface Letter {
  readonly record: FigureRecord;
  readonly cameAt: Instant;
}

/** Who is told, and the editions of that conversation as they were seen, the oldest first. */
interface Told {
  readonly tenant: Tenant;
  readonly conversation: string;
  readonly editions: readonly Versioned<Edition>[];
}

/**
 * Puts letters into editions of a conversation, and the editions into the ledger, each once however often it is called:
 * a letter goes into the edition of the hour, a new one, or, where it corrects another, the edition in which that one
 * was told. An edition is written once for all its letters.
 */
export async function tellOf(ports: Ports, letters: readonly Letter[], told: Told): Promise<void> {
  const places = await untilPlaced(ports, told, (drafts) =>
    letters.map((letter) => placed(letter, told, drafts)),
  );
  await planPlaced(ports, places);
}

/**
 * Held figures of a letter were settled: a conversation that was told of it gets its message anew, and is told so in its
 * thread. Others learn nothing: it is not a new letter.
 */
export async function tellDecided(ports: Ports, record: FigureRecord, told: Told): Promise<void> {
  const places = await untilPlaced(ports, told, (drafts) => {
    const place = placedBefore(record, drafts);
    return place ? [place] : [];
  });
  await planPlaced(ports, places);
}

/** An edition that is being changed. */
interface Draft {
  readonly held: Versioned<Edition> | undefined;
  edition: Edition;
}

/** Where a letter is told. */
interface Placed {
  readonly record: string;
  readonly draft: Draft;
}

/** Places and saves; again with the editions as they are then where somebody else was faster. */
async function untilPlaced(
  ports: Ports,
  { tenant, conversation, editions }: Told,
  placeAll: (drafts: Draft[]) => readonly Placed[],
): Promise<readonly Placed[]> {
  const { store } = ports;
  let seen: readonly Versioned<Edition>[] | undefined = editions;
  return untilSaved<readonly Placed[]>('An edition', async () => {
    const held = seen ?? (await store.editions.list(tenant, conversation));
    seen = undefined;
    const drafts = held.map((one): Draft => ({ held: one, edition: one.value }));
    const places = placeAll(drafts);
    for (const draft of drafts) if (!(await isSaved(ports, draft))) return 'conflict';
    return places;
  });
}

async function isSaved({ store }: Ports, { held, edition }: Draft): Promise<boolean> {
  if (edition === held?.value) return true;
  if (held === undefined) return (await store.editions.add(edition)) === 'created';
  return (await store.editions.save(edition, held.version)) === 'saved';
}

async function planPlaced(ports: Ports, places: readonly Placed[]): Promise<void> {
  for (const { edition } of new Set(places.map(({ draft }) => draft)))
    await planEdition(ports, edition);
  for (const { record, draft } of places) {
    const { edition } = draft;
    if (edition.corrections[record] !== undefined) await planCorrection(ports, edition, record);
    const decisions = edition.decidedSince?.[record];
    if (decisions !== undefined) await planDecided(ports, edition, { record, decisions });
  }
}

function placed(
  { record, cameAt }: Letter,
  { tenant, conversation }: Told,
  drafts: Draft[],
): Placed {
  const before = placedBefore(record, drafts);
  if (before) return before;
  const coming = (edition: Edition): Edition =>
    comingDecided(edition, record.id, decisionsOf(record));
  const wrong = corrected(record, drafts);
  if (wrong) {
    const { draft, id } = wrong;
    draft.edition = coming(withCorrection(draft.edition, id, record.id));
    return { record: record.id, draft };
  }
  const current = drafts.at(-1);
  if (current && takes(current.edition, cameAt)) {
    current.edition = coming(withRecord(current.edition, record.id));
    return { record: record.id, draft: current };
  }
  const opened = openEdition({ tenant, conversation }, { id: record.id, importedAt: cameAt });
  const draft: Draft = { held: undefined, edition: coming(opened) };
  drafts.push(draft);
  return { record: record.id, draft };
}

/** The edition in which a letter was told, with what was decided since; undefined where it was not. */
function placedBefore(record: FigureRecord, drafts: readonly Draft[]): Placed | undefined {
  const draft = drafts.find(({ edition }) => edition.records.includes(record.id));
  if (!draft) return undefined;
  draft.edition = withDecisions(draft.edition, record.id, decisionsOf(record));
  return { record: record.id, draft };
}

function decisionsOf({ history = [] }: FigureRecord): number {
  return history.length;
}

/** The edition that told of another letter for the same council and year: this one corrects it. */
function corrected(
  { id, authority, period }: FigureRecord,
  drafts: readonly Draft[],
): { readonly draft: Draft; readonly id: string } | undefined {
  for (const draft of [...drafts].reverse()) {
    const wrong = draft.edition.records.find(
      (other) => other !== id && other.startsWith(`${authority}|${period}|`),
    );
    if (wrong !== undefined) return { draft, id: wrong };
  }
  return undefined;
}
