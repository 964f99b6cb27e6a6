import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';

function store() {
  const folder = temporaryFolder();
  const where = ['--data', join(folder, 'store'), '--home', 'coventry'];
  const code = (...args: readonly string[]) => runHere('code', ...args, ...where);
  const json = async (...args: readonly string[]) =>
    JSON.parse((await code(...args, '--json')).out) as Record<string, unknown>;
  return { folder, where, code, json };
}

const MET = ['--met', '--explanation', 'The policy says so.', '--by', 'Pat Example'];

describe('upheld code', () => {
  it('shows the state, records what a named person finds, and writes the pack', async () => {
    const { folder, where, code, json } = store();
    expect(await json()).toMatchObject({
      ...{ council: 'coventry', round: 0, tally: { met: 0, notMet: 0, toConfirm: 0 } },
      standing: expect.stringContaining('comply, or explain'),
    });
    expect(await json('assess', '6.3', '--evidence', 'DOC-1', ...MET)).toMatchObject({
      ...{ provision: '6.3', finding: 'met', evidence: 'DOC-1', tally: { met: 1 } },
      by: { name: 'Pat Example' },
    });
    expect(await code('assess', '6.3', '--evidence', 'DOC-1', ...MET)).toMatchObject({
      ...{ code: 0, out: '', err: expect.stringContaining('already') },
    });
    const repeat = await json('begin', '--after-restructure', '--by', 'Pat Example');
    expect(repeat).toMatchObject({ round: 2, tally: { met: 0, toConfirm: 1 } });
    expect((await code()).out).toMatch(/6\.3 to be confirmed \(met on /);
    expect(await json('confirm', '6.3', '--by', 'Pat Example')).toMatchObject({ finding: 'met' });
    const done = await json('done', 'report', '--evidence', 'Minute 7', '--by', 'Pat Example');
    expect(done).toMatchObject({ step: 'report', evidence: 'Minute 7' });
    const { calendar, parts } = await json('calendar');
    expect(calendar).toContainEqual(expect.objectContaining({ step: 'report', state: 'done' }));
    expect(parts).toContainEqual(expect.objectContaining({ id: 'refused', standing: 'to-write' }));
    for (const name of ['pack.html', 'pack.docx', 'pack.txt']) {
      const written = await code('pack', '--out', join(folder, name));
      expect(written).toMatchObject({ code: 0, out: expect.stringContaining('passages to write') });
      expect(existsSync(join(folder, name))).toBe(true);
    }
    expect(readFileSync(join(folder, 'pack.txt'), 'utf8')).toContain(
      'Not met, with an explanation: 0',
    );
    expect(await runHere('audit', 'verify', ...where)).toMatchObject({ code: 0 });
  });

  it('lets only those assess who hold an office, once anybody does', async () => {
    const { where, code } = store();
    const people = ['people', 'set', 'monitoring-officer', 'mo-oid', '--name', 'Mo Example'];
    await runHere(...people, '--by', 'Installer', ...where);
    expect(await code('assess', '6.3', ...MET)).toMatchObject({
      ...{ code: 2, out: '', err: expect.stringContaining('holds an office') },
    });
    const mo = ['--met', '--explanation', 'x', '--by', 'mo example'];
    expect(await code('assess', '6.3', ...mo)).toMatchObject({ code: 0 });
  });

  it('works out the clocks by the council’s setting, or those that are named', async () => {
    const { where, code, json } = store();
    const stages = async (...more: readonly string[]): Promise<unknown> => {
      const clocks = await json('clocks', '--received', '2026-12-18', ...more);
      return clocks['stages'];
    };
    expect(await stages()).toMatchObject([{ replyBy: '2027-01-13' }, { supposed: true }]);
    expect(await stages('--clocks', 'guidance-2020')).toMatchObject([
      { replyBy: '2027-01-06' },
      {},
    ]);
    await runHere('policy', 'set', 'complaint-clocks', 'guidance-2020', '--by', 'Pat', ...where);
    expect(await stages()).toMatchObject([{ replyBy: '2027-01-06', extendedTo: null }, {}]);
    expect((await code('clocks', '--statutory')).out).toContain('outside the Code');
  });

  it.each([
    [['nonsense'], 2],
    [['assess'], 2],
    [['assess', '6.3', '--met', '--not-met'], 2],
    [['assess', '6.3', '--met', '--explanation', 'x'], 2],
    [['assess', '6.3', '--met', '--by', 'Pat'], 1],
    [['assess', '6.99', ...MET], 1],
    [['confirm', '6.3', '--by', 'Pat'], 1],
    [['begin', '--by', 'Pat'], 2],
    [['done', 'self-assessment', '--evidence', 'x', '--by', 'Pat'], 1],
    [['pack'], 2],
    [['pack', '--out', 'pack.pdf'], 2],
    [['clocks'], 2],
    [['clocks', '--received', '2026-02-30'], 2],
    [['clocks', '--received', '2026-06-02', '--acknowledged', '2026-06-01'], 2],
    [['clocks', '--received', '2026-06-02', '--clocks', 'ours'], 2],
    [['--year', 'soon'], 2],
    [['--authority', 'atlantis'], 2],
  ])('%j is refused with a sentence', async (args, expected) => {
    const { code, out, err } = await store().code(...args);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(/^upheld.*\.\n$/);
  });
});
