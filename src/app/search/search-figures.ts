import type { AuthorityId } from '../../domain/facts/authority';
import { parseQuestion } from '../../domain/question/parse-question';
import { understandQuestion, type Understanding } from '../../domain/question/understand-question';
import type { AskOutcome } from '../outcome';
import type { FoundFigure, FoundFigures } from '../outcome/pages';
import { figuresFor, type Searcher } from './figures-for';
import { wordings } from './wordings';

/** The council's latest figures, for whoever has typed nothing yet. */
const NOTHING_TYPED = 'overview';

/**
 * Figures that fit what somebody types into a search box, read by the parser that reads questions and answered as those
 * are. Half a question is typed there more often than a whole one, so that a few ways to complete it are tried in turn.
 * Words that are not understood are shown to no model and kept nowhere: they change with every key.
 */
export async function searchFigures(
  ports: Searcher,
  text: string,
  home: AuthorityId | null,
): Promise<FoundFigures> {
  const typed = text.trim();
  if (typed === '') return { figures: await figuresOf(ports, parse(NOTHING_TYPED), home) };
  const whole = parse(typed);
  // What the letters do not tell is not found by asking it otherwise.
  const tries = whole.kind === 'out-of-scope' ? [] : wordings(typed);
  for (const wording of tries) {
    const figures = await figuresOf(ports, parse(wording), home);
    if (figures.length > 0) return { figures };
  }
  return { figures: [], ...outcomeOf(typed) };
}

function parse(text: string): Understanding {
  return understandQuestion(text, {});
}

/** Of a choice, everything that could be meant: a list to choose from is what is asked for. */
async function figuresOf(
  ports: Searcher,
  reading: Understanding,
  home: AuthorityId | null,
): Promise<readonly FoundFigure[]> {
  switch (reading.kind) {
    case 'understood':
      return figuresFor(ports, [reading.query], home);
    case 'choose':
      return figuresFor(
        ports,
        reading.suggestions.map(({ query }) => query),
        home,
      );
    case 'not-understood':
    case 'out-of-scope':
      return [];
  }
}

/** Why there is nothing, where it can be told: a question that was understood has figures, or none are held. */
function outcomeOf(typed: string): { readonly outcome?: AskOutcome } {
  const reading = parseQuestion(typed, {});
  return reading.kind === 'understood' || reading.kind === 'choose'
    ? {}
    : { outcome: { kind: 'not-answered', reading } };
}
