import type { Whose } from '../../facts/fact';
import type { Measure, ServiceArea } from '../../facts/measure';
import { shiftPeriod, type PeriodLabel } from '../../facts/period';
import type { ParsedReport } from '../parsed-document';
import type {
  CountedAt,
  ParsedHistory,
  ParsedServiceRow,
  ParsedServiceYear,
  ReportPlace,
} from './report-parts';

/** One figure of the report's own council, or of England beside it, from prose or from the table of services. */
export interface OwnFigure {
  readonly measure: Measure;
  readonly period: PeriodLabel;
  readonly whose: Extract<Whose, 'own' | 'england'>;
  readonly service?: ServiceArea;
  readonly value: number;
  readonly place: ReportPlace;
  /** JSON pointer in `read --json`. */
  readonly pointer: string;
}

/** Every figure of the council's own that stands outside the comparison tables and the table of complaints received. */
export function ownFigures(report: ParsedReport): readonly OwnFigure[] {
  return [
    ...decisionFigures(report),
    ...receivedFigures(report),
    ...report.history.flatMap(historyFigures),
    ...serviceFigures(report),
    ...report.responses.map(({ period, days, place }, at) =>
      own('response_days', period.label, {
        value: days,
        place,
        pointer: `/responses/${String(at)}/days`,
      }),
    ),
    ...otherFigures(report),
    ...nationalFigures(report),
  ];
}

type Where = Pick<OwnFigure, 'value' | 'place' | 'pointer'>;

function own(measure: Measure, period: PeriodLabel, where: Where): OwnFigure {
  return { measure, period, whose: 'own', ...where };
}

function decisionFigures({ decisions }: ParsedReport): readonly OwnFigure[] {
  if (decisions === null) return [];
  const { period, outcomes, total, investigated, previousYear } = decisions;
  const of = (
    measure: Measure,
    year: PeriodLabel,
    [field, counted]: readonly [string, CountedAt | null | undefined],
  ): readonly OwnFigure[] =>
    counted
      ? [
          own(measure, year, {
            value: counted.count,
            place: counted.place,
            pointer: `/decisions/${field}`,
          }),
        ]
      : [];
  return [
    ...of('decisions', period.label, ['total', total]),
    ...of('investigations', period.label, ['investigated', investigated]),
    ...of('upheld', period.label, ['outcomes/upheld', outcomes.upheld]),
    ...of('not_upheld', period.label, ['outcomes/notUpheld', outcomes.notUpheld]),
    ...of('decisions', shiftPeriod(period.label, -1), ['previousYear', previousYear]),
  ];
}

function receivedFigures({ receivedInProse }: ParsedReport): readonly OwnFigure[] {
  if (receivedInProse === null) return [];
  const { period, count, previousYear, place } = receivedInProse;
  const pointer = '/receivedInProse';
  return [
    own('received', period.label, { value: count, place, pointer: `${pointer}/count` }),
    ...(previousYear === null
      ? []
      : [
          own('received', shiftPeriod(period.label, -1), {
            value: previousYear,
            place,
            pointer: `${pointer}/previousYear`,
          }),
        ]),
  ];
}

const PARTS: Readonly<Record<ParsedHistory['measure'], readonly [Measure | null, Measure]>> = {
  uphold_rate: ['upheld', 'investigations'],
  satisfactory_rate: ['satisfactory_count', 'upheld'],
  compliance_rate: [null, 'compliance_outcomes'],
};

function historyFigures(history: ParsedHistory, at: number): readonly OwnFigure[] {
  const { measure, period, ratePercent, part, base, place } = history;
  const [counted, of] = PARTS[measure];
  const pointer = `/history/${String(at)}`;
  const count = (
    name: Measure | null,
    value: number | null,
    field: string,
  ): readonly OwnFigure[] =>
    name === null || value === null
      ? []
      : [own(name, period.label, { value, place, pointer: `${pointer}/${field}` })];
  return [
    own(measure, period.label, { value: ratePercent, place, pointer: `${pointer}/ratePercent` }),
    ...count(counted, part, 'part'),
    ...count(of, base, 'base'),
  ];
}

const SERVICE_FIELDS: readonly (readonly [Exclude<keyof ParsedServiceYear, 'period'>, Measure])[] =
  [
    ['upheld', 'upheld'],
    ['notUpheld', 'not_upheld'],
    ['upheldPercent', 'uphold_rate'],
    ['responseDays', 'response_days'],
  ];

interface ServiceFigureRow {
  readonly row: ParsedServiceRow;
  readonly pointer: string;
  readonly category?: ServiceArea;
}

/** The totals are the council's; a row is taken where it alone bears the name of one of the eight categories. */
function serviceFigures({ services }: ParsedReport): readonly OwnFigure[] {
  if (services === null) return [];
  const named = services.rows.flatMap((row, at) => {
    const { category } = row;
    const alone = services.rows.filter((it) => it.category === category).length === 1;
    return category === null || !alone ? [] : [{ row, pointer: `rows/${String(at)}`, category }];
  });
  const all = services.total === null ? [] : [{ row: services.total, pointer: 'total' }];
  const rows: readonly ServiceFigureRow[] = [...all, ...named];
  return rows.flatMap(({ row, pointer, category }) =>
    row.years.flatMap((year, at) =>
      SERVICE_FIELDS.flatMap(([field, measure]): readonly OwnFigure[] => {
        const value = year[field];
        if (value === null) return [];
        const where = {
          value,
          place: row.place,
          pointer: `/services/${pointer}/years/${String(at)}/${field}`,
        };
        const figure = own(measure, year.period.label, where);
        return [category === undefined ? figure : { ...figure, service: category }];
      }),
    ),
  );
}

function otherFigures({ publicReports, lateRemedies, period }: ParsedReport): readonly OwnFigure[] {
  return [
    ...(publicReports === null
      ? []
      : [
          own('public_reports', publicReports.period.label, {
            value: publicReports.count,
            place: publicReports.place,
            pointer: '/publicReports/count',
          }),
        ]),
    ...(lateRemedies === null || period === null
      ? []
      : [
          own('late_remedies', period.label, {
            value: lateRemedies.count,
            place: lateRemedies.place,
            pointer: '/lateRemedies/count',
          }),
        ]),
  ];
}

function nationalFigures({ comparators }: ParsedReport): readonly OwnFigure[] {
  return comparators.flatMap(({ group, period, ratePercent, place }, at): readonly OwnFigure[] =>
    group !== 'england'
      ? []
      : [
          {
            measure: 'uphold_rate',
            period: period.label,
            whose: 'england',
            value: ratePercent,
            place,
            pointer: `/comparators/${String(at)}/ratePercent`,
          },
        ],
  );
}
