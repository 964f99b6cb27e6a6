import { newRemedy, type DraftProblem, type RemedyDraft } from '../../domain/remedy/new-remedy';
import type { Remedy } from '../../domain/remedy/remedy';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';

/** Adds one remedy, or says the first thing that is wrong with it. */
export async function addRemedy(
  ports: Ports,
  draft: RemedyDraft,
  origin: { readonly tenant: string; readonly actor: string },
): Promise<Result<Remedy, DraftProblem | { readonly kind: 'already-there' }>> {
  const remedy = newRemedy(
    draft,
    { ...origin, id: identityOf(ports, draft), at: ports.now() },
    ports.notary,
  );
  if (!remedy.ok) return remedy;
  const added = await ports.store.remedies.add(remedy.value);
  return added === 'created' ? ok(remedy.value) : failed({ kind: 'already-there' });
}

/** The same action of the same decision is the same remedy, so that a list imported twice is there once. */
function identityOf(ports: Ports, draft: RemedyDraft): string {
  const words = [draft.reference, draft.text].map((text) =>
    text.trim().replace(/\s+/g, ' ').toLowerCase(),
  );
  return `r-${ports.sha256(words.join('\n')).slice(0, 12)}`;
}
