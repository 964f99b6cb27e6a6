import type { RemedyFilter } from '../../domain/question/query';
import type { RemediesOutcome } from '../../app/outcome';
import { plain } from '../plain';
import { remedyStanding } from './remedy-lines';
import { assumptionSentences } from '../answers/assumption-text';
import { serviceName } from '../answers/measure-words';

/** More than this is a list for the command line or the tab, not for a chat. */
const MOST = 10;

/** The heading of an answer about remedies: `Remedies · overdue · mine`. */
export function remediesReading({ query }: RemediesOutcome): string {
  return ['Remedies', ...describeFilter(query.filter ?? {})].join(' · ');
}

function describeFilter(filter: RemedyFilter): readonly string[] {
  const { status, owner, due, service, overdueDays } = filter;
  return [
    status ?? '',
    overdueDays === undefined ? '' : `more than ${String(overdueDays)} days overdue`,
    due === undefined ? '' : `due ${due.replaceAll('-', ' ')}`,
    service === undefined ? '' : serviceName(service),
    owner === undefined ? '' : 'mine',
  ].filter((part) => part !== '');
}

/**
 * The remedies that fit a question. Where everybody reads along, only how many and how they stand: no texts and no
 * people.
 */
export function remediesText(outcome: RemediesOutcome): string {
  const { remedies, today, privately, query } = outcome;
  const count = remedies.length;
  const sample = remedies.some((remedy) => remedy.sample) ? ' Sample data.' : '';
  const heading = [
    `**${remediesReading(outcome)}**: ${String(count)}.${sample}`,
    ...assumptionSentences(outcome.assumptions.filter(({ kind }) => kind === 'read-by-model')),
  ].join('\n\n');
  if (count === 0 || query.op === 'count') return heading;
  const lines = remedies.slice(0, MOST).map((remedy) => {
    const words = privately ? `: ${plain(remedy.text)} (${plain(remedy.owner.name)})` : '';
    return `- ${plain(remedy.reference)} · ${serviceName(remedy.service)} · ${remedyStanding(remedy, today)}${words}`;
  });
  const rest = count > MOST ? [`- and ${String(count - MOST)} more`] : [];
  const hint = privately ? [] : ['', 'Ask me in a personal chat for texts and owners.'];
  return [heading, '', ...lines, ...rest, ...hint].join('\n');
}
