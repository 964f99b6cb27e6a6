import type { RadarOutcome } from '../../app/outcome/radar';
import { DUTIES } from '../../domain/duty/duties';
import type { Matter } from '../../domain/duty/standing';
import { literal, plain } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderFitting, type AdaptiveCard } from '../render-card';
import { writtenNumber } from '../written';
import { mattersShown } from './radar-text';
import { decidedWords, dueWords, fromWords, ONLY_PROPOSED, othersWords } from './radar-words';

/** Of two lines each, so that no more than eight lines are seen at first. */
const SEEN = 3;
/** More are counted; fewer where their words are long. */
const MOST = [12, 8, 5, 2];

/** What is proposed to the Monitoring Officer, each of which can be opened and decided. */
export function radarCard({
  council,
  reading,
  all,
}: Extract<RadarOutcome, { kind: 'radar' }>): AdaptiveCard {
  const shown = mattersShown(reading, all);
  const heading = `${headingOf(shown.length, all)}: ${literal(council.name, 100)}`;
  const rest = reading.matters.length - shown.length;
  return renderFitting(
    'radar',
    MOST.map((most) => () => {
      const items = shown.slice(0, most).map(itemOf);
      const more = shown.length - items.length;
      const hidden = items.slice(SEEN).map(({ id }) => id);
      return {
        heading: plain(heading, 200),
        items,
        note: [ONLY_PROPOSED, fromWords(reading), countWords(more, rest)].filter(Boolean).join(' '),
        hasMore: hidden.length > 0,
        showTitle: `Show ${writtenNumber(hidden.length)} more`,
        hidden: [...hidden, 'show', 'fewer'],
        lastTitle: all ? 'Only what waits' : 'Show decided and earlier ones',
        lastQuestion: all ? 'radar' : 'full radar',
        ...spoken(`${heading}. ${shown.map(spokenMatter).join('. ')}`),
      };
    }),
  );
}

function headingOf(count: number, all: boolean): string {
  if (all) return `Everything on the radar, ${String(count)} in all`;
  if (count === 0) return 'Nothing to report that is known here';
  return count === 1 ? 'One matter on the radar' : `${String(count)} matters on the radar`;
}

function countWords(more: number, rest: number): string {
  const left =
    more > 0
      ? `${String(more)} more do not fit on this card; the command **upheld radar** lists all.`
      : '';
  const others = rest > 0 ? `${othersWords(rest)}.` : '';
  return [left, others].filter(Boolean).join(' ');
}

function itemOf(matter: Matter, index: number) {
  const { ref, proposal, record, changed } = matter;
  const duty = proposal?.duty ?? record?.duty;
  const since = changed.length > 0 ? ' **Changed since.**' : '';
  const about = plain(proposal?.about ?? record?.about ?? '', 120);
  const decided = decidedWords(record, (text) => plain(text, 80));
  return {
    id: `matter-${String(index)}`,
    isVisible: index < SEEN,
    separator: index > 0,
    title: duty ? DUTIES[duty].title : '',
    text: `${about}; ${dueWords(matter)}; ${decided}.${since}`,
    ref,
  };
}

function spokenMatter(matter: Matter): string {
  const { proposal, record } = matter;
  const duty = proposal?.duty ?? record?.duty;
  return `${duty ? DUTIES[duty].title : ''}: ${proposal?.about ?? record?.about ?? ''}`;
}
