import type { RemedyDraft } from '../domain/remedy/new-remedy';
import { addDays, type CivilDate } from '../domain/shared/civil-date';

/** A sample remedy under a fixed id, so that loading twice adds nothing. */
interface SampleRemedy {
  readonly id: string;
  readonly draft: RemedyDraft;
}

/** Invented people, under the ids that the local client gives its own invented users. */
const ALEX = { id: '00000000-0000-0000-0000-000000000020', name: 'Alex Wilber' };
const MEGAN = { id: '00000000-0000-0000-0000-000000000021', name: 'Megan Bowen' };
const ROBIN = { id: '00000000-0000-0000-0000-000000000022', name: 'Robin Field' };

/** Overdue, due soon, open, late and done; days are counted from the day of loading. */
const REMEDIES: readonly (Omit<RemedyDraft, 'due' | 'doneOn'> & {
  readonly id: string;
  readonly dueIn: number;
  readonly doneIn?: number;
})[] = [
  {
    id: 'sample-overdue',
    reference: '23 900 001',
    service: 'education-children',
    text: 'Review the school transport appeals procedure and send the revised version to the Ombudsman',
    owner: ALEX,
    deputy: MEGAN,
    dueIn: -12,
  },
  {
    id: 'sample-overdue-housing',
    reference: '23 900 002',
    service: 'housing',
    text: 'Brief all housing officers on the standards for temporary accommodation',
    owner: MEGAN,
    dueIn: -3,
  },
  {
    id: 'sample-due-soon',
    reference: '23 900 003',
    service: 'adult-care',
    text: 'Apologise in writing for the delay in the care assessment',
    owner: ALEX,
    dueIn: 4,
  },
  {
    id: 'sample-due-this-month',
    reference: '23 900 003',
    service: 'adult-care',
    text: 'Pay £250 for avoidable distress',
    owner: ROBIN,
    dueIn: 9,
    state: 'in-progress',
  },
  {
    id: 'sample-open',
    reference: '23 900 004',
    service: 'planning-development',
    text: 'Publish a clear procedure for reports of breaches of planning control',
    owner: ROBIN,
    dueIn: 45,
  },
  {
    id: 'sample-open-long',
    reference: '23 900 005',
    service: 'environment',
    text: 'Report to the scrutiny committee on missed assisted collections',
    owner: MEGAN,
    dueIn: 80,
  },
  {
    id: 'sample-done-late',
    reference: '23 900 006',
    service: 'highways-transport',
    text: 'Share the decision with all staff of the parking team',
    owner: ALEX,
    dueIn: -60,
    state: 'accepted',
    doneIn: -46,
  },
  {
    id: 'sample-done',
    reference: '23 900 007',
    service: 'benefits-tax',
    text: 'Correct the council tax account and confirm the balance',
    owner: ROBIN,
    dueIn: -30,
    state: 'done',
    doneIn: -35,
  },
];

/** Eight invented remedies around a day. */
export function sampleRemedies(today: CivilDate): readonly SampleRemedy[] {
  return REMEDIES.map(({ id, dueIn, doneIn, ...draft }) => ({
    id,
    draft: {
      ...draft,
      due: addDays(today, dueIn),
      ...(doneIn === undefined ? {} : { doneOn: addDays(today, doneIn) }),
    },
  }));
}
