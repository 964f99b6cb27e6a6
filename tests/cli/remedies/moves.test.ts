import { MOVES } from '../../../src/domain/remedy/remedy';
import { runHere } from '../../support/run-here';
import { temporaryFolder } from '../../support/run-upheld';

let data: string;
let id: string;
beforeEach(async () => {
  data = temporaryFolder();
  const added = await remedies(
    ...['add', '--reference', '26 000 001', '--service', 'housing', '--text', 'Review it'],
    ...['--due', '2099-01-01', '--owner', 'olu-oid', '--owner-name', 'Olu', '--json'],
  );
  id = (JSON.parse(added.out) as { id: string }).id;
});

const run = (...args: readonly string[]) => runHere(...args, '--data', data);
const remedies = (...args: readonly string[]) => run('remedies', ...args);

async function shown(): Promise<any> {
  return JSON.parse((await remedies('show', id, '--json')).out);
}

describe('upheld remedies VERB', () => {
  it('takes a remedy through its life, each step once', async () => {
    const steps: readonly (readonly string[])[] = [
      ['acknowledge', id, '--by', 'Olu'],
      ['start', id, '--by', 'olu-oid'],
      ['request-time', id, '--by', 'Olu', '--due', '2099-02-01', '--reason', 'it takes longer'],
      ['extend', id, '--due', '2099-02-01', '--reason', 'agreed'],
      ['pass-on', id, '--by', 'Olu', '--to', 'rob-oid', '--to-name', 'Rob'],
      ['take-over', id, '--by', 'Rob'],
      ['not-mine', id, '--by', 'Rob'],
      ['assign', id, '--to', 'olu-oid', '--to-name', 'Olu', '--deputy', 'dee-oid'],
      ['done', id, '--by', 'Olu', '--evidence', 'DOC-1'],
      ['reopen', id, '--reason', 'a page is missing'],
      ['done', id, '--by', 'dee-oid', '--evidence', 'DOC-2', '--on', '2026-11-20'],
      ['accept', id],
    ];
    for (const step of steps) {
      expect([step[0], (await remedies(...step)).err]).toEqual([step[0], '']);
      if (step[0] === 'take-over') continue;
      const again = await remedies(...step, '--operation', `again ${String(step)}`);
      expect([step[0], again.code]).toEqual([step[0], step[0] === 'reopen' ? 1 : 0]);
    }
    const remedy = await shown();
    expect(remedy).toMatchObject({ state: 'accepted', evidence: 'DOC-2', firstDue: '2099-01-01' });
    const done = remedy.history.filter(({ outcome }: any) => outcome === 'done');
    expect(done.map(({ verb }: any) => verb)).toEqual(['create', ...steps.map(([verb]) => verb)]);
    expect((await run('audit', 'verify')).code).toBe(0);
  });

  it.each([
    [['accept', '--by', 'Olu'], 'may not do this'],
    [['done', '--by', 'stranger', '--evidence', 'x'], 'may not do this'],
    [['done'], '--evidence'],
    [['done', '--evidence', 'Mrs Placeholder'], 'identify somebody'],
    [['done', '--evidence', 'x', '--on', '2098-01-01'], 'not come yet'],
    [['extend', '--due', '2098-01-01', '--reason', 'no'], 'later than'],
    [['extend', '--due', 'soon', '--reason', 'no'], 'a day that exists'],
    [['extend', '--due', '2099-02-01'], '--reason'],
    [['refuse-time', '--reason', 'no'], 'nobody asked'],
    [['accept'], 'cannot be done'],
    [['assign'], '--to'],
    [['start', '--revision', '9'], 'revision 1'],
  ])('%j is refused with the reason, and on record', async ([verb = '', ...args], why) => {
    const { code, out, err } = await remedies(verb, id, ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(why);
    const { history, revision, state } = await shown();
    expect({ revision, state }).toEqual({ revision: 1, state: 'agreed' });
    expect(history.slice(1)).toMatchObject([{ verb, outcome: 'refused' }]);
  });

  it.each(MOVES.filter((verb) => verb !== 'transfer'))(
    '%s of nothing, or of what is not there, is said',
    async (verb) => {
      expect((await remedies(verb)).code).toBe(2);
      expect(await remedies(verb, 'r-none')).toMatchObject({
        code: 1,
        err: expect.stringContaining('there is no remedy'),
      });
    },
  );
});
