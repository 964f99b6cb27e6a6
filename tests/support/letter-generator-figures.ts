import { wholePercent } from '../../src/domain/facts/rate';
import type { Random } from './random';

/** The financial years whose letters carry the three statistics. */
export const YEARS = [
  '2018-19',
  '2019-20',
  '2020-21',
  '2021-22',
  '2022-23',
  '2023-24',
  '2024-25',
] as const;

export type Year = (typeof YEARS)[number];

/** Everything that a generated letter prints. A share of nothing is null, and the letter says that there was nothing. */
export interface Figures {
  readonly upheld: number;
  readonly investigations: number;
  readonly rate: number | null;
  readonly similar: readonly [upheld: number, compliance: number, satisfactory: number] | null;
  /** As printed; null where the layout prints none. */
  readonly per100k: string | null;
  readonly similarPer100k: string | null;
  readonly outcomes: number;
  readonly compliance: number | null;
  readonly satisfactory: number;
  readonly satisfactoryRate: number | null;
  /** The printed base of the satisfactory-remedy rate: the letters of 2020 print the investigations. */
  readonly base: number;
}

export interface Council {
  readonly name: string;
  /** Null for an authority that gets no averages and no figures per 100,000 residents. */
  readonly residents: number | null;
}

const COUNCILS: readonly Council[] = [
  { name: 'Leeds City Council', residents: 812_000 },
  { name: 'Birmingham City Council', residents: 1_150_000 },
  { name: 'Dudley Metropolitan Borough Council', residents: 324_000 },
  { name: 'London Borough of Camden', residents: 218_000 },
  { name: 'Royal Borough of Greenwich', residents: 291_000 },
  { name: 'Kent County Council', residents: 1_590_000 },
  { name: 'Wiltshire Council', residents: 515_000 },
  { name: 'Derby City Council', residents: 264_000 },
  { name: 'Stratford-on-Avon District Council', residents: 141_000 },
  { name: 'Borough Council of King\u2019s Lynn & West Norfolk', residents: 156_000 },
];

const OTHERS: readonly Council[] = [
  { name: 'West Yorkshire Combined Authority', residents: null },
  { name: 'Greater Manchester Combined Authority', residents: null },
  { name: 'Derbyshire Fire and Rescue Authority', residents: null },
  { name: 'Bedfordshire Fire and Rescue Authority', residents: null },
];

export function pickCouncil(random: Random): Council {
  return random.pick(random.integer(1, 8) === 1 ? OTHERS : COUNCILS);
}

/** Figures that agree with each other, from none at all to the largest. */
export function figuresFor(random: Random, council: Council, perHead: boolean): Figures {
  const { investigations, upheld, outcomes } = counts(random, council);
  const satisfactory = random.pick([
    0,
    upheld,
    random.integer(0, upheld),
    random.integer(0, upheld),
  ]);
  const met = random.pick([outcomes, 0, random.integer(Math.ceil(outcomes * 0.8), outcomes)]);
  const { residents } = council;
  const printed = residents === null || !perHead || investigations === 0;
  return {
    upheld,
    investigations,
    rate: share(upheld, investigations),
    similar:
      residents === null
        ? null
        : [random.integer(40, 100), random.integer(80, 100), random.integer(0, 30)],
    per100k: printed ? null : perHundredThousand(random, upheld, residents),
    similarPer100k: printed ? null : perHundredThousand(random, random.integer(8, 99), 1_000_000),
    outcomes,
    compliance: share(met, outcomes),
    satisfactory,
    satisfactoryRate: share(satisfactory, upheld),
    base: upheld,
  };
}

function counts(
  random: Random,
  council: Council,
): Pick<Figures, 'investigations' | 'upheld' | 'outcomes'> {
  if (council.residents === null && random.integer(1, 3) > 1)
    return { investigations: 0, upheld: 0, outcomes: random.pick([0, 0, 1]) };
  const most = random.pick([1, 2, 9, 30, 30, 130, 130, 400, 1600]);
  const investigations = random.integer(1, most);
  const upheld = random.pick([
    0,
    investigations,
    random.integer(0, investigations),
    random.integer(0, investigations),
    random.integer(0, investigations),
  ]);
  return { investigations, upheld, outcomes: random.pick([0, 1, random.integer(1, most)]) };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : wholePercent(part, whole);
}

/** One decimal, and now and then a whole number, as some letters print it. */
function perHundredThousand(random: Random, upheld: number, residents: number): string {
  const exact = (upheld / residents) * 100_000;
  return exact >= 2 && random.integer(1, 5) === 1
    ? String(Math.round(exact))
    : String(Math.round(exact * 10) / 10);
}
