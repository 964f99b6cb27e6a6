import type { Check } from '../../facts/check';
import { writeDate } from '../../shared/civil-date';
import type { ParsedAction, ParsedDecision } from '../parsed-document';
import type { ActionSection } from './action-section';
import { sumsIn } from './amount';

/** What the reading of the actions left in doubt. */
export interface ReadingNotes {
  /** Positions of the actions whose deadline could not be read for certain. */
  readonly unread: readonly number[];
  readonly heading: ActionSection['heading'] | undefined;
  /** Whether the part with the actions was too long to be searched. */
  readonly overlong: boolean;
}

/** Checks a decision statement; every finding says what a Link Officer has to look at. */
export function checkDecision(
  statement: ParsedDecision,
  { unread, heading, overlong }: ReadingNotes,
): readonly Check[] {
  return [
    ...stageChecks(statement),
    ...(overlong ? [OVERLONG] : headingChecks(statement, heading)),
    ...unread.map((index) => deadlineNotRead(statement, index)),
    ...statement.actions.flatMap((action, index) => [
      ...dueChecks(statement, action, index),
      ...amountChecks(statement, action, index),
    ]),
  ];
}

const OVERLONG: Check = {
  level: 'error',
  code: 'actions-too-long',
  message:
    'The part with the agreed actions is far longer than in any statement, so no actions are taken from it. Check the file.',
  touches: ['/actions'],
};

function stageChecks({ stage }: ParsedDecision): readonly Check[] {
  if (stage === 'final') return [];
  return stage === 'draft'
    ? [
        {
          level: 'error',
          code: 'draft-decision',
          message:
            'This is a draft decision. It is confidential and may change, and remedies must not start before the final decision, so no actions are taken from it. Import the final decision when it comes.',
          touches: ['/stage'],
        },
      ]
    : [
        {
          level: 'error',
          code: 'stage-not-read',
          message:
            'The document does not say whether it is a draft or a final decision, so no actions are taken from it. Check that the whole statement was imported.',
          touches: ['/stage'],
        },
      ];
}

function headingChecks(
  { stage, outcome, actions }: ParsedDecision,
  heading: ReadingNotes['heading'],
): readonly Check[] {
  if (stage !== 'final') return [];
  const found = actions.length > 0;
  if (!found && outcome === 'upheld-injustice') {
    return [
      check(
        'no-actions-read',
        'Fault causing injustice was found, but no agreed action could be read. Enter the remedies by hand if the decision asks for any.',
        ['/actions'],
      ),
    ];
  }
  if (found && heading === 'guessed') {
    return [
      check(
        'heading-not-found',
        'The heading "Agreed action" was not found. These actions were found by their wording: compare them with the statement.',
        ['/actions'],
      ),
    ];
  }
  if (found && heading === 'recommended') {
    return [
      {
        ...check(
          'recommended-not-agreed',
          'The statement recommends these actions and does not say under that heading that the council has agreed to them.',
          ['/actions'],
        ),
        level: 'info',
      },
    ];
  }
  return [];
}

function deadlineNotRead(statement: ParsedDecision, index: number): Check {
  return located(statement, index, {
    ...check(
      'deadline-not-read',
      `The deadline of action ${nameOf(statement, index)} could not be read for certain. Read it in the statement and enter it by hand.`,
      pointers(index),
    ),
  });
}

function dueChecks(
  statement: ParsedDecision,
  { deadline, due }: ParsedAction,
  index: number,
): readonly Check[] {
  const { decisionDate } = statement;
  if (deadline.rule === 'by' && decisionDate !== null && deadline.date < decisionDate) {
    return [
      located(statement, index, {
        ...check(
          'deadline-before-decision',
          `Action ${nameOf(statement, index)} is to be done by a day before the decision. One of the two dates may be misprinted.`,
          pointers(index),
        ),
        arithmetic: `${writeDate(deadline.date)} is before ${writeDate(decisionDate)}`,
      }),
    ];
  }
  if (due !== null || deadline.rule === 'none') return [];
  if (decisionDate === null) {
    return [
      located(
        statement,
        index,
        check(
          'decision-date-missing',
          `Action ${nameOf(statement, index)} is due some time after the final decision, and the day of the decision could not be read for certain. Enter the due date by hand.`,
          pointers(index),
        ),
      ),
    ];
  }
  return [
    located(
      statement,
      index,
      check(
        'bank-holidays-not-known',
        `Action ${nameOf(statement, index)} is due after a number of working days, and the bank holidays of that year are not held. Enter the due date by hand.`,
        pointers(index),
      ),
    ),
  ];
}

function amountChecks(
  statement: ParsedDecision,
  { kind, amountPounds, text }: ParsedAction,
  index: number,
): readonly Check[] {
  const printed = sumsIn(text).filter(({ role }) => role !== 'not-due');
  if (kind !== 'payment' || amountPounds !== null || (printed.length === 0 && !text.includes('£')))
    return [];
  return [
    located(
      statement,
      index,
      check(
        'amount-not-read',
        `Action ${nameOf(statement, index)} prints money, but not one single sum to be paid. Work it out from the statement and enter it by hand.`,
        [`/actions/${String(index)}/amountPounds`],
      ),
    ),
  ];
}

function check(code: string, message: string, touches: readonly string[]): Check {
  return { level: 'warn', code, message, touches };
}

function located(statement: ParsedDecision, index: number, found: Check): Check {
  const place = statement.sources[`/actions/${String(index)}`];
  return place === undefined ? found : { ...found, place };
}

function nameOf({ actions }: ParsedDecision, index: number): string {
  return actions[index]?.id ?? String(index + 1);
}

function pointers(index: number): readonly string[] {
  return [`/actions/${String(index)}/deadline`, `/actions/${String(index)}/due`];
}
