import { eraseFrom, namesOf, type Erasure } from '../../domain/audit/erase-person';
import { newNote, HISTORY_SOURCES, type HistoryPlace } from '../../domain/audit/recorded';
import { recordedFrom } from '../../domain/audit/stored-shape';
import type { Remedy } from '../../domain/remedy/remedy';
import type { Ports } from '../ports';
import { enterInJournal } from './enter-in-journal';
import { untilSaved } from '../until-saved';
import type { Tenant } from '../../domain/shared/tenant';

export type ErasureOutcome =
  /** In how many remedies, decisions about duties and notes something was erased. */
  | { readonly kind: 'erased'; readonly documents: number }
  /** The person still answers for these: they must be given to somebody else first. */
  | { readonly kind: 'still-needed'; readonly remedies: readonly string[] };

const CLOSED: readonly Remedy['state'][] = ['accepted', 'not-complied', 'withdrawn'];

/**
 * Takes a person out of every document with a history, one write for each, forgets their chat, and puts on record that it
 * was done and by whom. May be run again after an interruption.
 */
export async function erasePerson(
  ports: Ports,
  tenant: Tenant,
  { person, by }: Pick<Erasure, 'by' | 'person'>,
): Promise<ErasureOutcome> {
  const remedies = await ports.store.remedies.list(tenant);
  const needed = remedies.filter((remedy) => answersFor(remedy, person)).map(({ id }) => id);
  if (needed.length > 0) {
    await note(ports, { tenant, by, outcome: 'refused', reason: 'answers for open remedies' });
    return { kind: 'still-needed', remedies: needed };
  }
  const names = await namesFor(ports, remedies, { tenant, person });
  const erasure = { person, by, names, at: ports.now() };
  let documents = 0;
  for (const place of await placesOf(ports, tenant)) {
    documents += (await eraseAt(ports, place, erasure)) ? 1 : 0;
  }
  await forgetChat(ports, tenant, person);
  const reason = `one person, in ${String(documents)} documents`;
  await note(ports, { tenant, by, outcome: 'done', reason });
  await enterInJournal(ports);
  return { kind: 'erased', documents };
}

/** What the person is called in remedies, in what was decided, in the settings and in their own chat. */
async function namesFor(
  { store }: Ports,
  remedies: readonly Remedy[],
  { tenant, person }: { readonly tenant: Tenant; readonly person: string },
): Promise<readonly string[]> {
  const duties = await store.duties.list(tenant);
  const assessments = await store.assessments.list(tenant);
  const signOffs = await store.signOffs.list(tenant);
  const settings = (await store.remedySettings.find(tenant))?.value;
  const { name } = (await store.channels.findPerson(tenant, person)) ?? {};
  const named = [...remedies, ...duties, ...assessments, ...signOffs, settings].flatMap((one) =>
    namesOf(one, person),
  );
  return [...new Set([...named, ...(name === undefined ? [] : [name])])];
}

/** How to write to the person, and what they are called there. Whoever writes to us again is known again. */
async function forgetChat({ store }: Ports, tenant: Tenant, person: string): Promise<void> {
  const chat = await store.channels.findPerson(tenant, person);
  if (chat) await store.channels.forget(tenant, chat.id);
}

function answersFor(remedy: Remedy, person: string): boolean {
  const { owner, deputy, offeredTo, state } = remedy;
  return !CLOSED.includes(state) && [owner, deputy, offeredTo].some((one) => one?.id === person);
}

async function placesOf({ store }: Ports, tenant: Tenant): Promise<readonly HistoryPlace[]> {
  const places: HistoryPlace[] = [];
  for (const source of HISTORY_SOURCES) {
    for await (const { body } of store.journal.scan(store.journal.partOf(tenant), source)) {
      const document = recordedFrom(body);
      if (document) places.push({ source, tenant, id: document.id });
    }
  }
  return places;
}

function eraseAt(ports: Ports, place: HistoryPlace, erasure: Erasure): Promise<boolean> {
  const { journal } = ports.store;
  return untilSaved('A document', async () => {
    const held = await journal.find(place);
    const { notary } = ports;
    const without = held && eraseFrom(place.source, held.value, { erasure, notary });
    if (!without) return false;
    const saved = await journal.save(place.source, without, held.version);
    return saved === 'saved' ? true : 'conflict';
  });
}

async function note(
  ports: Ports,
  said: {
    readonly tenant: Tenant;
    readonly by: string;
    readonly outcome: 'done' | 'refused';
    readonly reason: string;
  },
): Promise<void> {
  const { tenant, by: actor, outcome, reason } = said;
  const saying = { at: ports.now(), actor, verb: 'erase', outcome, reason } as const;
  const entry = { ...saying, subject: 'personal data', before: null, after: null };
  await ports.store.journal.addNote(newNote({ id: ports.newId(), tenant }, entry, ports.notary));
}
