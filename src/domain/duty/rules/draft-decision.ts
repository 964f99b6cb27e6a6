import { writeDate } from '../../shared/civil-date';
import { isOver, type Remedy } from '../../remedy/remedy';
import { refOf, type Due, type Proposal } from '../proposal';
import type { RadarData } from '../radar-data';
import { casesOf, caseWords, isSample, registered, type RegisteredCase } from './of-register';

/**
 * Drafts are confidential, are commented on in the days that the council set, and nothing is remedied before the
 * decision is final. Said of every case of which the register holds a draft, or its clock for comments.
 */
export function proposeDrafts(data: RadarData): readonly Proposal[] {
  return casesOf(data.remedies.filter(isDraft)).map((one) => draftOf(data, one));
}

function isDraft({ matter, stage, state }: Remedy): boolean {
  return !isOver(state) && (matter === 'draft-comments' || stage === 'draft');
}

function draftOf(data: RadarData, one: RegisteredCase): Proposal {
  const [first, ...rest] = one.items;
  const clock = one.items.find(({ matter }) => matter === 'draft-comments');
  return {
    ref: refOf('draft-decision', data.authority.id, one.name),
    duty: 'draft-decision',
    authority: data.authority.id,
    about: caseWords(one),
    proposes:
      'Comment on the draft in time, disclose nothing of it, and see that nothing is remedied yet.',
    reasons: [reasonOf(first), ...rest.map(reasonOf)],
    due: dueOf(clock),
    sureness: 'likely',
    unknown: clock
      ? [
          'How many days this draft gives: its own letter says so, and goes before what is registered.',
        ]
      : [
          `When the draft came: its comments are due ${String(data.draftDays)} working days later, as the council set; 5 to 10 are usual.`,
        ],
    year: null,
    sample: isSample(one),
  };
}

function dueOf(clock: Remedy | undefined): Due {
  if (!clock) return { kind: 'not-known', missing: 'the day on which the draft came' };
  return { kind: 'by', date: clock.due };
}

function reasonOf(item: Remedy): Proposal['reasons'][number] {
  const { matter, due, doneOn } = item;
  const said =
    matter === 'draft-comments'
      ? `comments on a draft decision are due on ${writeDate(due)}${doneOn === null ? '' : `; registered as done on ${writeDate(doneOn)}`}`
      : 'an action of a draft decision is registered';
  return registered(item, matter === 'draft-comments' ? 'comments' : 'draft', said);
}
