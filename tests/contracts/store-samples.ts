import { createHash } from 'node:crypto';
import type { KnownConversation } from '../../src/app/ports';
import { HOME_LETTERS } from '../../src/domain/digest/interest';
import type { Subscription } from '../../src/domain/digest/subscription';
import type { Delivery } from '../../src/domain/delivery/delivery';
import type { Fact } from '../../src/domain/facts/fact';
import type {
  ComparatorRecord,
  FigureRecord,
  GroupRecord,
} from '../../src/domain/facts/figure-record';
import { PLAIN_REMEDY, type Remedy } from '../../src/domain/remedy/remedy';
import { tenantNamed } from '../support/tenant';

export const AT = '2026-11-20T09:30:00.000Z';

export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

function fact(over: Pick<Fact, 'authority' | 'period' | 'measure' | 'quantity'>): Fact {
  const citation = {
    sha256: sha256('x'),
    title: 'A letter',
    page: 1,
    line: 7,
    text: '38% — “upheld”',
  };
  return { ...over, whose: 'own', citations: [citation] };
}

export function figures(
  authority: string,
  period: string,
  over: Partial<FigureRecord> = {},
): FigureRecord {
  const hash = over.source?.sha256 ?? sha256(`${authority} ${period}`);
  const place = { authority, period };
  return {
    id: `${authority}|${period}|${hash.slice(0, 16)}`,
    ...place,
    source: {
      sha256: hash,
      fileName: 'letter.pdf',
      kind: 'annual-letter',
      title: 'A letter',
      sample: true,
    },
    facts: [
      fact({
        ...place,
        measure: 'uphold_rate',
        quantity: { kind: 'printed', unit: 'percent', value: 0 },
      }),
      fact({ ...place, measure: 'compliance_rate', quantity: { kind: 'no-cases' } }),
    ],
    held: [],
    checks: [{ level: 'info', code: 'layout', message: 'Read as a letter.' }],
    importedAt: AT,
    ...over,
  };
}

export function group(of: string, period: string, members: readonly string[]): GroupRecord {
  return { group: 'cipfa', of, period, members, source: figures(of, period).source };
}

export function average(value: number): ComparatorRecord {
  const measure = 'uphold_rate';
  const from = { record: 'coventry|2023-24|0123456789abcdef', title: 'A letter' };
  return { type: 'metropolitan', period: '2023-24', measure, value, ...from };
}

export function remedy(tenant: string, id: string, over: Partial<Remedy> = {}): Remedy {
  return {
    id,
    tenant: tenantNamed(tenant),
    reference: '23 001 234',
    service: 'housing',
    text: 'Apologise, and pay “£250” — within 4 weeks 🏠',
    owner: { id: 'owner-1', name: 'An Officer' },
    deputy: null,
    state: 'agreed',
    due: '2026-12-04',
    firstDue: '2026-12-04',
    acknowledgedAt: null,
    doneOn: null,
    sample: true,
    revision: 1,
    ...PLAIN_REMEDY,
    history: [],
    ...over,
  };
}

export function delivery(tenant: string, id: string, over: Partial<Delivery> = {}): Delivery {
  return {
    id,
    tenant: tenantNamed(tenant),
    address: { kind: 'person', person: 'owner-1' },
    kind: 'nudge',
    subject: 'r1',
    why: 'overdue since 14 November 2026',
    state: 'pending',
    attempts: 0,
    reason: null,
    notBefore: AT,
    activityId: null,
    createdAt: AT,
    updatedAt: AT,
    ...over,
  };
}

export function conversation(
  tenant: string,
  id: string,
  person: string | null = null,
): KnownConversation {
  const scope = person === null ? 'channel' : 'personal';
  return {
    tenant: tenantNamed(tenant),
    id,
    scope,
    person,
    reference: { serviceUrl: 'https://example.org', deep: [1, null] },
  };
}

export function subscription(
  tenant: string,
  id: string,
  over: Partial<Subscription> = {},
): Subscription {
  const interests = [{ ...HOME_LETTERS, since: AT, by: 'owner-1' }];
  return {
    tenant: tenantNamed(tenant),
    conversation: id,
    interests,
    state: 'active',
    beforePublication: false,
    ...over,
  };
}

/** Names as they come from outside: what Teams sends, and what nobody should. */
export const ODD_IDS: readonly string[] = [
  '19:abc@thread.tacv2;messageid=1',
  'a:1-/\\?#%_x',
  '100%',
  '%2F',
  '=2F',
  '/',
  '..',
  ' ',
  ' trailing ',
  'it’s "quoted" \'twice\'',
  "x'; DROP TABLE documents; --",
  '🏛️ council',
  'Ünïcode',
  'U\u0308ni\u0308code',
  'line\nbreak\u0000nul',
  'half \ud83d',
  'half \ud83e',
  'a|b',
  'a=7Cb',
  'A|B',
  'long'.repeat(75),
  `${'long'.repeat(75)}er`,
  '🏛️'.repeat(300),
];
