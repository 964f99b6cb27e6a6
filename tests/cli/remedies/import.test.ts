import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from '../../support/run-here';
import { temporaryFolder } from '../../support/run-upheld';
import { writeXlsx } from '../../support/xlsx-writer';

let data: string;
let folder: string;
beforeEach(() => {
  data = temporaryFolder();
  folder = temporaryFolder();
});

const run = (...args: readonly string[]) => runHere(...args, '--data', data);

const outcomes = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { row: number; status: string; id: string | null });

const remedies = async () =>
  outcomes((await run('remedies', 'list', '--json')).out) as unknown as readonly Readonly<
    Record<string, unknown>
  >[];

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const CSV = [
  'Reference,Service,Action,Due date,Owner,Owner name',
  '25 000 101,Housing,"Brief officers, then test them",31/12/2026,olu-oid,Olu',
  '25 000 102,Planning,Publish a procedure,2027-01-15,olu-oid,Olu',
  ',Planning,No reference here,2027-01-15,olu-oid,Olu',
  '25 000 103,Planning,Call Mrs Placeholder,2027-01-15,olu-oid,Olu',
].join('\r\n');

describe('a spreadsheet', () => {
  it('is tried first: nothing is stored by a dry run', async () => {
    const tried = await run('remedies', 'import', file('t.csv', CSV), '--dry-run', '--json');
    expect(outcomes(tried.out).map(({ row, status }) => [row, status])).toEqual([
      [2, 'would-add'],
      [3, 'would-add'],
      [4, 'refused'],
      [5, 'refused'],
    ]);
    expect(tried.err).toContain('due          <- "Due date"');
    expect(tried.err).toContain('nothing was stored');
    expect(await remedies()).toEqual([]);
  });

  it('is imported once, row by row', async () => {
    const path = file('t.csv', CSV);
    expect((await run('remedies', 'import', path)).code).toBe(1);
    const again = await run('remedies', 'import', path, '--json');
    expect(outcomes(again.out).map(({ status }) => status)).toEqual([
      'already-there',
      'already-there',
      'refused',
      'refused',
    ]);
    expect(
      (await remedies()).map(({ reference, service, text, due, state }) =>
        [reference, service, text, due, state].join('|'),
      ),
    ).toEqual([
      '25 000 101|housing|Brief officers, then test them|2026-12-31|agreed',
      '25 000 102|planning-development|Publish a procedure|2027-01-15|agreed',
    ]);
  });

  it('may be an Excel file with its days as Excel keeps them', async () => {
    const bytes = writeXlsx([
      ['Ref', 'Directorate', 'Agreed action', 'Deadline', 'Owner', 'Owner name'],
      ['25 000 201', 'Adult Services', 'Apologise', { day: '2026-12-31' }, 'olu-oid', 'Olu'],
    ]);
    const { code } = await run('remedies', 'import', file('t.xlsx', bytes));
    expect(code).toBe(0);
    expect(await remedies()).toMatchObject([
      { reference: '25 000 201', service: 'adult-care', due: '2026-12-31' },
    ]);
  });

  it('has columns by other names where somebody says which they are', async () => {
    const odd = file('odd.csv', CSV.replace('Action', 'Was ist zu tun').replace('Due date', 'Bis'));
    const refused = await run('remedies', 'import', odd);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/No column holds the text .*--columns/);
    const columns = ['--columns', 'text=Was ist zu tun', '--columns', 'due=Bis'];
    await run('remedies', 'import', odd, ...columns);
    expect(await remedies()).toHaveLength(2);
  });

  it.each([
    ['a letter', 'letter.txt', 'Dear Chief Executive'],
    ['nothing', 'empty.csv', ''],
  ])('that is %s is refused in one sentence', async (_what, name, content) => {
    const { code, out, err } = await run('remedies', 'import', file(name, content));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('that is not there, or not named, is said', async () => {
    expect(await run('remedies', 'import', join(folder, 'none.csv'))).toMatchObject({ code: 1 });
    expect(await run('remedies', 'import')).toMatchObject({ code: 2 });
  });
});
