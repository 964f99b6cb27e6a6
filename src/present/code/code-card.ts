import type { CodeOutcome } from '../../app/outcome/code';
import { standingOf, type Standing } from '../../domain/code/assessment/assessment';
import { openIn, tallyOf } from '../../domain/code/assessment/tally';
import {
  citedAs,
  CODE_SECTIONS,
  CODE_STANDING,
  PROVISIONS,
  type Provision,
} from '../../domain/code/provisions';
import { literal, plain, withoutMarkdown } from '../plain';
import { spoken } from '../remedies/nudge-card';
import { renderCard, type AdaptiveCard } from '../render-card';
import { actProblemText, FINDINGS, standingWords, tallyWords } from './code-text';

type Shown = Extract<CodeOutcome, { kind: 'code-shown' }>;

/** The self-assessment: how far it is, one provision to assess, and what is open besides. */
export function codeCard(outcome: Shown): AdaptiveCard {
  const { state, mayAssess, at } = outcome;
  const { findings } = state;
  const provision = PROVISIONS.find(({ id }) => id === at);
  const standing = provision && standingOf(findings, provision.id);
  const heading = `The Complaint Handling Code, ${state.year}: ${state.council.shortName}`;
  const words = {
    said: saidWords(outcome),
    counts: tallyWords(tallyOf(findings)),
    provisionText: provision ? provisionWords(provision) : 'Every provision is assessed.',
    standing: standing ? standingText(standing) : '',
    open: openWords(openIn(findings), at),
  };
  return renderCard('code', {
    heading: plain(heading),
    ...words,
    note: `${CODE_STANDING}${mayAssess ? '' : ' The Link Officer, the Monitoring Officer and administrators assess; you may look.'}`,
    ...actionsOf(outcome, provision, standing),
    questions: [
      {
        title: 'The year',
        mode: provision ? 'secondary' : 'primary',
        q: `code calendar for ${literal(state.year)}`,
      },
    ],
    ...spoken(withoutMarkdown([`${heading}.`, ...Object.values(words)].filter(Boolean).join(' '))),
  });
}

function saidWords({ done, state }: Shown): string {
  if (!done) return '';
  if (done.problem !== undefined) {
    const text = actProblemText(done.problem);
    return `**Nothing was changed:** ${text}`;
  }
  const standing = standingOf(state.findings, done.provision);
  return `**Recorded:** ${plain(done.provision, 60)} is ${plain(standingWords(standing), 200)}.`;
}

function provisionWords(provision: Provision): string {
  const part = CODE_SECTIONS[provision.section] ?? '';
  return `${plain(provision.text)} (${part}, ${citedAs(provision)})`;
}

function standingText(standing: Standing): string {
  switch (standing.kind) {
    case 'not-assessed':
      return 'Nobody has assessed it.';
    case 'to-confirm':
      return `To be confirmed; it was ${FINDINGS[standing.finding]}: ${plain(standing.explanation, 300)}${evidenceWords(standing)}`;
    case 'assessed':
      return `${plain(standingWords(standing), 200)}: ${plain(standing.explanation, 300)}${evidenceWords(standing)}`;
  }
}

function evidenceWords({ evidence }: { readonly evidence: string | null }): string {
  return evidence === null ? '' : ` Evidence: ${plain(evidence, 200)}`;
}

const MOST_NAMED = 6;

function openWords(open: readonly Provision[], at: string | null): string {
  const others = open.filter(({ id }) => id !== at);
  if (others.length === 0) return '';
  const named = others.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = others.length - named.length;
  return `Open besides: ${named.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}. “assess 6.3” shows that one.`;
}

/** Without the right to assess there is only the way on. */
function actionsOf(
  { state, mayAssess }: Shown,
  provision: Provision | undefined,
  standing: Standing | undefined,
): object {
  if (!provision) return { forms: [], buttons: [] };
  const { round = 0, revision = 0 } = state.assessment ?? {};
  const data = { year: literal(state.year), round, revision, provision: provision.id };
  const button = (verb: string, title: string, mode: string): object => ({
    ...data,
    ...{ verb, title, mode },
  });
  const isCarried = standing?.kind === 'to-confirm';
  return {
    forms: mayAssess ? [{ ...data, title: isCarried ? 'Assess anew' : 'Assess' }] : [],
    buttons: [
      ...(mayAssess && isCarried ? [button('code-confirm', 'It still holds', 'primary')] : []),
      button('code-next', 'Next open one', mayAssess ? 'secondary' : 'primary'),
    ],
  };
}
