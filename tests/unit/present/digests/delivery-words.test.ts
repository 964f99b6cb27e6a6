import { tallyOf } from '../../../../src/domain/delivery/delivery-tally';
import { deliveriesText, tallyWords } from '../../../../src/present/digests/delivery-words';

type States = Parameters<typeof tallyOf>[0];

const some = (count: number, state: States[number]['state'], reason: string | null = null) =>
  Array.from({ length: count }, () => ({ state, reason }));

describe('how far a fan-out has come', () => {
  it('accounts for every message', () => {
    const tally = tallyOf([
      ...some(1_312, 'sent'),
      ...some(10, 'pending'),
      ...some(5, 'sending'),
      ...some(1, 'rejected', 'refused (413)'),
      ...some(2, 'rejected', 'refused (403)'),
      ...some(1, 'unsure'),
      ...some(2, 'parked'),
      ...some(4, 'superseded'),
    ]);
    expect(tallyWords(tally)).toBe(
      '1,312 of 1,333 sent, 15 waiting, 3 refused (Teams answered 403 and Teams answered 413), 1 unsure, 2 to be looked for by somebody',
    );
  });

  it('says no more than there is', () => {
    expect(tallyWords(tallyOf(some(3, 'sent')))).toBe('3 of 3 sent');
    const nothing = { kind: 'deliveries', tally: tallyOf([]) } as const;
    expect(deliveriesText(nothing)).toBe('In the last seven days there was nothing to send.');
  });

  it('explains what is unsure, where something is', () => {
    const text = (states: States): string =>
      deliveriesText({ kind: 'deliveries', tally: tallyOf(states) });
    expect(text(some(3, 'sent'))).toBe('Messages of the last seven days: 3 of 3 sent.');
    expect(text(some(1, 'unsure'))).toContain('not posted again blindly');
  });
});
