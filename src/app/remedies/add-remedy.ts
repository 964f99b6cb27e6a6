import { newRemedy, type DraftProblem, type RemedyDraft } from '../../domain/remedy/new-remedy';
import type { Remedy } from '../../domain/remedy/remedy';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import type { Tenant } from '../../domain/shared/tenant';

type AddProblem = DraftProblem | { readonly kind: 'already-there' };

/** Whose remedy it will be, and who adds it. */
export interface RemedyOrigin {
  readonly tenant: Tenant;
  readonly actor: string;
}

/** Adds one remedy, or says the first thing that is wrong with it. */
export async function addRemedy(
  ports: Ports,
  draft: RemedyDraft,
  origin: RemedyOrigin,
): Promise<Result<Remedy, AddProblem>> {
  const remedy = made(ports, draft, origin);
  if (!remedy.ok) return remedy;
  const added = await ports.store.remedies.add(remedy.value);
  return added === 'created' ? ok(remedy.value) : failed({ kind: 'already-there' });
}

/** What adding it would give; nothing is stored. */
export async function tryRemedy(
  ports: Ports,
  draft: RemedyDraft,
  origin: RemedyOrigin,
): Promise<Result<Remedy, AddProblem>> {
  const remedy = made(ports, draft, origin);
  if (!remedy.ok) return remedy;
  const held = await ports.store.remedies.find(origin.tenant, remedy.value.id);
  return held ? failed({ kind: 'already-there' }) : remedy;
}

function made(
  ports: Ports,
  draft: RemedyDraft,
  origin: RemedyOrigin,
): Result<Remedy, DraftProblem> {
  const birth = { ...origin, id: identityOf(ports, draft), at: ports.now() };
  return newRemedy(draft, birth, ports.notary);
}

/**
 * The same action of the same decision is the same remedy, so that a list imported twice is there once. Other clocks of
 * a case differ by what they are for, and the people of one sign-off by who they are.
 */
function identityOf(ports: Ports, draft: RemedyDraft): string {
  const { matter = 'remedy', round = '', owner } = draft;
  const clock = matter === 'remedy' ? [] : [matter];
  const signing = matter === 'sign-off' ? [round, owner.id] : [];
  const words = [draft.reference, draft.text, ...clock, ...signing].map((text) =>
    text.trim().replace(/\s+/g, ' ').toLowerCase(),
  );
  return `r-${ports.sha256(words.join('\n')).slice(0, 12)}`;
}
