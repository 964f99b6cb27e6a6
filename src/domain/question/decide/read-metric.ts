import type { Direction, Metric } from '../query';
import type { Extreme, MeasureAtom } from '../vocabulary/meaning';
import {
  COUNTED_SETS,
  HIGHER_IS_BETTER,
  METRIC_SETS,
  WITHOUT_POLARITY,
} from '../vocabulary/measures';
import type { Frame } from './frame';

/** The measure that a question names; undefined where it names none, or more than one. */
export function readMetric(frame: Frame): Metric | undefined {
  return namesTwo(frame) ? undefined : metricOf(frame.atoms, frame.cues.has('count'));
}

/** The measure that parts name together; undefined where they name none. */
export function metricOf(atoms: ReadonlySet<MeasureAtom>, isCounted: boolean): Metric | undefined {
  const counted = isCounted ? lookUp(atoms, COUNTED) : undefined;
  return counted ?? lookUp(atoms, NAMED) ?? lookUp(without(atoms, 'overview'), NAMED);
}

/** Which end of a ranking is asked for; undefined where the measure has no better and no worse end. */
export function readDirection(metric: Metric, extreme: Extreme): Direction | undefined {
  if (extreme === 'high' || extreme === 'low') return extreme;
  if (WITHOUT_POLARITY.includes(metric)) return undefined;
  return HIGHER_IS_BETTER.includes(metric) === (extreme === 'best') ? 'high' : 'low';
}

type SetTable = Readonly<Partial<Record<Metric, readonly (readonly MeasureAtom[])[]>>>;

const NAMED = keyed(METRIC_SETS);
const COUNTED = keyed(COUNTED_SETS);

function keyed(table: SetTable): ReadonlyMap<string, Metric> {
  return new Map(
    (Object.keys(table) as Metric[]).flatMap((metric) =>
      (table[metric] ?? []).map((atoms): [string, Metric] => [keyOf(atoms), metric]),
    ),
  );
}

function lookUp(
  atoms: ReadonlySet<MeasureAtom>,
  table: ReadonlyMap<string, Metric>,
): Metric | undefined {
  return table.get(keyOf([...atoms]));
}

function keyOf(atoms: readonly MeasureAtom[]): string {
  return atoms.toSorted().join(' ');
}

function without(atoms: ReadonlySet<MeasureAtom>, dropped: MeasureAtom): ReadonlySet<MeasureAtom> {
  return new Set([...atoms].filter((atom) => atom !== dropped));
}

/** "investigations and upheld complaints": a link straight between two parts means two measures. */
function namesTwo({ spans }: Frame): boolean {
  const content = spans.filter(({ meaning }) => meaning.kind !== 'filler');
  return content.some(({ meaning }, at) => {
    if (meaning.kind !== 'link') return false;
    const named = atomsIn(content.slice(0, at));
    const before = named.length > 0;
    if (addsNothing(named, atomsIn(content.slice(at + 1)))) return false;
    const next = content.slice(at + 1).find((span) => span.meaning.kind !== 'link');
    const measure = next?.meaning.kind === 'measure';
    const counted = next?.meaning.kind === 'cue' && next.meaning.cue === 'count';
    const after = next === undefined ? [] : content.slice(content.indexOf(next) + 1);
    const another = counted && after.some((span) => span.meaning.kind === 'measure');
    return before && (measure || another);
  });
}

/** "found at fault how often, as a percentage": the same part again, or a share alone, is no other measure. */
function addsNothing(named: readonly MeasureAtom[], added: readonly MeasureAtom[]): boolean {
  if (named.length > 0 && added.every((atom) => named.includes(atom))) return true;
  return isShare(named) || isShare(added);
}

function atomsIn(spans: Frame['spans']): readonly MeasureAtom[] {
  return spans.flatMap(({ meaning }) => (meaning.kind === 'measure' ? [meaning.atom] : []));
}

function isShare(atoms: readonly MeasureAtom[]): boolean {
  return atoms.length > 0 && atoms.every((atom) => atom === 'rate');
}
