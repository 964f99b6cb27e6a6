import type { CivilDate } from '../../shared/civil-date';
import type { FindAuthority } from '../head/find-authority-type';
import { nameAuthority } from '../head/name-authority';
import type { TextLine } from '../letter-text';
import type { ParsedAction, ParsedDecision, Place } from '../parsed-document';
import { placeAt, type RunningText } from '../text/running-text';
import { findActionSection } from './action-section';
import { checkDecision } from './check-decision';
import { dueDate, type Deadline } from './deadline';
import { readDecisionHead } from './decision-head';
import { readOutcome } from './decision-outcome';
import { readActions, type FoundAction } from './read-actions';
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
  const section =
    head.stage?.value === 'final' ? findActionSection(statementBlocks(running)) : undefined;
  const endless = section?.blocks.some(({ text }) => text.length > LONGEST_PARAGRAPH) ?? false;
  const readable = section !== undefined && !endless && section.blocks.length <= MOST_PARAGRAPHS;
  const found = readable ? readActions(section.blocks, decided) : [];
  const actions = numbered(found, decided);
  const statement: ParsedDecision = {
    kind: 'decision-statement',
    authority: nameAuthority(head.authorityNames, running.text, { findAuthority, on: decided }),
    reference: head.reference?.value ?? null,
    decisionDate: decided,
    stage: head.stage?.value ?? null,
    outcome: outcome?.value ?? null,
    actions,
    sources: sourcesOf(running, {
      '/reference': head.reference?.at,
      '/decisionDate': head.decided?.at,
      '/stage': head.stage?.at,
      '/outcome': outcome?.at,
      ...Object.fromEntries(found.map(({ at }, index) => [`/actions/${String(index)}`, at])),
    }),
    checks: [],
  };
  const unread = found.flatMap(({ timing }, index) => (timing === null ? [index] : []));
  const overlong = section !== undefined && !readable;
  const notes = { unread, overlong, heading: section?.heading };
  return { ...statement, checks: checkDecision(statement, notes) };
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
  places: Readonly<Record<string, number | undefined>>,
): Readonly<Record<string, Place>> {
  return Object.fromEntries(
    Object.entries(places).flatMap(([pointer, at]) =>
      at === undefined ? [] : [[pointer, placeAt(running, at)]],
    ),
  );
}
