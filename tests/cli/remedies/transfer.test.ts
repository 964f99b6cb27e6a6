import { runHere } from '../../support/run-here';
import { temporaryFolder } from '../../support/run-upheld';

describe('upheld remedies transfer', () => {
  const data = ['--data', temporaryFolder(), '--home', 'somerset'];
  const remedies = (...args: readonly string[]) => runHere('remedies', ...args, ...data);
  const words = ['--by', 'Pat Example', '--reason', 'Reorganisation of April'];
  const order = (from: string, to: string) => ['transfer', '--from', from, '--to', to, ...words];

  it('moves what is open with its history, and says so once', async () => {
    const draft = ['--reference', '23 001 234', '--service', 'housing', '--due', '2099-01-01'];
    const added = await remedies(
      ...['add', ...draft, '--text', 'Review', '--owner', 'olu', '--council', 'mendip', '--json'],
    );
    const { id } = JSON.parse(added.out) as { readonly id: string };
    expect((await remedies('list')).out).toContain('Mendip District Council');
    const moved = await remedies(...order('mendip', 'somerset'), '--json');
    expect(moved).toMatchObject({ code: 0, err: expect.stringContaining('1 moved from Mendip') });
    expect(JSON.parse(moved.out)).toMatchObject({
      ...{ id, council: 'somerset', owner: { id: 'olu' }, due: '2099-01-01', revision: 2 },
    });
    const again = await remedies(...order('mendip', 'somerset'));
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toContain(
      '0 moved from Mendip District Council to Somerset Council; 1 had been',
    );
    const shown = await remedies('show', id, '--json');
    expect(shown.out).toContain('Reorganisation of April');
    const calendar = await runHere('code', 'calendar', '--json', ...data);
    const steps = (JSON.parse(calendar.out) as { readonly calendar: readonly object[] }).calendar;
    expect(steps).toContainEqual(
      expect.objectContaining({ step: 'restructure', paragraph: '8.3' }),
    );
    expect(await runHere('audit', 'verify', ...data)).toMatchObject({ code: 0 });
  });

  it.each([
    [['transfer', '--from', 'mendip', '--to', 'somerset', '--reason', 'x'], 2, '--by NAME'],
    [['transfer', '--from', 'mendip', ...words], 2, 'both councils'],
    [['transfer', '--from', 'mendip', '--to', 'somerset', '--by', 'Pat'], 1, '--reason'],
    [order('coventry', 'somerset'), 1, 'still exists'],
    [order('mendip', 'coventry'), 1, 'these did: somerset'],
    [order('cumbria', 'cumberland'), 1, 'several councils took over'],
    [['transfer', 'r-none', ...order('mendip', 'somerset').slice(1)], 1, 'no open remedy'],
    [['add', '--council', 'atlantis'], 2, 'no council'],
  ])('%j moves nothing, and says why', async (args, expected, why) => {
    const { code, out, err } = await remedies(...args);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(why);
  });
});
