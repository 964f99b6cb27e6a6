import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../../../src/domain/letter/parse-document';
import type { ParsedDecision } from '../../../../../src/domain/letter/parsed-document';
import { letterText } from '../../../../support/letter-text';

const HEAD = [
  'Leeds City Council (23 001 234)',
  'Decision : Upheld',
  'Decision date : 31 Jan 2025',
  "The Ombudsman's final decision:",
  'Summary: There was fault causing injustice.',
  'The complaint',
  '1. Ms Q complains.',
  'Agreed action',
];
const TAIL = ['Final decision', '50. I have completed my investigation.'];

function read(text: string): ParsedDecision {
  return parseDocument(letterText(text), findAuthority)[0] as ParsedDecision;
}

function agreed(...lines: readonly string[]): ParsedDecision {
  return read([...HEAD, ...lines, ...TAIL].join('\n\n'));
}

const dues = (decision: ParsedDecision) => decision.actions.map(({ id, due }) => [id, due]);
const codes = (decision: ParsedDecision) => decision.checks.map(({ code }) => code);

describe('a decision statement', () => {
  it('gives its head, and quotes where each value stands', () => {
    const decision = agreed(
      '2. Within one month of my final decision the Council will pay Ms Q £250.',
    );
    expect(decision).toMatchObject({
      kind: 'decision-statement',
      authority: { id: 'leeds' },
      reference: '23 001 234',
      decisionDate: '2025-01-31',
      stage: 'final',
      outcome: 'upheld-injustice',
      actions: [
        {
          id: '1a',
          text: 'pay Ms Q £250',
          kind: 'payment',
          amountPounds: 250,
          deadline: { rule: 'within', count: 1, unit: 'month', from: 'final-decision' },
          due: '2025-02-28',
        },
      ],
      checks: [],
    });
    expect(decision.sources['/actions/0']).toEqual({
      page: 1,
      line: 17,
      text: '2. Within one month of my final decision the Council will pay Ms Q £250.',
    });
    expect(decision.sources['/decisionDate']?.text).toBe('Decision date : 31 Jan 2025');
  });

  it('takes no actions from a draft, or where it is not said which it is', () => {
    const draft = HEAD.join('\n').replace('final decision', 'draft decision');
    const body = '2. Within one month of the final decision the Council will pay Ms Q £250.';
    expect(read(`${draft}\n${body}`)).toMatchObject({
      stage: 'draft',
      actions: [],
      checks: [{ level: 'error', code: 'draft-decision' }],
    });
    const unsaid = HEAD.join('\n').replace("The Ombudsman's final decision:", 'Ombudsman');
    expect(read(`${unsaid}\n${body}`)).toMatchObject({ stage: null, actions: [] });
  });

  it('is final although it speaks of its draft', () => {
    const decision = agreed(
      '2. I considered comments on my\ndraft decision.',
      '3. The Council will pay her £5.',
    );
    expect([decision.stage, decision.actions.length]).toEqual(['final', 1]);
  });

  it.each([
    ['within 20 working days of the final decision', '2025-02-28'],
    ['within four weeks of this decision', '2025-02-28'],
    ['within one month of the date of this statement', '2025-02-28'],
    ['no later than two months from the date of my final decision', '2025-03-31'],
    ['by 14 March 2025', '2025-03-14'],
    ['by Friday 14 March 2025', '2025-03-14'],
    ['by the end of April 2025', '2025-04-30'],
    ['immediately', '2025-01-31'],
    ['within 60 working days of the final decision', '2025-04-29'],
  ])('pay Ms Q £10 %s: due %s', (words, due) => {
    expect(dues(agreed(`2. The Council will pay Ms Q £10 ${words}.`))).toEqual([['1a', due]]);
  });

  it.each([
    'within two to three months of the final decision',
    'within one month of the panel hearing',
    'within two weeks of receiving the decision',
    'by the end of term',
    'by 31 March',
    'as soon as possible',
    'within one month of my decision or by 3 June 2025',
  ])('pay Ms Q £10 %s: no date, and it says so', (words) => {
    const decision = agreed(`2. The Council will pay Ms Q £10 ${words}.`);
    expect([dues(decision), codes(decision)]).toEqual([[['1a', null]], ['deadline-not-read']]);
  });

  it.each([
    ["apologise for the eight weeks' delay"],
    ['apologise for delaying her assessment by three months'],
    ['apologise for failing to issue the plan by 3 May 2024'],
    ['backdate her benefit for the 12 months from the assessment'],
    ['remind staff that replies must be sent within 20 working days of a complaint'],
  ])('%s: the length of a fault and a standard are no deadlines', (words) => {
    expect(
      dues(agreed('2. Within one month of my decision the Council will:', `• ${words}.`)),
    ).toEqual([['1a', '2025-02-28']]);
  });

  it('keeps the deadlines of lists, items and items of items apart', () => {
    const decision = agreed(
      '2. Within one month of my final decision the Council has agreed to:\n' +
        'a) apologise to Ms Q;\nb) pay Ms Q:\n  i) £200 for distress; and\n  ii) £100 for time and trouble;\n' +
        'c) within two weeks of the decision, reassess her needs; and\nd) review its policy to ensure:\n' +
        '  - calls are returned within two days; and\n  - records are kept.',
      '3. By 30 June 2025 the Council will remind staff of the policy.',
      '4. The Council has agreed to visit Ms Q.',
      '5. The Council should provide us with evidence it has complied with the above actions within six weeks of the decision.',
    );
    expect(dues(decision)).toEqual([
      ['1a', '2025-02-28'],
      ['1b-1', '2025-02-28'],
      ['1b-2', '2025-02-28'],
      ['1c', '2025-02-14'],
      ['1d', '2025-02-28'],
      ['2a', '2025-06-30'],
      ['3a', null],
    ]);
    expect(decision.checks).toEqual([]);
  });

  it('reads items that lost their marks, and their ends', () => {
    const decision = agreed(
      'Within four weeks of the decision, the Council will:',
      'apologise to Ms Q',
      'pay Ms Q £300',
      'Within three months of the decision the Council will review its procedures.',
    );
    expect(dues(decision)).toEqual([
      ['1a', '2025-02-28'],
      ['1b', '2025-02-28'],
      ['2a', '2025-04-30'],
    ]);
  });

  it('passes over a list of contents, and says when the heading is lost', () => {
    const text = [
      ...HEAD,
      '2. To remedy the injustice, the Council will pay Ms Q £10.',
      ...TAIL,
    ].join('\n');
    expect(read(`- Agreed action\n- Final decision\n${text}`).actions).toHaveLength(1);
    const lost = read(text.replace('Agreed action\n', 'What I found\n'));
    expect([lost.actions.length, codes(lost)]).toEqual([1, ['heading-not-found']]);
  });

  it('asks for what is missing', () => {
    const body = '2. Within one month of my decision the Council will pay £20 for each month.';
    const undated = [...HEAD.filter((line) => !line.includes('date')), body, ...TAIL].join('\n');
    expect(codes(read(undated))).toEqual(['decision-date-missing', 'amount-not-read']);
    expect(codes(agreed('2. There is more to say.'))).toEqual(['no-actions-read']);
    const early = agreed('2. By 3 May 2024 the Council will pay Ms Q £20.');
    expect(codes(early)).toEqual(['deadline-before-decision']);
    const late = agreed('2. The Council will pay £2 within 10 working days of the final decision.');
    expect(late.actions[0]?.due).toBe('2025-02-14');
  });

  it.each([
    ['Decision : Not upheld', 'There was no fault.', 'not-upheld'],
    ['Decision : Closed after initial enquiries', 'We will not investigate.', 'closed'],
    [
      'Decision : Upheld',
      'There was fault but it did not cause Ms Q significant injustice.',
      'upheld-no-injustice',
    ],
    ['Decision: Upheld: maladministration and injustice', 'There was fault.', 'upheld-injustice'],
    [
      'Decision: Upheld: maladministration, no injustice',
      'There was fault.',
      'upheld-no-injustice',
    ],
    ['Category : Housing', 'There is much to say.', null],
  ])('%s. %s: %s', (label, summary, outcome) => {
    const text = `Leeds City Council (23 001 234)\n${label}\nThe Ombudsman's final decision:\nSummary: ${summary}\nThe complaint\n1. Ms Q complains.`;
    expect(read(text).outcome).toBe(outcome);
  });

  it.each([
    ['one word', 'a '.repeat(200_000)],
    ['marks', '(a) '.repeat(50_000)],
    ['times', 'within one month of the '.repeat(10_000)],
    ['subjects', 'the Council, '.repeat(20_000)],
    ['lines', 'the Council will\n'.repeat(20_000)],
    ['sums', '£1 and '.repeat(20_000)],
    ['bullets', '• pay £1\n'.repeat(5_000)],
  ])('ends soon on %s without end', (_, noise) => {
    expect(agreed(`2. The Council will:\n${noise}`).kind).toBe('decision-statement');
  });
});
