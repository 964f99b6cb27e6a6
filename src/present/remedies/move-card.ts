import type { MoveOutcome } from '../../app/outcome';
import type { AdaptiveCard } from '../render-card';
import { capital } from '../written';
import { doneWords, NOT_MOVED } from './move-words';
import { remedyCard } from './remedy-card';
import { remedyStanding } from './remedy-lines';
import { unchangedCard } from './unchanged-card';

/** What became of a click: the remedy as it stands now, with what was just done or why not. */
export function moveCard(outcome: MoveOutcome): AdaptiveCard {
  const shown = outcome.kind === 'moved' ? outcome : outcome.shown;
  const why = outcome.kind === 'moved' ? '' : NOT_MOVED[outcome.why];
  if (!shown) return unchangedCard({ why, reference: null });
  const said =
    outcome.kind === 'moved'
      ? doneWords(outcome.verb, outcome.remedy, outcome.repeated)
      : `Nothing was changed. ${why}`;
  const heading = capital(remedyStanding(shown.remedy, shown.today));
  return remedyCard(shown, { heading, said, why: '' });
}
