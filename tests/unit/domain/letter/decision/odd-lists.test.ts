import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../../../src/domain/letter/parse-document';
import type { ParsedDecision } from '../../../../../src/domain/letter/parsed-document';
import { letterText } from '../../../../support/letter-text';

const HEAD = [
  'Leeds City Council (23 001 234)',
  'Decision : Upheld',
  'Decision date : 31 January 2025',
  "The Ombudsman's final decision:",
  'Summary: There was fault.',
  'Agreed action',
];

/** Statements whose lines follow each other without an empty line between. */
function actions(...lines: readonly string[]): readonly unknown[] {
  const text = [...HEAD, ...lines, 'Final decision', '90. I have completed my investigation.'];
  const [decision] = parseDocument(letterText(text.join('\n')), findAuthority);
  return (decision as ParsedDecision).actions.map(({ id, text: words, due, amountPounds }) => [
    id,
    words,
    due,
    ...(amountPounds === null ? [] : [amountPounds]),
  ]);
}

describe('the lists of a decision', () => {
  it('may be numbered in brackets', () => {
    expect(
      actions(
        '41. Within eight weeks the Council will also:',
        '(1) audit its cases;',
        '(2) produce an action plan; and',
        '(3) share this decision with staff.',
      ),
    ).toEqual([
      ['1a', 'audit its cases', '2025-03-28'],
      ['1b', 'produce an action plan', '2025-03-28'],
      ['1c', 'share this decision with staff', '2025-03-28'],
    ]);
  });

  it('end where the next paragraph begins, also without a full stop', () => {
    expect(
      actions(
        'Within one month of the final decision, the Council has agreed to:',
        '- apologise for the delay',
        '- pay Mr B £1,000, made up of £600 for distress and £400 for lost provision',
        'Within two months of the final decision, the Council has agreed to:',
        '- review its policy on direct payments, and',
        '- issue guidance to staff about it',
      ),
    ).toEqual([
      ['1a', 'apologise for the delay', '2025-02-28'],
      [
        '1b',
        'pay Mr B £1,000, made up of £600 for distress and £400 for lost provision',
        '2025-02-28',
        1000,
      ],
      ['2a', 'review its policy on direct payments', '2025-03-31'],
      ['2b', 'issue guidance to staff about it', '2025-03-31'],
    ]);
  });

  it('may bind a provider through the council', () => {
    expect(
      actions(
        '34. Within four weeks of our final decision the Council will ensure the Care Provider:',
        'a) apologises to Mrs G; and',
        'b) refunds £2,140 of fees.',
      ),
    ).toEqual([
      ['1a', 'apologises to Mrs G', '2025-02-28'],
      ['1b', 'refunds £2,140 of fees', '2025-02-28', 2140],
    ]);
  });

  it('give an item the time that its next sentence names', () => {
    expect(
      actions(
        '28. The Council will, within one month of our final decision:',
        'a) apologise to Miss X; and',
        'b) issue the final plan. It should do this within two weeks of the final decision.',
      ),
    ).toEqual([
      ['1a', 'apologise to Miss X', '2025-02-28'],
      ['1b', 'issue the final plan', '2025-02-14'],
    ]);
  });
});

describe('a statement in another order', () => {
  const [decision] = parseDocument(
    letterText(
      [
        '24 006 500 Final Decision',
        'Thurrock Council',
        'Date of decision: 3 September 2024',
        "The Ombudsman's final decision",
        'Summary: There was fault.',
        'Remedy',
        '22. I recommend that within one month of this decision, the Council:',
        '- writes to Ms A to apologise; and',
        '- pays Ms A and Mr A £350 each.',
        '23. The Council has agreed to my recommendations.',
        'Final decision',
        'I uphold this complaint.',
      ].join('\n'),
    ),
    findAuthority,
  );

  it('is read all the same; a sum for each of several people is left to a person', () => {
    expect(decision).toMatchObject({
      kind: 'decision-statement',
      reference: '24 006 500',
      decisionDate: '2024-09-03',
      actions: [
        { id: '1a', text: 'writes to Ms A to apologise', due: '2024-10-03' },
        { id: '1b', kind: 'payment', amountPounds: null },
      ],
    });
    expect(decision?.checks.map(({ code }) => code)).toContain('amount-not-read');
  });

  it('may name its reference on a line below the label', () => {
    const text = [
      'Complaint reference:',
      '23 017 882',
      'Complaint against:',
      'Essex County Council',
      "The Ombudsman's final decision",
      'Summary: There was fault.',
    ].join('\n');
    expect(parseDocument(letterText(text), findAuthority)).toMatchObject([
      { reference: '23 017 882', authority: { id: 'essex' } },
    ]);
  });
});

describe('a sentence of a decision', () => {
  it('has the time of the one before when it begins with "It"', () => {
    expect(
      actions(
        '57. Within two months of the final decision, the Council has agreed to review its contracts. It should produce an action plan.',
      ),
    ).toEqual([
      ['1a', 'review its contracts', '2025-03-31'],
      ['1b', 'produce an action plan', '2025-03-31'],
    ]);
  });

  it('may ask for an action and for evidence of it', () => {
    expect(
      actions(
        '30. By 30 June 2025 the Council will produce an action plan and send us a copy.',
        '31. By 31 July 2025 the Council will send us a copy of its plan and report progress to its scrutiny committee.',
        '32. The Council should provide us with evidence it has complied with the above actions.',
      ),
    ).toEqual([
      ['1a', 'produce an action plan', '2025-06-30'],
      ['2a', 'report progress to its scrutiny committee', '2025-07-31'],
    ]);
  });

  it('may say "by no later than"', () => {
    expect(
      actions(
        '40. The Council will also, by no later than 12 weeks from the date of this decision, train its staff.',
      ),
    ).toEqual([['1a', 'train its staff', '2025-04-25']]);
  });

  it('leaves sums in doubt that do not make up the first', () => {
    expect(
      actions(
        '40. Within one month the Council will pay Mr B £1,000, made up of £500 for distress and £400 for lost provision.',
      ),
    ).toEqual([['1a', expect.stringContaining('£1,000'), '2025-02-28']]);
  });
});
