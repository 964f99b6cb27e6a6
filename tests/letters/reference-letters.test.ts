import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAuthority } from '../../src/domain/facts/find-authority';
import { parseDocument } from '../../src/domain/letter/parse-document';
import type {
  ParsedDocument,
  ParsedLetter,
  ParsedReport,
  Place,
} from '../../src/domain/letter/parsed-document';
import { letterText } from '../support/letter-text';
import { sharedFolder } from '../support/shared-folder';

interface Expected {
  readonly source_file: string;
  readonly authority: { readonly name: string };
  readonly addressee: { readonly name: string; readonly role: string };
  readonly letter_date: string;
  readonly signatory: string;
  readonly period: { readonly label: string; readonly start: string; readonly end: string };
  readonly statistics: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
  readonly narrative: {
    readonly late_remedies: {
      readonly late_count: number | null;
      readonly of_cases: number | null;
      readonly details: readonly unknown[];
    };
    readonly public_reports: {
      readonly mentioned_as_issued: boolean;
      readonly count: number | null;
    };
    readonly training: { readonly courses: number; readonly mode: string | null };
    readonly tone: string;
  };
}

const NAMES: Readonly<Record<string, string>> = {
  complaints_upheld: 'complaintsUpheld',
  compliance: 'compliance',
  satisfactory_remedy: 'satisfactoryRemedy',
  rate_pct: 'ratePercent',
  comparator_pct: 'comparatorPercent',
  upheld: 'upheld',
  investigations: 'investigations',
  per_100k: 'per100k',
  per_100k_comparator: 'comparatorPer100k',
  outcomes: 'outcomes',
  count: 'count',
  base: 'base',
};

/** The statistics of a reference in our own names; the labels of bases are not part of the contract. */
function renamed(statistics: Expected['statistics']): unknown {
  return Object.fromEntries(
    Object.entries(statistics).map(([statistic, fields]) => [
      NAMES[statistic],
      {
        status: String(fields['status']).replace('_', '-'),
        ...Object.fromEntries(
          Object.entries(fields).flatMap(([field, value]) =>
            NAMES[field] === undefined ? [] : [[NAMES[field], value]],
          ),
        ),
      },
    ]),
  );
}

const folder = sharedFolder('letters');
const load = (name: string): string => readFileSync(join(folder ?? '', name), 'utf8');
const references = folder === undefined ? [] : readdirSync(join(folder, 'expected'));
const letters = references
  .map((name) => JSON.parse(load(join('expected', name))))
  .filter((it) => it.doc_type === 'annual_letter') as readonly Expected[];
const describeReferences = folder === undefined ? describe.skip : describe;

function letterOf(source: string): ParsedLetter {
  const [document] = parseDocument(letterText(load(source), source), findAuthority);
  const letter = document?.kind === 'committee-report' ? document.letters[0] : document;
  if (letter?.kind !== 'annual-letter')
    throw new Error(`${source} is read as ${String(letter?.kind)}`);
  return letter;
}

function reportOf(documents: readonly ParsedDocument[]): ParsedReport {
  const [report] = documents;
  if (report?.kind !== 'committee-report') throw new Error(`read as ${String(report?.kind)}`);
  return report;
}

function expectWords(source: string, place: Place): void {
  expect(place.text).not.toBe('');
  expect(load(source).split('\n')[place.line - 1]).toContain(place.text);
}

