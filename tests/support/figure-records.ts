import type { Citation } from '../../src/domain/facts/citation';
import type { Fact, Whose } from '../../src/domain/facts/fact';
import type {
  DocumentKind,
  FigureRecord,
  GroupRecord,
  LateRemedies,
} from '../../src/domain/facts/figure-record';
import type { Check } from '../../src/domain/facts/check';
import { unitOf, type Measure, type ServiceArea } from '../../src/domain/facts/measure';
import { startYearOf } from '../../src/domain/facts/period';
import { holdFigure } from '../../src/domain/letter/held/hold-figure';
import { pointerOfMeasure } from '../../src/domain/letter/letter-facts';

type Value = number | 'no-cases';

/** What a made-up document says; every value gets a line of its own, so that each has its own citation. */
export interface Said {
  readonly authority: string;
  readonly period: string;
  readonly kind?: DocumentKind;
  readonly own?: Readonly<Partial<Record<Measure, Value>>>;
  readonly similar?: Readonly<Partial<Record<Measure, Value>>>;
  readonly england?: Readonly<Partial<Record<Measure, Value>>>;
  readonly services?: Readonly<
    Partial<Record<ServiceArea, Readonly<Partial<Record<Measure, Value>>>>>
  >;
  readonly held?: Readonly<Partial<Record<Measure, Value>>>;
  readonly late?: LateRemedies;
  readonly checks?: readonly Check[];
  readonly sample?: boolean;
  readonly date?: string;
  readonly sha256?: string;
  readonly title?: string;
  /** Where its values begin; records of one document begin at different lines. */
  readonly firstLine?: number;
}

/** A figure record as checking a document would make it. */
export function figureRecord(said: Said): FigureRecord {
  const { authority, period, kind = 'annual-letter' } = said;
  const sha256 = said.sha256 ?? hash(`${authority}|${period}|${kind}`);
  const title = said.title ?? titleOf(said, kind);
  let line = (said.firstLine ?? 93) - 1;
  const cite = (text: string): Citation => ({ sha256, title, page: 1, line: (line += 1), text });
  const facts = (
    values: Readonly<Partial<Record<Measure, Value>>> | undefined,
    whose: Whose,
    service?: ServiceArea,
  ): Fact[] =>
    Object.entries(values ?? {}).map(([measure, value]) => ({
      authority,
      period,
      measure: measure as Measure,
      whose,
      ...(service ? { service } : {}),
      quantity:
        value === 'no-cases'
          ? { kind: 'no-cases' }
          : { kind: 'printed', unit: unitOf(measure as Measure), value },
      citations: [cite(`${String(value)} stands here for ${measure}.`)],
    }));
  const late = said.late && { late_remedies: said.late.count };
  return {
    id: `${authority}|${period}|${sha256.slice(0, 16)}`,
    authority,
    period,
    source: {
      sha256,
      fileName: `${authority}-${period}.txt`,
      kind,
      title,
      ...(said.date ? { date: said.date } : {}),
      sample: said.sample ?? false,
    },
    facts: [
      ...facts(said.own, 'own'),
      ...facts(said.similar, 'similar'),
      ...facts(said.england, 'england'),
      ...facts(late, 'own'),
      ...Object.entries(said.services ?? {}).flatMap(([service, values]) =>
        facts(values, 'own', service as ServiceArea),
      ),
    ],
    held: facts(said.held, 'own').map((fact) =>
      holdFigure(fact, [pointerOfMeasure(fact.measure, 'own') ?? `/${fact.measure}`], null),
    ),
    checks: said.checks ?? [],
    ...(said.late ? { lateRemedies: said.late } : {}),
    importedAt: '2026-11-01T09:00:00.000Z',
  };
}

function titleOf({ authority, period }: Said, kind: DocumentKind): string {
  if (kind === 'committee-report') return `Report to committee ${period}`;
  return `Annual Review letter ${period}, ${authority}, 17 July ${String(startYearOf(period) + 1)}`;
}

function hash(text: string): string {
  let state = 7;
  for (const letter of text) state = (state * 31 + letter.charCodeAt(0)) % 0xffffffff;
  return state.toString(16).padStart(8, 'a').repeat(8);
}

