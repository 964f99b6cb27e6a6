import { markedCard } from '../../../src/present/delivery-mark';

describe('the mark of a delivery', () => {
  it('stands on an element that has no name yet, and changes nothing else', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'Container', id: 'top' },
        { type: 'TextBlock', text: 'x' },
      ],
    };
    expect(markedCard(card, 'abc')).toEqual({
      type: 'AdaptiveCard',
      body: [
        { type: 'Container', id: 'top' },
        { type: 'TextBlock', text: 'x', id: 'delivery-abc' },
      ],
    });
  });
});
