import { findAuthority } from '../../../../src/domain/facts/find-authority';
import type { FigureRecord } from '../../../../src/domain/facts/figure-record';
import { checkReport, type CheckedReport } from '../../../../src/domain/letter/check-report';
import { parseDocument } from '../../../../src/domain/letter/parse-document';
import { writeComparison } from '../../../../src/sample/write-comparison';
import { letterText } from '../../../support/letter-text';
import { AT, LETTER, SOURCE } from '../../../support/sample-letter';

function checked(text: string): CheckedReport {
  const [report] = parseDocument(letterText(text), findAuthority);
  if (report?.kind !== 'committee-report') throw new Error(`read as ${String(report?.kind)}`);
  return checkReport(report, { ...SOURCE, kind: 'committee-report' }, AT);
}

function value(record: FigureRecord | undefined, measure: string): number | undefined {
  const fact = record?.facts.find((it) => it.measure === measure && it.service === undefined);
  return fact?.quantity.kind === 'printed' ? fact.quantity.value : undefined;
}

const of = (report: CheckedReport, authority: string): FigureRecord | undefined =>
  report.records.find((record) => record.authority === authority);

describe('checkReport', () => {
  it('gives each council of a table its own figures', () => {
    const report = checked(writeComparison());
    expect(report.records).toHaveLength(22);
    expect(value(of(report, 'sheffield'), 'uphold_rate')).toBe(89);
    expect(value(of(report, 'birmingham'), 'investigations')).toBe(153);
    expect(value(of(report, 'sandwell'), 'compliance_outcomes')).toBe(19);
    expect(value(of(report, 'coventry'), 'received')).toBe(117);
    expect(report.checks.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('cites every table in which a figure stands', () => {
    const fact = of(checked(writeComparison()), 'coventry')?.facts.find(
      ({ measure }) => measure === 'upheld',
    );
    expect(fact?.citations.length).toBe(3);
  });

  it('names the groups that the tables compare with', () => {
    const groups = checked(writeComparison()).groups.map(({ group, of: whose, members }) => [
      group,
      whose,
      members.length,
    ]);
    expect(groups).toEqual([
      ['cipfa', 'coventry', 16],
      ['wmca', 'coventry', 7],
    ]);
  });

  it('holds a percentage that its row does not give, and nothing else', () => {
    const report = checked(writeComparison().replace('\t88%\t', '\t86%\t'));
    expect(of(report, 'sandwell')?.held).toMatchObject([
      { becomes: { measure: 'uphold_rate' }, printed: { value: 86 }, proposed: 88 },
    ]);
    expect(value(of(report, 'sandwell'), 'upheld')).toBe(15);
    expect(report.checks).toContainEqual(
      expect.objectContaining({
        code: 'row-contradicts-counts',
        arithmetic: '15 of 17 = 88%; printed 86%',
      }),
    );
  });

  it('holds a figure that two tables give differently', () => {
    const report = checked(
      writeComparison().replace('Coventry\t18%\t2\t11', 'Coventry\t17%\t2\t12'),
    );
    expect(of(report, 'coventry')?.held.map(({ becomes }) => becomes?.measure)).toContain('upheld');
    expect(value(of(report, 'coventry'), 'upheld')).toBeUndefined();
  });

  it('holds complaints received that do not add up', () => {
    const report = checked(writeComparison().replace('Total\t117', 'Total\t118'));
    expect(value(of(report, 'coventry'), 'received')).toBeUndefined();
    expect(report.checks).toContainEqual(expect.objectContaining({ code: 'received-total' }));
  });

  it('holds a table whose caption and text name different years, unless another table proves the year', () => {
    const other = writeComparison().replace(
      'authorities 2019/20\n',
      'authorities 2018/19\n\nIn 2019/20 there were 248 complaints.\n',
    );
    expect(checked(other).checks).toContainEqual(expect.objectContaining({ code: 'caption-year' }));
    expect(value(of(checked(other), 'sandwell'), 'investigations')).toBe(17);
    const unproved = other.replace('Coventry\t11\t11\t50%\t22\nSolihull', 'Solihull');
    expect(value(of(checked(unproved), 'sandwell'), 'investigations')).toBeUndefined();
  });

  it('reads Markdown tables', () => {
    const markdown = writeComparison().replace(
      /^(.*\t.*)$/gm,
      (row) => `| ${row.split('\t').join(' | ')} |`,
    );
    expect(checked(markdown).records).toHaveLength(22);
  });

  it('puts the letter inside the report and its tables together', () => {
    const letter = LETTER.replaceAll('2023-24', '2019-20');
    const report = checked(`${writeComparison()}\n\nAppendix 1\n\n${letter}`);
    expect(
      report.records
        .filter(({ authority }) => authority === 'coventry')
        .map(({ period }) => period)
        .toSorted(),
    ).toEqual(['2019-20', '2023-24']);
  });
});
