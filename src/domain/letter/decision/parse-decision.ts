import type { CivilDate } from '../../shared/civil-date';
import type { FindAuthority } from '../head/find-authority-type';
import { nameAuthority } from '../head/name-authority';
import type { TextLine } from '../letter-text';
import type { ParsedAction, ParsedDecision, Place } from '../parsed-document';
import { placeAt, type RunningText } from '../text/running-text';
import { findActionSection } from './action-section';
import { checkDecision, type ReadingNotes } from './check-decision';
import { dueDate, type Deadline } from './deadline';
import { readDecisionHead, type DecisionHead } from './decision-head';
import { readOutcome } from './decision-outcome';
import type { FoundAction } from './found-actions';
import { readActions } from './read-actions';
import { statementBlocks } from './statement-blocks';
import { statementText } from './statement-text';

/** Far above what a statement holds: what is longer is no list of actions, and is not searched for any. */
const LONGEST_PARAGRAPH = 6000;
const MOST_PARAGRAPHS = 300;

/** Reads one decision statement from its lines, and checks it. Never throws. */
export function parseDecision(
  lines: readonly TextLine[],
  findAuthority: FindAuthority,
): ParsedDecision {
  const running = statementText(lines);
  const head = readDecisionHead(running);
  const outcome = readOutcome(running.text);
  const decided = head.decided?.value ?? null;
  const { found, notes } = actionsIn(running, head);
  const statement: ParsedDecision = {
    kind: 'decision-statement',
    authority: nameAuthority(head.authorityNames, running.text, { findAuthority, on: decided }),
    reference: head.reference?.value ?? null,
    decisionDate: decided,
    stage: head.stage?.value ?? null,
    outcome: outcome?.value ?? null,
    actions: numbered(found, decided),
    sources: sourcesOf(running, {
      '/reference': head.reference,
      '/decisionDate': head.decided,
      '/stage': head.stage,
      '/outcome': outcome,
      ...Object.fromEntries(found.map((action, index) => [`/actions/${String(index)}`, action])),
    }),
    checks: [],
  };
  return { ...statement, checks: checkDecision(statement, notes) };
}

/** The actions of a final decision; a draft has none that may be acted on. */
function actionsIn(
  running: RunningText,
  { stage, decided }: DecisionHead,
): { readonly found: readonly FoundAction[]; readonly notes: ReadingNotes } {
  const section =
    stage?.value === 'final' ? findActionSection(statementBlocks(running)) : undefined;
  if (section === undefined) {
    return { found: [], notes: { unread: [], heading: undefined, overlong: false } };
  }
  const { blocks, heading } = section;
  const overlong =
    blocks.length > MOST_PARAGRAPHS || blocks.some(({ text }) => text.length > LONGEST_PARAGRAPH);
  const found = overlong ? [] : readActions(blocks, decided?.value ?? null);
  const unread = found.flatMap(({ timing }, index) => (timing === null ? [index] : []));
  return { found, notes: { unread, heading, overlong } };
}

function numbered(
  found: readonly FoundAction[],
  decided: CivilDate | null,
): readonly ParsedAction[] {
  const base = ({ group, letter }: FoundAction): string => `${String(group)}${letter}`;
  return found.map((action, index) => {
    const deadline: Deadline = action.timing ?? { rule: 'none' };
    const same = found.filter((other) => base(other) === base(action));
    const place = found.slice(0, index + 1).filter((other) => base(other) === base(action)).length;
    return {
      id: same.length > 1 ? `${base(action)}-${String(place)}` : base(action),
      text: action.text,
      kind: action.kind,
      amountPounds: action.amountPounds,
      deadline,
      due: dueDate(deadline, decided),
    };
  });
}

function sourcesOf(
  running: RunningText,
  places: Readonly<Record<string, { readonly at: number } | undefined>>,
): Readonly<Record<string, Place>> {
  return Object.fromEntries(
    Object.entries(places).flatMap(([pointer, read]) =>
      read === undefined ? [] : [[pointer, placeAt(running, read.at)]],
    ),
  );
}
