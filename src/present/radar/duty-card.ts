import type { RadarOutcome } from '../../app/outcome/radar';
import { DUTIES } from '../../domain/duty/duties';
import type { DecisionVerb } from '../../domain/duty/decision/duty-record';
import type { Reason } from '../../domain/duty/proposal';
import type { Matter } from '../../domain/duty/standing';
import { capital } from '../written';
import { literal, plain } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderFitting, type AdaptiveCard } from '../render-card';
import { dutyButtons } from './duty-buttons';
import {
  changeWords,
  decidedWords,
  dueWords,
  lastReason,
  problemWords,
  sourceWords,
  SURENESS,
} from './radar-words';

type Shown = Extract<RadarOutcome, { kind: 'duty' }>;

/** Lines of facts; fewer where their words are long. */
const MOST = [10, 5, 2, 1];

/** One matter with all that it rests on, and the decisions that whoever looks may take. */
export function dutyCard(shown: Shown): AdaptiveCard {
  const { matter } = shown;
  const duty = matter.proposal?.duty ?? matter.record?.duty;
  const heading = duty ? DUTIES[duty].title : 'A decision';
  const said = saidOf(shown);
  return renderFitting(
    'duty',
    MOST.map((most) => () => {
      const [first, ...rest] = linesOf(matter, most);
      const more = rest.map((line, index) => ({ line, id: `more-${String(index)}` }));
      return {
        heading,
        said,
        proposes: plain(
          matter.proposal?.proposes ?? 'Nothing that is held proposes this any more.',
        ),
        facts: factsOf(matter),
        first: first ?? '',
        more,
        source: duty ? `Source: ${plain(sourceWords(duty), 600)}` : '',
        hasMore: more.length > 0,
        hidden: [...more.map(({ id }) => id), 'show', 'fewer'],
        ...dutyButtons(shown),
        ...spoken(
          [heading, literal(said, 300), matter.proposal?.proposes ?? ''].filter(Boolean).join('. '),
        ),
      };
    }),
  );
}

const DONE: Readonly<Record<DecisionVerb, string>> = {
  taken: 'You have taken this on. It stays on the radar until it is reported, or not needed.',
  reported: 'It is recorded as reported. The record keeps who, when and why.',
  'not-needed': 'It is recorded as not needed. The record keeps who, when and why.',
  deferred: 'It is deferred, and comes back on that day.',
  reopened: 'It is open again.',
};

function saidOf({ done, mayDecide }: Shown): string {
  if (done === null) return mayDecide ? '' : 'Only the Monitoring Officer decides about it.';
  return typeof done === 'string' ? DONE[done] : problemWords(done);
}

function factsOf(matter: Matter): readonly { readonly title: string; readonly value: string }[] {
  const { proposal, record } = matter;
  const reason = lastReason(record);
  const why = reason === undefined ? '' : `: ${plain(reason, 300)}`;
  return [
    { title: 'About', value: plain(proposal?.about ?? record?.about ?? '', 160) },
    { title: 'By when', value: capital(dueWords(matter)) },
    {
      title: 'Standing',
      value: `${capital(decidedWords(record, (text) => plain(text, 80)))}${why}`,
    },
    ...(proposal
      ? [
          {
            title: 'How sure',
            value: `${capital(SURENESS[proposal.sureness])}${proposal.sample ? ' (sample data)' : ''}`,
          },
        ]
      : []),
  ];
}

/** What changed since the decision first, then what it rests on, then what is not known. */
function linesOf({ proposal, changed }: Matter, most: number): readonly string[] {
  const reasons = proposal?.reasons ?? [];
  const left = reasons.length - most;
  return [
    ...changed.slice(0, most).map((one) => `Since it was decided: ${plain(changeWords(one))}`),
    ...reasons.slice(0, most).map((one) => `Because: ${plain(one.said)}${placeOf(one)}`),
    ...(left > 0
      ? [`And ${String(left)} facts more; the command **upheld radar** lists all.`]
      : []),
    ...(proposal?.unknown ?? []).map((one) => `Not known: ${plain(one)}`),
  ];
}

function placeOf({ citation: { title, page, line, text } }: Reason): string {
  const words = text.trim() === '' ? '' : `: “${plain(text, 140)}”`;
  return ` (${plain(title, 120)}, page ${String(page)}, line ${String(line)}${words})`;
}
