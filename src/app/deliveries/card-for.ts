import type { AuthorityId } from '../../domain/facts/authority';
import type { Delivery } from '../../domain/delivery/delivery';
import type { PeriodDigest } from '../../domain/digest/period-digest';
import { OFFICE_HOURS, type PolicyOverlay } from '../../domain/remedy/nudge-policies';
import type { CardFor } from './outbound';
import { correctionCardFor, editionCardFor, type EditionMakers } from '../digests/edition-card';
import { periodDigestOf } from '../digests/plan-periodic';
import { withRecentLetters } from '../digests/recent-letters';
import type { Ports } from '../ports';
import { homeOf } from '../setup/home-of';
import { nudgeRound, type SentRound } from '../remedies/nudges/nudge-round';

/** Presenters of what leaves unasked; handed in, since use cases know no cards. */
export interface CardMakers extends EditionMakers {
  readonly period: (digest: PeriodDigest, deliveryId: string) => object;
  readonly welcome: (delivery: Delivery) => object;
  readonly nudge: (round: SentRound, delivery: Delivery) => object;
}

/** What cards depend on besides what is held. */
export interface CardSettings {
  /** The council of tenants that said none. */
  readonly home: AuthorityId | null;
  readonly overlay?: PolicyOverlay;
}

/** Cards of deliveries, made at the moment of sending from what is held then. */
export function createCardFor(
  ports: Ports,
  makers: CardMakers,
  { overlay = OFFICE_HOURS, home: installed }: CardSettings,
): CardFor {
  const reading = withRecentLetters(ports);
  return async (delivery) => {
    if (delivery.kind === 'welcome') return makers.welcome(delivery);
    if (delivery.kind === 'correction' || delivery.kind === 'settled')
      return correctionCardFor(reading, delivery, makers);
    const home = () => homeOf(ports, delivery.tenant, installed);
    if (delivery.kind === 'digest') return editionCardFor(reading, delivery, { makers, home });
    if (delivery.kind === 'weekly' || delivery.kind === 'annual') {
      const digest = await periodDigestOf(ports, delivery, await home());
      return digest && makers.period(digest, delivery.id);
    }
    const round = await nudgeRound(ports, delivery, { at: ports.now(), overlay });
    return round && makers.nudge(round, delivery);
  };
}
