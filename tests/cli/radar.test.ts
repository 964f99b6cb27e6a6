import { join } from 'node:path';
import { runHere } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk } from '../support/test-letters';

const REF = 'summary-coventry-2021-22';

describe('upheld radar', () => {
  it('proposes, takes down what a named person decides, and keeps it on record', async () => {
    const data = ['--data', join(temporaryFolder(), 'store'), '--home', 'coventry'];
    await runHere('import', letterOnDisk(COVENTRY_2021), ...data);
    const list = await runHere('radar', ...data);
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toContain(
      `${REF} · Report findings of maladministration in a periodic summary`,
    );
    expect(list.out).toMatch(/because: 12 upheld decisions in 2021-22 \(.*, line \d+: “12”\)/);
    expect(list.out).toContain(
      'source: Local Government and Housing Act 1989, section 5 (council)',
    );
    const take = ['radar', 'decide', REF, '--as', 'taken', '--reason', 'For the Cabinet', ...data];
    const nobody = await runHere(...take, '--by', 'Mona Monitor');
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect(nobody.err).toContain('Nobody is set as Monitoring Officer');
    await runHere(
      'people',
      'set',
      'monitoring-officer',
      'oid-m',
      '--name',
      'Mona Monitor',
      ...data,
    );
    const taken = await runHere(...take, '--by', 'mona monitor');
    expect(taken.out).toMatch(new RegExp(`^${REF}: taken on by Mona Monitor on `));
    const again = await runHere(...take, '--by', 'oid-m');
    expect(again).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('decided before'),
    });
    const reported = [
      'radar',
      'decide',
      REF,
      '--as',
      'reported',
      '--reason',
      'In the annual report',
    ];
    const noBody = await runHere(...reported, '--by', 'oid-m', ...data);
    expect(noBody).toMatchObject({ code: 1, err: expect.stringContaining('to which body') });
    const to = ['--to', 'Audit Committee', '--on', '2026-01-20', '--by', 'oid-m', '--json'];
    const done = await runHere(...reported, ...to, ...data);
    expect(JSON.parse(done.out)).toMatchObject({
      ...{ state: 'reported', reported: { on: '2026-01-20', to: 'Audit Committee' } },
      ...{ decidedBy: { id: 'oid-m' }, reason: 'In the annual report' },
    });
    expect((await runHere('radar', ...data)).out).toContain(
      'Nothing that is held asks for anything',
    );
    const all = await runHere('radar', '--all', '--json', ...data);
    expect(JSON.parse(all.out)).toMatchObject({ ref: REF, standing: 'decided', changed: [] });
    const audit = await runHere('audit', 'verify', ...data);
    expect(audit.out).toContain(
      'All 4 entries of 0 remedies, 1 decision about duties and 0 settled',
    );
    const exported = await runHere('audit', 'export', ...data);
    expect(exported.out).toContain(`"history":"duty/${REF}"`);
  });

  it('lists the duties with the Acts and manuals that they come from', async () => {
    const { out } = await runHere('radar', 'sources');
    expect(out).toContain('public-report-response: Consider a public report');
    expect(out).toContain(
      'source: Local Government Act 1974, section 31(2) https://www.legislation.gov.uk/',
    );
    expect(out).toContain('(not checked: look it up)');
    expect(JSON.parse((await runHere('radar', 'sources', '--json')).out)).toHaveLength(8);
  });

  it.each([
    [['radar', 'decide']],
    [['radar', 'decide', REF, '--as', 'closed', '--by', 'x']],
    [['radar', 'decide', REF, '--as', 'taken', '--reason', 'For the Cabinet']],
    [['radar', 'sweep']],
    [['radar', '--authority', 'atlantis']],
  ])('says what to type instead: %j', async (words) => {
    const called = await runHere(...words, '--data', join(temporaryFolder(), 'store'));
    expect(called).toMatchObject({ code: 2, out: '' });
  });
});
