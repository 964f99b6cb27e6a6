import { record } from '../../src/domain/remedy/history';
import type { Remedy } from '../../src/domain/remedy/remedy';
import { notary } from '../support/remedies';
import { AT } from './store-samples';

/** A remedy that somebody has acknowledged, with the entry for it. */
export function acknowledgedBy(remedy: Remedy, actor: string): Remedy {
  const entry = {
    at: AT,
    actor,
    verb: 'acknowledge',
    outcome: 'done',
    before: remedy.state,
    after: 'in-progress',
  } as const;
  return {
    ...remedy,
    state: 'in-progress',
    acknowledgedAt: AT,
    revision: remedy.revision + 1,
    history: record(remedy, entry, notary),
  };
}
