import type { Instant } from '../shared/civil-date';
import type { Address, Delivery, DeliveryKind, Follows } from './delivery';
import type { Tenant } from '../shared/tenant';

/** What is to be delivered, and the occasion that makes it different from the next one about the same subject. */
export interface Errand {
  readonly tenant: Tenant;
  readonly address: Address;
  readonly kind: DeliveryKind;
  readonly subject: string;
  /** A revision, or a day. */
  readonly occasion: string;
  readonly why: string;
  /** Absent: a message of its own. */
  readonly follows?: Follows;
  /** Of a digest: when its edition was opened. */
  readonly opened?: Instant;
}

/** A pending delivery. Its id depends on the errand alone, so that planning it again makes the same one. */
export function planDelivery(
  errand: Errand,
  at: Instant,
  sha256: (text: string) => string,
): Delivery {
  const { tenant, address, kind, subject, occasion, why, follows, opened } = errand;
  const place = address.kind === 'person' ? `person ${address.person}` : address.conversation;
  return {
    id: sha256([tenant, place, kind, subject, occasion].join('\n')).slice(0, 32),
    tenant,
    address,
    kind,
    subject,
    why,
    state: 'pending',
    attempts: 0,
    reason: null,
    notBefore: at,
    activityId: null,
    createdAt: at,
    updatedAt: at,
    ...(follows && { follows }),
    ...(opened !== undefined && { opened }),
  };
}
