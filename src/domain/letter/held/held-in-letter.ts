import type { HeldFigure } from '../../facts/held-figure';
import { unitOf } from '../../facts/measure';
import { printed } from '../../facts/quantity';
import { isHeld } from '../held-by';
import { cite, placeOfField, type FactContext, type TracedFact } from '../letter-facts';
import type { ParsedLetter } from '../parsed-document';
import { heldId, holdFigure, withUniqueIds } from './hold-figure';
import { proposeForLetter } from './propose-value';

/** Everything in a letter that its checks keep back: facts, values that are no measure, and figures given twice. */
export function heldInLetter(
  letter: ParsedLetter,
  traced: readonly TracedFact[],
  context: FactContext,
): readonly HeldFigure[] {
  const facts = traced
    .filter(({ pointers }) => isHeld(pointers, letter.checks))
    .map(({ fact, pointers }) =>
      holdFigure(fact, pointers, proposeForLetter(pointers[0] ?? '', letter.statistics)),
    );
  const known = new Set(traced.flatMap(({ pointers }) => pointers));
  return withUniqueIds([
    ...facts,
    ...otherValues(letter, context).filter(({ pointer }) => !known.has(pointer)),
    ...notTaken(letter, context).filter(({ pointer }) => !known.has(pointer)),
  ]);
}

/** Printed numbers that are no measure of their own: the base of the satisfactory-remedy rate. */
function otherValues(letter: ParsedLetter, context: FactContext): readonly HeldFigure[] {
  return Object.entries(letter.sources).flatMap(([pointer, place]): readonly HeldFigure[] => {
    const value = valueAt(letter, pointer);
    if (typeof value !== 'number' || letter.derived.includes(pointer)) return [];
    if (!isHeld([pointer], letter.checks)) return [];
    const unit = /percent$/i.test(pointer) ? 'percent' : 'count';
    return [
      {
        id: heldId(pointer),
        pointer,
        becomes: null,
        unit,
        printed: printed(unit, value),
        proposed: proposeForLetter(pointer, letter.statistics),
        citations: [cite(place, context.source)],
      },
    ];
  });
}

/** Figures for which the letter gives several numbers, so that none was taken: a person can still say which it is. */
function notTaken(letter: ParsedLetter, context: FactContext): readonly HeldFigure[] {
  return letter.checks.flatMap(({ code, place, touches = [] }) => {
    if (code !== 'contradicting-statements' || place === undefined) return [];
    return touches.flatMap((pointer): readonly HeldFigure[] => {
      const field = placeOfField(pointer);
      if (field === undefined || valueAt(letter, pointer) !== null) return [];
      const { authority, period, source } = context;
      return [
        {
          id: heldId(pointer),
          pointer,
          becomes: { authority, period: period.label, ...field },
          unit: unitOf(field.measure),
          printed: null,
          proposed: null,
          citations: [cite(place, source)],
        },
      ];
    });
  });
}

/** What stands at a JSON pointer; undefined where nothing does. */
function valueAt(letter: ParsedLetter, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (part, step) =>
        typeof part === 'object' && part !== null
          ? (part as Readonly<Record<string, unknown>>)[step]
          : undefined,
      letter,
    );
}
