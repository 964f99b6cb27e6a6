import { parse } from 'csv-parse/sync';
import type { ExportLine } from '../../../../src/domain/audit/export-line';
import { CSV_HEADER, csvRow } from '../../../../src/present/audit/audit-csv';

const LINE: ExportLine = {
  n: 1,
  tenant: 't',
  at: '2026-11-22T09:00:00.000Z',
  actor: 'somebody',
  verb: 'acknowledge',
  subject: 'r-1',
  outcome: 'done',
  reason: null,
  before: null,
  after: 'agreed',
  prev: 'a',
  hash: 'b',
  history: 'remedy/r-1',
  entry: 1,
  rest: {},
  sealed: {},
  entryPrev: 'c',
  entryHash: 'd',
  face: null,
};

function read(line: ExportLine): Record<string, string> {
  const [row] = parse(`${CSV_HEADER}\n${csvRow(line)}\n`, {
    columns: true,
    record_delimiter: '\r\n',
  }) as unknown as Record<string, string>[];
  return row ?? {};
}

describe('csvRow', () => {
  it('has the fields of the export, and nothing for what is absent', () => {
    expect(csvRow(LINE)).toBe(
      '1,t,2026-11-22T09:00:00.000Z,somebody,acknowledge,r-1,done,,,agreed,a,b\r',
    );
  });

  it.each(['a, b', 'say "no"', 'two\nlines', 'two\r\nlines', ' spaces ', 'é🏛️', "it's"])(
    'is read back as it was: %j',
    (reason) => {
      expect(read({ ...LINE, reason })['reason']).toBe(reason);
    },
  );

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '=HYPERLINK("http://x","y")'])(
    'cannot be taken for a formula: %j',
    (reason) => {
      expect(read({ ...LINE, reason })['reason']).toBe(`'${reason}`);
    },
  );
});
