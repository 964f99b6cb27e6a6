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
  const pick = <T>(choose: (span: Span) => T | undefined): readonly T[] =>
    spans.flatMap((span) => {
      const chosen = choose(span);
      return chosen === undefined ? [] : [chosen];
    });
  const yearSpans = pick(({ meaning }) => (meaning.kind === 'span' ? meaning.span : undefined));
  const relatives = pick(({ meaning }) =>
    meaning.kind === 'relative' ? meaning.years : undefined,
  );
  return {
    spans,
    atoms: new Set(pick(atomOf)),
    cues: new Set(pick(({ meaning }) => (meaning.kind === 'cue' ? meaning.cue : undefined))),
    who: unique(pick(whoOf)),
    years: unique(pick(({ meaning }) => (meaning.kind === 'year' ? meaning.year : undefined))),
    ...(yearSpans.length === 1 && yearSpans[0] !== undefined ? { span: yearSpans[0] } : {}),
    ...(relatives.length === 1 && relatives[0] !== undefined ? { relative: relatives[0] } : {}),
    filter: mergeFilters(
      pick(({ meaning }) => (meaning.kind === 'filter' ? meaning.filter : undefined)),
    ),
    services: unique(
      pick(({ meaning }) => (meaning.kind === 'service' ? meaning.service : undefined)),
    ),
    extremes: unique(
      pick(({ meaning }) => (meaning.kind === 'extreme' ? meaning.extreme : undefined)),
    ),
    numbers: pick(({ meaning }) => (meaning.kind === 'number' ? meaning.value : undefined)),
  };
}

/** Whether any of these words was said. */
export function hasCue({ cues }: Pick<Frame, 'cues'>, ...any: readonly Cue[]): boolean {
  return any.some((cue) => cues.has(cue));
}

/** The part of a measure that a span is; "took longest" and "the quickest" speak of time. */
function atomOf({ meaning, text }: Span): MeasureAtom | undefined {
  if (meaning.kind === 'measure') return meaning.atom;
  return SPEED_WORDS.includes(text) ? 'time' : undefined;
}

/** Who a span names; of several bearers of a name the one of today. */
function whoOf({ meaning }: Span): Who | undefined {
  if (meaning.kind === 'me') return 'me';
  if (meaning.kind === 'group') return `group:${meaning.group}`;
  return meaning.kind === 'authority' ? meaning.ids[0] : undefined;
}

function mergeFilters(filters: readonly RemedyFilter[]): RemedyFilter {
  return filters.reduce((merged, filter) => ({ ...merged, ...filter }), {});
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
