import type { RemedyShown } from '../../app/outcome';
import { isOverdue, type Remedy } from '../../domain/remedy/remedy';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { serviceName } from '../answers/measure-words';
import { literal, plain, withoutMarkdown } from '../plain';
import { renderFitting, type AdaptiveCard } from '../render-card';
import { acknowledgedWords } from './acknowledged-words';
import { spoken } from './nudge-card';
import { remedyButtons } from './remedy-buttons';

/** What a remedy's card says besides the remedy. Markdown of ours. */
export interface CardWords {
  readonly heading: string;
  /** What was just done, or why not; empty where it is only shown. */
  readonly said: string;
  /** The rule that sends it; empty where nobody sends it. */
  readonly why: string;
}

/** Colleagues that are offered by name; Teams lets people search for all others. */
const COLLEAGUES = [20, 8, 0];

/** A remedy as it stands, with the buttons of whoever looks at it. */
export function remedyCard(
  shown: Omit<RemedyShown, 'mayAct'>,
  { heading, said, why }: CardWords,
): AdaptiveCard {
  const { remedy } = shown;
  const sample = remedy.sample ? 'Sample data: an invented remedy.' : '';
  const words = {
    heading,
    tone: isOverdue(remedy, shown.today) ? 'attention' : 'emphasis',
    said,
    text: plain(remedy.text, 600),
    facts: factsOf(remedy),
    deliveryId: shown.deliveryId,
    lastTitle: shown.fromList ? 'Back to the list' : 'Show my open remedies',
    lastVerb: shown.fromList ? 'round' : 'ask',
    note: [plain(why), sample].filter(Boolean).join(' '),
    ...spoken([heading, withoutMarkdown(said), literal(remedy.text)].filter(Boolean).join('. ')),
  };
  return renderFitting(
    'remedy',
    COLLEAGUES.map((most) => () => ({ ...words, ...remedyButtons(shown, most) })),
  );
}

/** Three lines: which case, by when, and whose it is. */
function factsOf(remedy: Remedy): readonly { readonly title: string; readonly value: string }[] {
  const { reference, service } = remedy;
  return [
    { title: 'Case', value: `${plain(reference, 80)}, ${plain(serviceName(service))}` },
    { title: 'Due', value: dueWords(remedy) },
    { title: 'Owner', value: ownerWords(remedy) },
  ];
}

function dueWords({ due, firstDue, timeRequest, doneOn, evidence }: Remedy): string {
  const first = due === firstDue ? '' : `, first agreed for ${writeDate(firstDue)}`;
  const asked = timeRequest
    ? `; more time is asked for, until ${writeDate(timeRequest.proposed)}: ${plain(timeRequest.reason, 200)}`
    : '';
  const done = doneOn === null ? '' : `; done on ${writeDate(doneOn)}`;
  const proof = evidence === null ? '' : `, evidence ${plain(evidence, 120)}`;
  return `${writeDate(due)}${first}${asked}${done}${proof}`;
}

function ownerWords(remedy: Remedy): string {
  const { owner, deputy, offeredTo, awaitingOwnerSince } = remedy;
  const says = awaitingOwnerSince
    ? ` (who says since ${writeDate(londonTime(awaitingOwnerSince).date)} that it is not theirs)`
    : '';
  return [
    `${plain(owner.name, 100)}${says}`,
    deputy ? `deputy ${plain(deputy.name, 100)}` : '',
    offeredTo ? `offered to ${plain(offeredTo.name, 100)}` : '',
    acknowledgedWords(remedy, 'acknowledged'),
  ]
    .filter(Boolean)
    .join(', ');
}
