import { newNote } from '../../../domain/audit/recorded';
import { londonTime } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';
import type { Actor } from '../../request';

/** An attempt at something that is in no remedy of the tenant, and so is on record in none. */
export interface RefusedAttempt {
  /** What was tried; `unknown` where the card did not say. */
  readonly verb: string;
  /** Whatever the card gave for the id of a remedy. */
  readonly remedyId: unknown;
  readonly reason: string;
}

/** Notes of one person on one day: nobody can make the journal grow by inventing ids. */
const MOST = 50;

/** Puts a refused attempt on record: one note for each person, remedy and day, and no more than some dozens in all. */
export async function noteRefused(
  ports: Ports,
  { verb, remedyId, reason }: RefusedAttempt,
  { tenant, person }: Actor,
): Promise<void> {
  const at = ports.now();
  const actor = person ?? 'unknown person';
  const subject = subjectOf(remedyId);
  const saying = { at, actor, verb, outcome: 'refused', reason, subject } as const;
  for (let nth = 0; nth < MOST; nth += 1) {
    const words = [londonTime(at).date, actor, String(nth)].join('\n');
    const id = `refused-${ports.sha256(words).slice(0, 16)}`;
    const held = await ports.store.journal.find({ source: 'note', tenant, id });
    if (held?.value.history[0]?.subject === subject) return;
    if (held) continue;
    const note = newNote({ id, tenant }, { ...saying, before: null, after: null }, ports.notary);
    if ((await ports.store.journal.addNote(note)) === 'created') return;
    // Another process noted something there at this moment: what it was is seen at the next look.
    nth -= 1;
  }
}

/** An id of ours, or one that could be; anything else may hold words that do not belong on record. */
function subjectOf(given: unknown): string {
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : 'unknown remedy';
}
