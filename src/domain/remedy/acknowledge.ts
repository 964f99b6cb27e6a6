import type { Notary } from '../shared/chain';
import type { Instant } from '../shared/civil-date';
import { failed, ok, type Result } from '../shared/result';
import { record } from './history';
import { isOpen, type Remedy } from './remedy';

/** Who clicked and when; the id comes from the checked activity, never from the card. */
export interface Click {
  /** Entra object id; null for guests and others without one. */
  readonly actor: string | null;
  readonly at: Instant;
}

export type AcknowledgeProblem =
  /** Somebody acknowledged it before: nothing is changed, and the card says so. */
  | { readonly kind: 'already-acknowledged'; readonly at: Instant }
  | { readonly kind: 'no-longer-open' }
  /** `refused` holds the entry that records the attempt. */
  | { readonly kind: 'not-the-owner'; readonly refused: Remedy };

/** The remedy after its owner (or deputy) said "I have seen this", or why nothing changed. */
export function acknowledge(
  remedy: Remedy,
  click: Click,
  notary: Notary,
): Result<Remedy, AcknowledgeProblem> {
  const entry = {
    at: click.at,
    actor: click.actor ?? 'unknown person',
    verb: 'acknowledge',
    before: remedy.state,
    after: remedy.state,
  } as const;
  if (
    click.actor === null ||
    (click.actor !== remedy.owner.id && click.actor !== remedy.deputy?.id)
  ) {
    const refusal = { ...entry, outcome: 'refused', reason: 'not the owner or deputy' } as const;
    return failed({
      kind: 'not-the-owner',
      refused: { ...remedy, history: record(remedy, refusal, notary) },
    });
  }
  if (remedy.acknowledgedAt !== null)
    return failed({ kind: 'already-acknowledged', at: remedy.acknowledgedAt });
  if (!isOpen(remedy)) return failed({ kind: 'no-longer-open' });
  return ok({
    ...remedy,
    acknowledgedAt: click.at,
    revision: remedy.revision + 1,
    history: record(remedy, { ...entry, outcome: 'done' }, notary),
  });
}
