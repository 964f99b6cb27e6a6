import type { Definition } from '../../domain/question/answer/definitions';
import { plain } from '../plain';

/** A term explained: meaning, formula, and what misleads most often. */
export function definitionText({ meaning, formula, beware }: Definition): readonly string[] {
  return [
    plain(meaning, 1000),
    formula === undefined ? '' : `How it is worked out: ${plain(formula)}.`,
    beware === undefined ? '' : `Note: ${plain(beware, 1000)}`,
  ].filter(Boolean);
}
