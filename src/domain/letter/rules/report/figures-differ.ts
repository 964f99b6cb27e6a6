import type { ParsedReport, ParsedRow } from '../../parsed-document';
import type { Measure } from '../../../facts/measure';
import { ownFigures, type OwnFigure } from '../../report/own-figures';
import type { ReportRule } from '../rule';

const CELLS: readonly (readonly [
  Measure,
  Exclude<keyof ParsedRow, 'name' | 'authority' | 'place'>,
])[] = [
  ['upheld', 'upheld'],
  ['not_upheld', 'notUpheld'],
  ['uphold_rate', 'upheldPercent'],
  ['investigations', 'total'],
  ['satisfactory_count', 'satisfactory'],
  ['satisfactory_rate', 'satisfactoryPercent'],
  ['compliance_outcomes', 'complianceOutcomes'],
  ['compliance_rate', 'compliancePercent'],
];

/** One figure of the council for one year is the same in the text and in the tables. */
export const figuresDiffer: ReportRule = ({ report }) => {
  const outside = ownFigures(report);
  const all = [...outside, ...tableFigures(report)];
  const keys = new Set(outside.map(keyOf));
  return [...keys].flatMap((key) => {
    const same = all.filter((figure) => keyOf(figure) === key);
    const [first] = same;
    if (first === undefined || new Set(same.map(({ value }) => value)).size < 2) return [];
    return [
      {
        level: 'error' as const,
        code: 'figures-differ',
        message: `Two places of this report give different figures for the council in ${first.period} (${first.measure.replaceAll('_', ' ')}). They are held until somebody decides.`,
        arithmetic: same
          .map(({ value, place }) => `${String(value)} (line ${String(place.line)})`)
          .join('; '),
        touches: same.map(({ pointer }) => pointer),
        place: first.place,
      },
    ];
  });
};

function keyOf({ measure, period, whose, service }: OwnFigure): string {
  return [measure, period, whose, service ?? ''].join('|');
}

function tableFigures(report: ParsedReport): readonly OwnFigure[] {
  const id = report.authority?.id;
  const { received } = report;
  const rows = report.tables.flatMap((table, at) =>
    table.rows.flatMap((row, index) =>
      CELLS.flatMap(([measure, cell]): readonly OwnFigure[] => {
        const value = row[cell];
        if (id == null || row.authority !== id || value === null || table.period === null)
          return [];
        const pointer = `/tables/${String(at)}/rows/${String(index)}/${cell}`;
        const { place } = row;
        return [{ measure, period: table.period.label, whose: 'own', value, place, pointer }];
      }),
    ),
  );
  if (received?.total == null) return rows;
  const { count: value, place } = received.total;
  const period = received.period.label;
  return [
    ...rows,
    { measure: 'received', period, whose: 'own', value, place, pointer: '/received/total' },
  ];
}
