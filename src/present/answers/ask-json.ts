import type { AskOutcome } from '../../app/outcome';
import type { Query } from '../../domain/question/query';
import type { Suggestion } from '../../domain/question/reading';
import type { AnswerFigure } from './answer-figures';
import { answerText } from './answer-text';
import { isReadByModel } from './model-text';
import { notAnsweredText } from './not-answered-text';
import { remediesReading, remediesText } from '../remedies/remedies-text';

/** A count of the register of remedies: it stands in no letter, and says so. */
export interface RegisterFigure {
  readonly value: number;
  readonly unit: 'count';
  readonly source: { readonly register: 'remedies'; readonly on: string };
}

/** An answer as `ask --json` gives it. Public: changing a field breaks callers. */
export interface AskJson {
  readonly status: 'answered' | 'choose' | 'no-data' | 'not-understood' | 'out-of-scope';
  /** How the question was read; null where it was not. */
  readonly reading: string | null;
  readonly query: Query | null;
  readonly text: string;
  readonly figures: readonly (AnswerFigure | RegisterFigure)[];
  readonly suggestions: readonly Suggestion[];
  /** Present when a language model read the question, or brought the first suggestion. */
  readonly interpretedBy?: 'model';
}

function interpretedBy(model: boolean): Pick<AskJson, 'interpretedBy'> {
  return model ? { interpretedBy: 'model' } : {};
}

/** What became of a question, as data. */
export function askJson(outcome: AskOutcome): AskJson {
  switch (outcome.kind) {
    case 'answered': {
      const { status, reading, text, figures } = answerText(outcome.answer, outcome.assumptions);
      const { query } = outcome.answer;
      const by = interpretedBy(isReadByModel(outcome.assumptions));
      return { status, reading, query, text, figures, suggestions: [], ...by };
    }
    case 'remedies': {
      const source = { register: 'remedies', on: outcome.today } as const;
      return {
        status: 'answered',
        reading: remediesReading(outcome),
        query: outcome.query,
        text: remediesText(outcome),
        figures: [{ value: outcome.remedies.length, unit: 'count', source }],
        suggestions: [],
        ...interpretedBy(isReadByModel(outcome.assumptions)),
      };
    }
    case 'not-answered': {
      const { status, text } = notAnsweredText(outcome);
      const { suggestions } = outcome.reading;
      const by = interpretedBy(outcome.suggestedByModel === true);
      return { status, reading: null, query: null, text, figures: [], suggestions, ...by };
    }
  }
}
