import { createHash } from 'node:crypto';
import { newRemedy, type RemedyDraft } from '../../src/domain/remedy/new-remedy';
import type { Remedy } from '../../src/domain/remedy/remedy';
import { tenantNamed } from './tenant';

export const OWNER = { id: 'owner-oid', name: 'Olu Owner' };
export const DEPUTY = { id: 'deputy-oid', name: 'Dee Deputy' };

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** With salts that are the same in every run. */
export const notary = { sha256, newSalt: (): string => 'salt' };

/** An open remedy of OWNER, due on 20 November 2026, with whatever the test changes. */
export function aRemedy(changes: Partial<RemedyDraft> = {}, id = 'r-1'): Remedy {
  const draft: RemedyDraft = {
    reference: '23 000 001',
    service: 'housing',
    text: 'Review the procedure',
    owner: OWNER,
    deputy: DEPUTY,
    due: '2026-11-20',
    ...changes,
  };
  const born = {
    id,
    tenant: tenantNamed('tenant-a'),
    at: '2026-10-01T09:00:00.000Z',
    actor: 'test',
  };
  const result = newRemedy(draft, born, notary);
  if (!result.ok) throw new Error(`The test's remedy is wrong: ${result.problem.kind}`);
  return result.value;
}
