import type { ReportRule } from './rule';

/** A row whose council is not in the table of authorities gives no figures. */
export const unknownRows: ReportRule = ({ report }) => {
  const unknown = report.tables.flatMap(({ rows }) =>
    rows.filter(({ authority }) => authority === null),
  );
  const names = [...new Set(unknown.map(({ name }) => name))];
  if (names.length === 0) return [];
  return [
    {
      level: 'info',
      code: 'unknown-authority-rows',
      message: `Rows of councils that are not known by that name were not taken: ${names.slice(0, 12).join(', ')}.`,
      ...(unknown[0] && { place: unknown[0].place }),
    },
  ];
};
