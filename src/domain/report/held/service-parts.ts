import type { SourceDocument } from '../../facts/figure-record';
import type { PeriodLabel } from '../../facts/period';
import { isHeld } from '../../letter/held-by';
import type { ParsedReport } from '../../letter/parsed-document';
import type { ParsedServiceRow } from '../../letter/report/report-parts';
import type { Figure } from '../model/value';
import { binderFor } from './binder';
import type { ReportParts, ServiceRow, ServiceYear } from './report-data';

const FIELDS = ['upheld', 'notUpheld', 'responseDays'] as const;

/** The table of investigations by the council's own services, with every year that it gives. */
export function serviceParts(
  document: ParsedReport,
  source: SourceDocument,
): Pick<ReportParts, 'services' | 'serviceYears' | 'printedDays'> {
  const { services } = document;
  const years = services?.rows[0]?.years.map(({ period }) => period.label) ?? [];
  return {
    services: (services?.rows ?? []).map((row, at) =>
      rowOf(row, `rows/${String(at)}`, { document, source }),
    ),
    serviceYears: years.toSorted().reverse(),
    printedDays: services?.total == null ? {} : daysOf(services.total, { document, source }),
  };
}

interface From {
  readonly document: ParsedReport;
  readonly source: SourceDocument;
}

function rowOf(row: ParsedServiceRow, pointer: string, from: From): ServiceRow {
  const own = from.document.authority?.id ?? '';
  const report = binderFor(from.source, `${own}|${from.document.period?.label ?? ''}`);
  const years = row.years.map((_, at) => yearOf(row, at, { pointer, from }));
  return {
    service: report.words(`service|${row.service}`, row.service, row.place),
    years: Object.fromEntries(years),
  };
}

function yearOf(
  row: ParsedServiceRow,
  at: number,
  { pointer, from }: { readonly pointer: string; readonly from: From },
): readonly [PeriodLabel, ServiceYear] {
  const year = row.years[at];
  const label = year?.period.label ?? '';
  const bind = binderFor(from.source, `${from.document.authority?.id ?? ''}|${label}`);
  const cells = FIELDS.flatMap((field) => {
    const value = year?.[field] ?? null;
    const place = `/services/${pointer}/years/${String(at)}/${field}`;
    if (value === null || isHeld([place], from.document.checks)) return [];
    const unit = field === 'responseDays' ? 'days' : 'count';
    const cell = bind.number(`service|${row.service}|${field}`, value, { unit, place: row.place });
    return [[field, cell] as const];
  });
  return [label, Object.fromEntries(cells)];
}

function daysOf(total: ParsedServiceRow, { document, source }: From): Record<PeriodLabel, Figure> {
  const own = document.authority?.id ?? '';
  return Object.fromEntries(
    total.years.flatMap(({ period, responseDays }) => {
      if (responseDays === null) return [];
      const bind = binderFor(source, `${own}|${period.label}`);
      const at = { unit: 'days', place: total.place } as const;
      return [[period.label, bind.number('service|total|responseDays', responseDays, at)] as const];
    }),
  );
}