describeReferences('the reference letters', () => {
  it.each(
    letters.map(
      (expected) => [`${expected.source_file} ${expected.period.label}`, expected] as const,
    ),
  )('%s', (_, expected) => {
    const letter = letterOf(expected.source_file);
    expect(letter.statistics).toEqual(renamed(expected.statistics));
    expect(letter.authority).toMatchObject({
      id: expect.any(String),
      name: expected.authority.name,
    });
    expect(letter.addressee).toEqual({
      name: expected.addressee.name,
      role: expected.addressee.role,
    });
    expect(letter.letterDate).toBe(expected.letter_date);
    expect(letter.signatory).toBe(expected.signatory);
    expect(letter.period).toEqual(expected.period);
    const { public_reports, training, tone } = expected.narrative;
    expect([letter.publicReports, letter.training, letter.tone]).toEqual([
      { mentionedAsIssued: public_reports.mentioned_as_issued, count: public_reports.count },
      training,
      tone,
    ]);
    expect([letter.received, letter.decisions, letter.remedied, letter.overview]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    const { late_count, of_cases, details } = expected.narrative.late_remedies;
    expect(
      letter.lateRemedies === null
        ? null
        : { ...letter.lateRemedies, details: letter.lateRemedies.details.length },
    ).toEqual(
      late_count === null ? null : { count: late_count, of: of_cases, details: details.length },
    );
  });

  it.each(letters.map((expected) => [expected.source_file, expected.period.label] as const))(
    'quotes %s (%s) exactly',
    (source) => {
      const { sources, statistics } = letterOf(source);
      for (const place of Object.values(sources)) expectWords(source, place);
      for (const [statistic, fields] of Object.entries(statistics)) {
        for (const [field, value] of Object.entries(fields as Record<string, unknown>)) {
          expect({ field, cited: `/statistics/${statistic}/${field}` in sources }).toEqual({
            field,
            cited: typeof value === 'number',
          });
        }
      }
    },
  );

  it('raises no error and no warning on the letters of 2023-24', () => {
    const raised = letters
      .filter(({ period }) => period.label === '2023-24')
      .flatMap(({ source_file }) =>
        letterOf(source_file).checks.filter(({ level }) => level !== 'info'),
      );
    expect(raised).toEqual([]);
    expect(letters.filter(({ period }) => period.label === '2023-24')).toHaveLength(4);
  });

  it('warns of the base of the satisfactory-remedy rate in the letter of 2020, and of nothing else', () => {
    const raised = letterOf('coventry-committee-report-2019-20.txt').checks.filter(
      ({ level }) => level !== 'info',
    );
    expect(raised).toEqual([
      expect.objectContaining({
        level: 'warn',
        code: 'base-contradicts-rate',
        arithmetic: '2 of 11 = 18%; printed base 22',
        touches: ['/statistics/satisfactoryRemedy/base'],
      }),
    ]);
  });
});

describeReferences('the reference report', () => {
  const source = 'coventry-committee-report-2019-20.txt';
  const report = (): ParsedReport =>
    reportOf(parseDocument(letterText(load(source)), findAuthority));
  interface Tables {
    readonly tables: Readonly<
      Record<
        string,
        {
          readonly rows: readonly Readonly<Record<string, string | number>>[];
          readonly total?: number;
        }
      >
    >;
  }
  const expected = (): Tables =>
    JSON.parse(load('expected/coventry-committee-report-2019-20.json')) as Tables;

  it.each([
    [
      '3',
      { not_upheld: 'notUpheld', upheld: 'upheld', upheld_pct: 'upheldPercent', total: 'total' },
    ],
    [
      '4',
      { not_upheld: 'notUpheld', upheld: 'upheld', upheld_pct: 'upheldPercent', total: 'total' },
    ],
    ['7', { pct: 'satisfactoryPercent', count: 'satisfactory', upheld: 'upheld' }],
    ['8', { outcomes: 'complianceOutcomes', implemented_pct: 'compliancePercent' }],
  ])('Figure %s', (figure, fields) => {
    const table = report().tables.find((it) => it.figure === figure);
    const wanted = expected().tables[`figure_${figure}`]?.rows ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    expect(table?.period?.label).toBe('2019-20');
    expect(
      table?.rows.map((row) => ({
        name: row.name,
        ...Object.fromEntries(
          Object.values(fields).map((field) => [field, row[field as keyof typeof row]]),
        ),
      })),
    ).toEqual(
      wanted.map((row) => ({
        name: row['authority'],
        ...Object.fromEntries(Object.entries(fields).map(([theirs, ours]) => [ours, row[theirs]])),
      })),
    );
    for (const row of table?.rows ?? []) {
      expect(row.authority).not.toBeNull();
      expectWords(source, row.place);
    }
  });

  it('reads the complaints received by category', () => {
    const { received } = report();
    const figure = expected().tables['figure_1'];
    const counts = [...(received?.byService ?? []), ...(received?.other ? [received.other] : [])];
    expect(counts.map(({ count }) => count)).toEqual(figure?.rows.map(({ count }) => count));
    expect(received?.total?.count).toBe(figure?.total);
    expect(received?.period.label).toBe('2019-20');
  });

  it('names the errors in its tables', () => {
    const raised = report().checks.filter(({ level }) => level !== 'info');
    expect(raised.map(({ code, arithmetic }) => [code, arithmetic])).toEqual([
      ['caption-year', 'caption 2018-19; text 2019-20'],
      ['row-contradicts-counts', '15 of 17 = 88%; printed 86%'],
      ['extremes', 'Sandwell is 88% by its counts; text 86%'],
      [
        'year-named-twice',
        '23 working days and 18 working days, both 2018-19; the table prints 23 for 2019-20; the table prints 18 for 2018-19',
      ],
      ['same-rate-two-groups', 'CIPFA 59%; England 59%'],
      [
        'mean-method',
        '2019-20: printed 23, by service 22.9, by case 22.4; 2018-19: printed 18, by service 17.1, by case 18.3',
      ],
      [
        'money-against-cases',
        '£1,654.18 + £795.00 = £2,449.18 of £3,649.18; with £100.00 named in the text of cases, £1,100.00 cannot be traced',
      ],
      ['cases-counted', 'stated 11; listed 8'],
      ['starts-inside-case', undefined],
      ['doubled-currency', undefined],
    ]);
  });
});
