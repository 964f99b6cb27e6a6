import type { RadarOutcome } from '../../app/outcome/radar';
import type { DecisionVerb } from '../../domain/duty/decision/duty-record';
import { decisionsFrom } from '../../domain/duty/decision/lawful-decisions';

interface DecisionForm {
  readonly title: string;
  readonly send: string;
  readonly reason: string;
  readonly to: string;
  readonly day: string;
}

/** The button of each decision, in the order in which they stand, and what it asks; empty: it is not asked. */
const FORMS: Readonly<Record<DecisionVerb, DecisionForm>> = {
  taken: {
    ...{ title: 'Take it on', send: 'I take it on', reason: 'What do you mean to do?' },
    ...{ to: '', day: '' },
  },
  reported: {
    ...{ title: 'Reported', send: 'Record as reported', reason: 'In what form was it reported?' },
    ...{ to: 'To which body? The council, the executive or a committee', day: 'On which day?' },
  },
  'not-needed': {
    ...{ title: 'Not needed', send: 'Record as not needed', reason: 'Why is it not needed?' },
    ...{ to: '', day: '' },
  },
  deferred: {
    ...{ title: 'Defer', send: 'Defer it', reason: 'Why not now?' },
    ...{ to: '', day: 'Until which day?' },
  },
  reopened: {
    ...{ title: 'Re-open', send: 'Re-open it', reason: 'Why is it open again?' },
    ...{ to: '', day: '' },
  },
};

/** As many are seen at once, beside the one that leads back. */
const SEEN = 2;

/** What the Monitoring Officer can decide now; nobody else gets a button. */
export function dutyButtons({ matter, mayDecide }: Extract<RadarOutcome, { kind: 'duty' }>): {
  readonly decisions: readonly object[];
} {
  const { ref, record } = matter;
  const verbs = mayDecide ? decisionsFrom(record?.state ?? 'open') : [];
  const decisions = verbs.map((verb, place) => {
    const { title, send, reason, to, day } = FORMS[verb];
    return {
      ...{ title, send, verb: `duty-${verb}`, ref, revision: record?.revision ?? 0 },
      ...{ reasonLabel: reason, toLabel: to, dayLabel: day },
      mode: place < SEEN ? 'primary' : 'secondary',
    };
  });
  return { decisions };
}
