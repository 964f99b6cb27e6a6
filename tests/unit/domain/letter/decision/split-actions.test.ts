import { splitActions, splitItem } from '../../../../../src/domain/letter/decision/split-actions';

const brief = (text: string) =>
  splitActions(text).map(
    ({ kind, amountPounds, text: words }) => `${kind} ${String(amountPounds)}: ${words}`,
  );

describe('splitting prose into agreed actions', () => {
  it.each([
    [
      'The Council agreed to a) Send Ms Q a written apology for its failure to respond promptly, or at all, to her contact; b) Pay her £100 for the injustice the failures caused her; c) Act to ensure contacts are responded to promptly and, where this is not possible, the Council will set out reasonable levels of contact; and d) Ensure actions it agrees to take are taken and, if there is any delay likely, it will warn the individual.',
      [
        'apology null: Send Ms Q a written apology for its failure to respond promptly, or at all, to her contact',
        'payment 100: Pay her £100 for the injustice the failures caused her',
        'service-improvement null: Act to ensure contacts are responded to promptly and, where this is not possible, the Council will set out reasonable levels of contact',
        'service-improvement null: Ensure actions it agrees to take are taken and, if there is any delay likely, it will warn the individual',
      ],
    ],
    [
      'The decision was flawed because it assumed that others were available. The Council agreed to: apologise to Mr and Mrs Q for the faults, pay £200 for the avoidable time and trouble caused by the handling of the case; retake its decision and repay transport costs as well as an additional £500 for the distress caused.',
      [
        'apology null: apologise to Mr and Mrs Q for the faults',
        'payment 200: pay £200 for the avoidable time and trouble caused by the handling of the case',
        'other null: retake its decision',
        'payment null: repay transport costs',
        'payment 500: an additional £500 for the distress caused',
      ],
    ],
    [
      'The Ombudsman found fault and the Council agreed to a) apologise to Mr Q for failing to issue the plan; b) issue an amended draft plan; c) re-take its decision to provide help for Mr Q; and d) apologise to Mr and Mrs Z for the avoidable trouble they had pursuing this complaint and pay them £150 in recognition of this and reimburse Mr and Mrs Z for the costs since September 2018. The Council ahead of the final decision amended its travel statement.',
      [
        'apology null: apologise to Mr Q for failing to issue the plan',
        'other null: issue an amended draft plan',
        'other null: re-take its decision to provide help for Mr Q',
        'apology null: apologise to Mr and Mrs Z for the avoidable trouble they had pursuing this complaint',
        'payment 150: pay them £150 in recognition of this',
        'payment null: reimburse Mr and Mrs Z for the costs since September 2018',
      ],
    ],
    [
      'The Council will apologise to Ms Q, pay her £1,250.50 and review its procedures to ensure staff log and respond to complaints.',
      [
        'apology null: apologise to Ms Q',
        'payment 1250.5: pay her £1,250.50',
        'service-improvement null: review its procedures to ensure staff log and respond to complaints',
      ],
    ],
    ['The Council carried out an investigation and agreed to the recommendations made.', []],
    ['The Council was not at fault. It had apologised before.', []],
    ['The Council should provide us with evidence it has complied with the above actions.', []],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('the actions in one item', () => {
  it.each([
    ['pay £200 for distress and £150 for time and trouble', [200, 150]],
    ['pay Ms Q £200 and her son £100', [200, 100]],
    ['pay Mrs X £500 (£300 for distress and £200 for time and trouble)', [500]],
    ['pay a total of £350, made up of £200 for distress and £150 for time and trouble', [350]],
    ['pay £150 in addition to the £100 it has already paid', [150]],
    ['pay Ms Q £250 for each month without education', [null]],
    ['pay Ms Q £250 a month for four months, a total of £1,000', [1000]],
    ['pay the £200 it offered, and a further £100', [200, 100]],
    ['make a symbolic payment to recognise the distress', [null]],
    ['apologise to Ms Q and pay her £ 300', [null, 300]],
    ['review its policy and remind staff of it', [null]],
  ])('%s', (text, amounts) => {
    expect(splitItem(text).map(({ amountPounds }) => amountPounds)).toEqual(amounts);
  });
});
