import type { Activity } from 'botbuilder';
import { parseCommand } from '../../../src/app/parse-command';
import { CODE_VERBS } from '../../../src/present/verbs';
import { decodeCardAction } from '../../../src/teams/decode-card-action';

const clicked = (verb: string, data: object) =>
  decodeCardAction({ value: { action: { verb, data } } } as unknown as Activity);

const GOOD = { v: 1, year: '2025-26', round: 1, revision: 2, provision: '6.3' };

describe('the words that ask for the self-assessment', () => {
  it.each([
    ['complaint handling code', { kind: 'show-code' }],
    ['Complaints handling code!', { kind: 'show-code' }],
    ['Our self-assessment', { kind: 'show-code' }],
    ['show me our self assessment against the Code', { kind: 'show-code' }],
    ['the LGSCO complaint handling code self-assessment', { kind: 'show-code' }],
    ['code self-assessment for 2025-26', { kind: 'show-code', year: '2025-26' }],
    ['complaint handling code of 2024/25', { kind: 'show-code', year: '2024/25' }],
    ['assess 6.3', { kind: 'show-code', at: '6.3' }],
    ['assess paragraph 9.5 for 2024-25', { kind: 'show-code', at: '9.5', year: '2024-25' }],
    ['assess 5-two-stages', { kind: 'show-code', at: '5-two-stages' }],
    ["the code's calendar", { kind: 'code-calendar' }],
    ['code calendar for 2025-26', { kind: 'code-calendar', year: '2025-26' }],
  ])('%s', (words, request) => {
    expect(parseCommand(words)).toEqual(request);
  });

  it.each([
    'what is the complaint handling code?',
    'who wrote our self-assessment',
    'assess our uphold rate',
    'assess 6',
    'postcode calendar',
  ])('are not: %s', (words) => {
    expect(parseCommand(words).kind).toBe('ask');
  });
});

describe('clicks on the card of the self-assessment', () => {
  it('say what was found, with what the person saw', () => {
    const typed = { finding: 'not-met', explanation: ' Three stages. ', evidence: '' };
    expect(clicked('code-assess', { ...GOOD, ...typed })).toEqual({
      ...{ kind: 'act-on-code', year: '2025-26', seen: { round: 1, revision: 2 } },
      act: {
        ...{ verb: 'assess', provision: '6.3', finding: 'not-met' },
        ...{ explanation: 'Three stages.', evidence: '' },
      },
    });
    expect(clicked('code-confirm', GOOD)).toMatchObject({
      act: { verb: 'confirm', provision: '6.3' },
    });
    expect(clicked('code-next', GOOD)).toEqual({
      ...{ kind: 'show-code', year: '2025-26', after: '6.3' },
    });
  });

  it.each(CODE_VERBS)('%s of a damaged card is refused', (verb) => {
    const damaged = [
      {},
      { ...GOOD, year: 2025 },
      { ...GOOD, provision: { id: '6.3' } },
      ...(verb === 'code-next'
        ? []
        : [
            { ...GOOD, round: '1' },
            { ...GOOD, revision: null },
          ]),
      ...(verb === 'code-assess' ? [GOOD, { ...GOOD, finding: 'to-confirm' }] : []),
    ];
    for (const data of damaged)
      expect(clicked(verb, data)).toEqual({ kind: 'unsupported', reason: 'bad-card' });
  });

  it('take no more words than the card lets anybody write', () => {
    const request = clicked('code-assess', {
      ...{ ...GOOD, finding: 'met', explanation: 'x'.repeat(50_000), evidence: ['x'] },
    });
    expect(request).toMatchObject({ act: { explanation: 'x'.repeat(1000), evidence: '' } });
  });
});
