import type { AuthorityType } from '../../facts/authority';
import type { Check } from '../../facts/check';
import type { LetterRule } from './rule';

const AT = '/statistics/complaintsUpheld';

/**
 * Fewest and most residents of an authority of each type, with room to spare. Only these five get a figure per 100,000
 * (letter 2023-24).
 */
const RESIDENTS: Partial<Readonly<Record<AuthorityType, readonly [number, number]>>> = {
  metropolitan: [130_000, 1_300_000],
  unitary: [34_000, 850_000],
  district: [30_000, 320_000],
  county: [400_000, 1_800_000],
  london: [110_000, 480_000],
};
/** The two councils that are far smaller than others of their kind. */
const SMALLEST: ReadonlySet<string> = new Set(['city-of-london', 'isles-of-scilly']);
const ANY: readonly [number, number] = [1_800, 1_800_000];

/** Averages by type printed so far run from 1.2 (districts) to 8.3 (London). */
const HIGHEST_AVERAGE = 30;

/**
 * Upheld decisions per 100,000 residents are printed figures, never recomputed (the Ombudsman uses a newer population
 * estimate); but no council of its type has the residents that a slipped decimal point would imply.
 */
export const per100kImplausible: LetterRule = ({ letter }) => {
  const { per100k, comparatorPer100k, upheld } = letter.statistics.complaintsUpheld;
  const { id, type } = letter.authority ?? {};
  const band = SMALLEST.has(id ?? '') ? ANY : (RESIDENTS[type ?? 'other'] ?? ANY);
  return [...own(per100k, upheld, band), ...average(comparatorPer100k)];
};

function own(
  rate: number | null,
  upheld: number | null,
  band: readonly [number, number],
): readonly Check[] {
  if (rate === null || upheld === null || (upheld === 0 && rate === 0)) return [];
  const step = Number.isInteger(rate) ? 0.5 : 0.05;
  const fewest = (upheld / (rate + step)) * 100_000;
  const most = rate > step ? (upheld / (rate - step)) * 100_000 : Number.POSITIVE_INFINITY;
  if (upheld > 0 && fewest <= band[1] && most >= band[0]) return [];
  const residents =
    rate === 0 ? 'no end of' : Math.round((upheld / rate) * 100_000).toLocaleString('en-GB');
  return [
    implausible(
      `${String(upheld)} / ${String(rate)} x 100,000 = ${residents} residents`,
      'per100k',
    ),
  ];
}

function average(rate: number | null): readonly Check[] {
  if (rate === null || (rate > 0 && rate <= HIGHEST_AVERAGE)) return [];
  return [implausible(`printed average ${String(rate)} per 100,000`, 'comparatorPer100k')];
}

function implausible(arithmetic: string, field: string): Check {
  return {
    level: 'warn',
    code: 'per-100k-implausible',
    message:
      'The number of upheld decisions per 100,000 residents does not fit a council of this type. The figure is held until somebody decides.',
    arithmetic,
    touches: [`${AT}/${field}`],
  };
}
