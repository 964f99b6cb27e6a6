import type { ServiceArea } from '../../facts/measure';
import type { RemedyFilter, SingleYear, Who, YearSpan } from '../query';
import type { Span } from '../recognise/span';
import { SPEED_WORDS } from '../vocabulary/cues';
import type { Cue, Extreme, MeasureAtom } from '../vocabulary/meaning';

/** Everything that a question says, sorted by what it says. */
export interface Frame {
  readonly spans: readonly Span[];
  readonly atoms: ReadonlySet<MeasureAtom>;
  readonly cues: ReadonlySet<Cue>;
  /** Who is named, in the order of the words: us, councils, groups. */
  readonly who: readonly Who[];
  readonly years: readonly SingleYear[];
  readonly span?: YearSpan;
  /** Years before or after another year of the question or of the answer before. */
  readonly relative?: number;
  readonly filter: RemedyFilter;
  readonly services: readonly ServiceArea[];
  readonly extremes: readonly Extreme[];
  readonly numbers: readonly number[];
}

/** Sorts the spans of a question. Two spans of years leave the frame without any, so that nothing is read into them. */
export function frameOf(spans: readonly Span[]): Frame {
  const sorted = sortedByKind(spans);
  const { spans: windows, relatives } = sorted;
  return {
    spans,
    atoms: new Set(sorted.atoms),
    cues: new Set(sorted.cues),
    who: unique(sorted.who),
    years: unique(sorted.years),
    ...(windows.length === 1 && windows[0] !== undefined ? { span: windows[0] } : {}),
    ...(relatives.length === 1 && relatives[0] !== undefined ? { relative: relatives[0] } : {}),
    filter: sorted.filters.reduce((merged, filter) => ({ ...merged, ...filter }), {}),
    services: unique(sorted.services),
    extremes: unique(sorted.extremes),
    numbers: sorted.numbers,
  };
}

interface Sorted {
  readonly atoms: MeasureAtom[];
  readonly cues: Cue[];
  readonly who: Who[];
  readonly years: SingleYear[];
  readonly spans: YearSpan[];
  readonly relatives: number[];
  readonly filters: RemedyFilter[];
  readonly services: ServiceArea[];
  readonly extremes: Extreme[];
  readonly numbers: number[];
}

function sortedByKind(spans: readonly Span[]): Sorted {
  const sorted: Sorted = {
    ...{ atoms: [], cues: [], who: [], years: [], spans: [] },
    ...{ relatives: [], filters: [], services: [], extremes: [], numbers: [] },
  };
  for (const span of spans) sortInto(sorted, span);
  return sorted;
}

/** "took longest" and "the quickest" speak of time, whatever else they are; of several bearers of a name the one of today is meant. */
function sortInto(sorted: Sorted, { meaning, text }: Span): void {
  if (meaning.kind !== 'measure' && SPEED.has(text)) sorted.atoms.push('time');
  switch (meaning.kind) {
    case 'measure':
      return void sorted.atoms.push(meaning.atom);
    case 'cue':
      return void sorted.cues.push(meaning.cue);
    case 'me':
      return void sorted.who.push('me');
    case 'group':
      return void sorted.who.push(`group:${meaning.group}`);
    case 'authority':
      return void sorted.who.push(...meaning.ids.slice(0, 1));
    case 'year':
      return void sorted.years.push(meaning.year);
    case 'span':
      return void sorted.spans.push(meaning.span);
    case 'relative':
      return void sorted.relatives.push(meaning.years);
    case 'filter':
      return void sorted.filters.push(meaning.filter);
    case 'service':
      return void sorted.services.push(meaning.service);
    case 'extreme':
      return void sorted.extremes.push(meaning.extreme);
    case 'number':
      return void sorted.numbers.push(meaning.value);
    case 'filler':
    case 'link':
    case 'ask':
    case 'refuse':
    case 'unknown':
      return undefined;
  }
}

const SPEED: ReadonlySet<string> = new Set(SPEED_WORDS);

/** Whether any of these words was said. */
export function hasCue({ cues }: Pick<Frame, 'cues'>, ...any: readonly Cue[]): boolean {
  return any.some((cue) => cues.has(cue));
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
