import type { CodeOutcome } from '../../app/outcome/code';
import { assertNever } from '../../domain/shared/invariant';
import { plain } from '../plain';
import { say, type Reply } from '../reply';
import { codeCard } from './code-card';
import { calendarLines } from './code-text';

/** What a person gets who asks for the self-assessment against the Code, or for its year. */
export function presentCode(outcome: CodeOutcome): Reply {
  switch (outcome.kind) {
    case 'code-shown':
      return { kind: 'card', card: codeCard(outcome) };
    case 'code-calendar':
      return say(calendarText(calendarLines(outcome.state)));
    case 'code-unclear':
      return say(UNCLEAR[outcome.why]);
    default:
      return assertNever(outcome);
  }
}

function calendarText([title = '', ...lines]: readonly string[]): string {
  return [`**${plain(title)}**`, ...lines.map((line) => plain(line.trim()))].join('\n\n');
}

const UNCLEAR = {
  'not-here': 'The self-assessment is shown in a personal chat with me only: it names people.',
  'no-home':
    'Nobody has said which council this is. Write **we are Coventry**, with the name of yours.',
  'no-year': 'This is no financial year; write **complaint handling code for 2025-26**.',
} as const;
