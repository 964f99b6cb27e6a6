import { frameOf } from '../../decide/frame';
import type { Frame } from '../../decide/frame';
import { metricOf, readMetric } from '../../decide/read-metric';
import type { Metric } from '../../query';
import type { MeasureAtom } from '../../vocabulary/meaning';
import { METRIC_SETS } from '../../vocabulary/measures';
import { MOST_OFFERED } from '../most-offered';
import { eachPart } from '../shorter-wordings';

/** The measures that a wording may be about, those that leave no part of it out first. */
export function measuresAmong(frame: Frame): readonly Metric[] {
  const whole = readMetric(frame) ?? metricOf(frame.atoms, frame.cues.has('count'));
  if (whole !== undefined) return [whole];
  const apart = eachPart(frame.spans).map((part) => readMetric(frameOf(part)));
  const found = [...apart, ...completed(frame), ...withoutOne(frame), ...assumed(frame)];
  return [...new Set(found.filter((metric) => metric !== undefined))].slice(0, MOST_OFFERED);
}

/** `remedy rate`: the measures whose names have these parts and the fewest besides. */
function completed({ atoms }: Frame): readonly Metric[] {
  if (atoms.size === 0) return [];
  const near = SETS.filter((set) => [...atoms].every((atom) => set.atoms.includes(atom)));
  return near
    .toSorted((one, other) => one.atoms.length - other.atoms.length)
    .map(({ metric }) => metric);
}

const SETS: readonly { readonly metric: Metric; readonly atoms: readonly MeasureAtom[] }[] = (
  Object.keys(METRIC_SETS) as Metric[]
).flatMap((metric) => (METRIC_SETS[metric] ?? []).map((atoms) => ({ metric, atoms })));

function withoutOne({ atoms, cues }: Frame): readonly (Metric | undefined)[] {
  if (atoms.size < 2) return [];
  return [...atoms].map((left) =>
    metricOf(new Set([...atoms].filter((atom) => atom !== left)), cues.has('count')),
  );
}

/** Without any measure the statistics together, or the uphold rate, which the Ombudsman puts first. */
function assumed({ atoms, cues, who, span }: Frame): readonly Metric[] {
  const asked = (['rank', 'position', 'compare', 'average', 'explain'] as const).some((cue) =>
    cues.has(cue),
  );
  const moving = cues.has('trend') && (who.length > 0 || span !== undefined);
  const named = who.some((one) => one !== 'me');
  if (atoms.size > 0 || !(asked || moving || named)) return [];
  return ['overview', 'uphold_rate'];
}
