import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import { checkReport } from '../../../../../src/domain/letter/check-report';
import { parseDocument } from '../../../../../src/domain/letter/parse-document';
import type { ParsedReport } from '../../../../../src/domain/letter/parsed-document';
import { letterText } from '../../../../support/letter-text';
import { AT, SOURCE } from '../../../../support/sample-letter';
import { sharedFolder } from '../../../../support/shared-folder';

const folder = sharedFolder('letters');
const describeReference = folder === undefined ? describe.skip : describe;
const load = (name: string): string => readFileSync(join(folder ?? '', name), 'utf8');
const FILE = 'coventry-committee-report-2019-20.txt';

function report(): ParsedReport {
  const [read] = parseDocument(letterText(load(FILE)), findAuthority);
  if (read?.kind !== 'committee-report') throw new Error(`read as ${String(read?.kind)}`);
  return read;
}

describeReference('the reference report, wholly', () => {
  const expected = (): any => JSON.parse(load('expected/coventry-committee-report-2019-20.json'));
  const read = folder === undefined ? undefined : report();

  it('reads received and decided with the year before', () => {
    const { received, decisions } = expected();
    expect(read?.receivedInProse).toMatchObject({
      count: received.total,
      previousYear: received.previous_year,
    });
    const { outcomes, investigated, total, previousYear }: any = read?.decisions;
    expect({
      total: total.count,
      previous_year: previousYear.count,
      incomplete_invalid: outcomes.incompleteOrInvalid.count,
      advice_given: outcomes.adviceGiven.count,
      referred_back: outcomes.referredBack.count,
      closed_after_initial_enquiries: outcomes.closedAfterInitialEnquiries.count,
      investigated: investigated.count,
      upheld: outcomes.upheld.count,
      not_upheld: outcomes.notUpheld.count,
    }).toEqual(decisions);
  });

  it('reads the history and the comparators in prose', () => {
    const history = (read?.history ?? [])
      .filter(({ measure }) => measure === 'uphold_rate')
      .map(({ period, part, base, ratePercent }) => ({
        year: period.label,
        upheld: part,
        investigations: base,
        rate_pct: ratePercent,
      }));
    expect(history.toReversed()).toEqual(expected().uphold_history);
    const { cipfa_neighbours_pct, wmca_pct, national_pct } = expected().comparators_2019_20;
    expect(read?.comparators.map(({ group, ratePercent }) => [group, ratePercent])).toEqual([
      ['cipfa', cipfa_neighbours_pct],
      ['wmca', wmca_pct],
      ['england', national_pct],
    ]);
  });

  it('reads every cell of the table of services', () => {
    const year = (row: any, label: string): unknown => {
      const found = row.years.find((it: any) => it.period.label === label);
      return {
        upheld: found.upheld,
        not_upheld: found.notUpheld,
        upheld_pct: found.upheldPercent,
        response_days: found.responseDays,
      };
    };
    const both = (row: any): unknown => ({
      '2019-20': year(row, '2019-20'),
      '2018-19': year(row, '2018-19'),
    });
    const { rows, total } = expected().tables.figure_6;
    expect(
      read?.services?.rows.map((row) => ({ service: row.service, ...(both(row) as object) })),
    ).toEqual(rows);
    expect(both(read?.services?.total)).toEqual(total);
  });

  it('reads what was learned, what was paid, and what was late', () => {
    expect(read?.learning.map(({ service }) => service)).toEqual(
      expected().tables.figure_9.services,
    );
    expect(read?.paid).toMatchObject({
      totalPounds: expected().financial_remedies.total,
      cases: expected().financial_remedies.cases,
    });
    expect(read?.lateRemedies).toMatchObject({ count: 1, of: 5 });
    expect(read?.publicReports?.count).toBe(expected().public_reports_issued);
  });

  it('reads the cases, their money and their payments', () => {
    const { cases, not_upheld, total_monetary } = expected().appendix_3;
    const upheld = (read?.cases ?? []).filter(({ outcome }) => outcome === 'upheld');
    expect(upheld.map(({ service, paidPounds }) => [service, paidPounds])).toEqual(
      cases.map((it: any) => [
        it.service_heading_missing ? null : it.service,
        it.monetary_settlement,
      ]),
    );
    expect(
      upheld.map(({ actions }) => actions.flatMap(({ amountPounds }) => amountPounds ?? [])),
    ).toEqual(cases.map((it: any) => it.actions.flatMap((action: any) => action.amount ?? [])));
    const kinds = (kind: string): readonly number[] =>
      upheld.map(({ actions }) => actions.filter((it) => it.kind === kind).length);
    expect(kinds('apology')).toEqual([1, 1, 2, 0, 0, 0, 0, 0]);
    const others = (read?.cases ?? []).filter(({ outcome }) => outcome === 'not-upheld');
    expect(others.map(({ service }) => service)).toEqual(
      not_upheld.flatMap((it: any) => Array.from({ length: it.count }, () => it.service)),
    );
    expect(read?.caseList?.totalPounds?.pounds).toBe(total_monetary);
  });

  it('names no complainant', () => {
    const cases = JSON.stringify([read?.cases, read?.caseList, read?.learning]);
    expect(cases).not.toMatch(/\b(?:Mr|Mrs|Ms|Miss|Dr)\b/);
  });

  it('quotes only what stands on the line', () => {
    const lines = load(FILE).split('\n');
    const places: { line: number; text: string }[] = [];
    JSON.stringify(read, (key, value) => {
      if (key === 'place' && value !== null) places.push(value);
      return value as unknown;
    });
    expect(places.length).toBeGreaterThan(100);
    for (const { line, text } of places) expect(lines[line - 1]).toContain(text);
  });

  it('gives the facts of every year, each cited, and holds the doubtful national rate', () => {
    if (read === undefined) throw new Error('not read');
    const { records } = checkReport(read, { ...SOURCE, kind: 'committee-report' }, AT);
    const own = (year: string): any =>
      records.find(({ authority, period }) => authority === 'coventry' && period === year);
    const value = (year: string, measure: string, service?: string): unknown =>
      own(year).facts.find(
        (it: any) => it.measure === measure && it.service === service && it.whose === 'own',
      )?.quantity.value;
    const table = (year: string): unknown =>
      [
        'uphold_rate',
        'upheld',
        'investigations',
        'response_days',
        'received',
        'decisions',
        'public_reports',
        'late_remedies',
      ].map((measure) => value(year, measure));
    expect(table('2019-20')).toEqual([50, 11, 22, 23, 117, 116, 0, 1]);
    expect(table('2018-19')).toEqual([56, 10, 18, 18, 100, 100, undefined, undefined]);
    expect(table('2017-18')).toEqual([
      77,
      20,
      26,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(value('2019-20', 'response_days', 'adult-care')).toBe(20);
    expect(own('2019-20').facts.some(({ whose }: any) => whose === 'england')).toBe(false);
    expect(own('2019-20').lateRemedies).toMatchObject({ count: 1, of: 5 });
  });

  it('raises every inconsistency that the reference names, and does not hold what is right', () => {
    const codes = new Set(read?.checks.map(({ code }) => code));
    for (const code of [
      'row-contradicts-counts',
      'extremes',
      'caption-year',
      'year-named-twice',
      'doubled-currency',
      'money-against-cases',
      'starts-inside-case',
      'cases-counted',
      'same-rate-two-groups',
      'mean-method',
      'remedied-by-ombudsman',
      'counted-not-investigated',
      'malformed-year',
      'previous-year-equal',
      'late-not-in-letter',
      'learning-against-upheld',
      'pooled-rate',
      'remedy-before-decision',
      'addressee-differs',
      'appendix-reference',
      'misspelt-address',
      'figure-without-data',
    ])
      expect([code, codes.has(code)]).toEqual([code, true]);
    const touched = read?.checks.flatMap(({ level, touches }) =>
      level === 'info' ? [] : (touches ?? []),
    );
    expect(touched).toEqual(['/tables/1/rows/6/upheldPercent', '/comparators/2']);
  });
});
