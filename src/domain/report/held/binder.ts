import type { Citation } from '../../facts/citation';
import type { SourceDocument } from '../../facts/figure-record';
import type { Unit } from '../../facts/measure';
import type { ReportPlace } from '../../letter/report/report-parts';
import { figure, type Figure, type HeldWords } from '../model/value';

/** Makes the values of one document, each bound to its place. */
export interface Binder {
  readonly number: (key: string, value: number, at: { unit: Unit; place: ReportPlace }) => Figure;
  readonly words: (key: string, text: string, place: ReportPlace) => HeldWords;
}

/** Binds to places of `source`; keys of facts begin with whose and which year they are. */
export function binderFor(source: SourceDocument, prefix: string): Binder {
  const basis = (key: string, place: ReportPlace) => {
    const { sha256, title } = source;
    const { page, line, text } = place;
    const citation: Citation = { sha256, title, page, line, text };
    return [{ key: `${prefix}|${key}`, citation }] as const;
  };
  return {
    number: (key, value, { unit, place }) => figure(unit, value, { basis: basis(key, place) }),
    words: (key, text, place) => ({ kind: 'held', text, basis: basis(key, place) }),
  };
}
