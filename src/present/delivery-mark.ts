import { invariant } from '../domain/shared/invariant';

interface Element {
  readonly id?: string;
}

/**
 * The card with the name of its delivery on one of its elements, where nobody sees it: whoever finds the card in a
 * conversation knows which delivery it is. Buttons may name it too, but not every card has any.
 */
export function markedCard(card: object, deliveryId: string): object {
  const { body = [] } = card as { readonly body?: readonly Element[] };
  const at = body.findIndex(({ id }) => id === undefined);
  const element = body[at];
  invariant(element !== undefined, 'a card has an element without a name');
  return { ...card, body: body.with(at, { ...element, id: `delivery-${deliveryId}` }) };
}
