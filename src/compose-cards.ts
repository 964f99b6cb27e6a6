import { createCardFor, type CardSettings } from './app/deliveries/card-for';
import type { CardFor } from './app/deliveries/deliver';
import type { Ports } from './app/ports';
import { markedCard } from './present/delivery-mark';
import { correctionCard } from './present/digests/correction-card';
import { periodCard } from './present/digests/period-card';
import { rollupCard } from './present/digests/rollup-card';
import { settledCard } from './present/digests/settled-card';
import { digestCard } from './present/letters/digest-card';
import { roundCard } from './present/remedies/round-card';
import { welcomeCard } from './present/setup/welcome-card';

/** Cards of everything that leaves unasked, each marked with the delivery whose message it is. */
export function composeCards(ports: Ports, settings: CardSettings): CardFor {
  const makers = {
    digest: digestCard,
    rollup: rollupCard,
    correction: correctionCard,
    settled: settledCard,
    period: periodCard,
    nudge: roundCard,
    welcome: welcomeCard,
  };
  const cardFor = createCardFor(ports, makers, settings);
  return async (delivery) => {
    const card = await cardFor(delivery);
    const { follows, id } = delivery;
    return card && markedCard(card, follows?.how === 'replace' ? follows.delivery : id);
  };
}
