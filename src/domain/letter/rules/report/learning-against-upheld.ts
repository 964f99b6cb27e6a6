import type { ParsedServiceRow } from '../../report/report-parts';
import type { ReportRule } from '../rule';

/** Learning comes from complaints upheld: the two tables name the same services. */
export const learningAgainstUpheld: ReportRule = ({ report: { learning, services, period } }) => {
  const [first] = learning;
  if (services === null || first === undefined) return [];
  const upheld = (row: ParsedServiceRow): number | null => {
    const year = row.years.find((it) => it.period.label === period?.label) ?? row.years[0];
    return year?.upheld ?? (year?.notUpheld == null ? null : 0);
  };
  const names = learning.map(({ service }) => service);
  const learned = names.filter(
    (name) =>
      !services.rows.some((row) => (upheld(row) ?? 0) > 0 && sameService(name, row.service)),
  );
  const without = services.rows.filter(
    (row) => upheld(row) === 0 && learned.some((name) => sameService(name, row.service)),
  );
  const missing = services.rows.filter(
    (row) => (upheld(row) ?? 0) > 0 && !names.some((name) => sameService(name, row.service)),
  );
  const unmatched = names.filter(
    (name) => !services.rows.some((row) => sameService(name, row.service)),
  );
  if (without.length === 0 && missing.length === 0) return [];
  const list = (words: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`${words}: ${items.join(', ')}`];
  const parts = [
    ...list(
      'learning without a complaint upheld',
      without.map(({ service }) => service),
    ),
    ...list(
      'complaints upheld without learning under that name',
      missing.map(({ service }) => service),
    ),
    ...list('named in the learning table only', unmatched),
  ];
  return [
    {
      level: 'info',
      code: 'learning-against-upheld',
      message: `The table of learning and the table of services do not name the same services (${parts.join('; ')}).`,
      place: first.place,
    },
  ];
};

/** "Housing services" and "Housing and Homelessness" share their first word; a guess good enough for a remark. */
function sameService(a: string, b: string): boolean {
  const key = (name: string): string => /[a-z]{4,}/.exec(name.toLowerCase())?.[0] ?? name;
  return key(a) === key(b);
}
