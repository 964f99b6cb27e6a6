import type { WhyNudgedOutcome } from '../../app/outcome';
import { writeDate } from '../../domain/shared/civil-date';
import { plain } from '../plain';

/** The answer to "why did I get this?": the rule of each line of the last card. */
export function whyNudgedText({ day, items, privately }: WhyNudgedOutcome): string {
  if (!privately)
    return 'Reminders of remedies come in personal chats only; ask me there why you got one. **subscriptions** shows which letters this conversation asked for.';
  if (day === null) return 'I have not reminded you of anything yet.';
  const lines = items.map(({ reference, why }) =>
    reference === null ? `- ${plain(why)}` : `- ${plain(reference, 80)}: ${plain(why)}`,
  );
  return [
    `My last card to you was that of ${writeDate(day)}:`,
    '',
    ...lines,
    '',
    'You get at most one card on a working day. The rules are your council’s; your Link Officer can change them.',
  ].join('\n');
}