/** The figures of the given letters and of the tables of the 2019/20 report, as facts. */
export function heldFigures(): {
  readonly records: FigureRecord[];
  readonly groups: GroupRecord[];
} {
  const letters = [
    figureRecord({
      authority: 'coventry',
      period: '2023-24',
      own: {
        uphold_rate: 38,
        upheld: 3,
        investigations: 8,
        upheld_per_100k: 0.8,
        compliance_rate: 100,
        compliance_outcomes: 5,
        satisfactory_rate: 33,
        satisfactory_count: 1,
      },
      similar: {
        uphold_rate: 80,
        upheld_per_100k: 4.4,
        compliance_rate: 99,
        satisfactory_rate: 14,
      },
      late: { count: 2, of: 5, details: [] },
    }),
    figureRecord({
      authority: 'luton',
      period: '2023-24',
      own: {
        uphold_rate: 69,
        upheld: 9,
        investigations: 13,
        upheld_per_100k: 4,
        compliance_rate: 100,
        compliance_outcomes: 7,
        satisfactory_rate: 33,
        satisfactory_count: 3,
      },
      similar: {
        uphold_rate: 79,
        upheld_per_100k: 4.6,
        compliance_rate: 100,
        satisfactory_rate: 13,
      },
    }),
    figureRecord({
      authority: 'redditch',
      period: '2023-24',
      own: {
        uphold_rate: 50,
        upheld: 1,
        investigations: 2,
        upheld_per_100k: 1.1,
        compliance_rate: 100,
        compliance_outcomes: 1,
        satisfactory_rate: 0,
        satisfactory_count: 0,
      },
      similar: {
        uphold_rate: 63,
        upheld_per_100k: 1.2,
        compliance_rate: 99,
        satisfactory_rate: 21,
      },
    }),
    figureRecord({
      authority: 'east-midlands-cca',
      period: '2023-24',
      own: {
        uphold_rate: 'no-cases',
        upheld: 'no-cases',
        investigations: 'no-cases',
        compliance_rate: 'no-cases',
        compliance_outcomes: 'no-cases',
        satisfactory_rate: 'no-cases',
        satisfactory_count: 'no-cases',
      },
    }),
    figureRecord({
      authority: 'coventry',
      period: '2019-20',
      own: {
        uphold_rate: 50,
        upheld: 11,
        investigations: 22,
        compliance_rate: 100,
        compliance_outcomes: 5,
        satisfactory_rate: 18,
        satisfactory_count: 2,
      },
      similar: { uphold_rate: 67, compliance_rate: 100, satisfactory_rate: 11 },
    }),
  ];
  return { records: [...letters, ...reportRecords()], groups: neighbours() };
}

/** Not upheld, upheld, per cent upheld, as the report's tables print them; Sandwell's rate is left to its own test. */
const NEIGHBOURS: readonly (readonly [string, number, number, number])[] = [
  ['bolton', 4, 3, 43],
  ['peterborough', 5, 4, 44],
  ['rochdale', 8, 7, 47],
  ['tameside', 8, 7, 47],
  ['coventry', 11, 11, 50],
  ['plymouth', 11, 12, 52],
  ['kirklees', 11, 12, 52],
  ['derby', 6, 7, 54],
  ['luton', 11, 13, 54],
  ['oldham', 6, 7, 54],
  ['medway', 8, 11, 58],
  ['bradford', 14, 21, 60],
  ['bristol', 13, 20, 61],
  ['leicester', 14, 22, 61],
  ['salford', 5, 12, 71],
  ['sheffield', 4, 34, 89],
];

const WEST_MIDLANDS: readonly (readonly [string, number, number, number])[] = [
  ['solihull', 4, 5, 56],
  ['wolverhampton', 5, 7, 58],
  ['dudley', 6, 11, 65],
  ['walsall', 6, 12, 67],
  ['birmingham', 34, 119, 78],
  ['sandwell', 2, 15, 86],
];

const REPORT = {
  kind: 'committee-report',
  period: '2019-20',
  title: 'Report to committee 2019-20',
} as const;
const REPORT_HASH = 'c0'.repeat(32);

function reportRecords(): FigureRecord[] {
  const rows = [...NEIGHBOURS, ...WEST_MIDLANDS].map(
    ([authority, not_upheld, upheld, uphold_rate], index) => {
      const isDoubtful = authority === 'sandwell';
      return figureRecord({
        ...REPORT,
        sha256: REPORT_HASH,
        firstLine: 200 + 20 * index,
        authority,
        own: {
          not_upheld,
          upheld,
          investigations: not_upheld + upheld,
          ...(isDoubtful ? {} : { uphold_rate }),
          ...(authority === 'coventry' ? { received: 117, response_days: 23 } : {}),
        },
        ...(authority === 'coventry'
          ? {
              england: { uphold_rate: 59 },
              services: {
                'adult-care': { received: 14 },
                housing: { received: 6 },
                environment: { received: 25 },
                'education-children': { received: 25 },
              },
            }
          : {}),
        ...(isDoubtful
          ? {
              held: { uphold_rate },
              checks: [
                {
                  level: 'error',
                  code: 'rate-contradicts-counts',
                  message: 'The rate does not fit its counts.',
                  arithmetic: '15 of 17 = 88%; printed 86%',
                },
              ],
            }
          : {}),
      });
    },
  );
  const before = figureRecord({
    ...REPORT,
    period: '2018-19',
    sha256: REPORT_HASH,
    authority: 'coventry',
    own: { uphold_rate: 56, upheld: 10, investigations: 18, response_days: 18 },
  });
  return [...rows, before];
}

function neighbours(): GroupRecord[] {
  const [first] = reportRecords();
  return first
    ? [
        {
          group: 'cipfa',
          of: 'coventry',
          period: '2019-20',
          members: NEIGHBOURS.map(([authority]) => authority),
          source: first.source,
        },
      ]
    : [];
}
