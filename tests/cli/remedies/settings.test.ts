import { runHere } from '../../support/run-here';
import { temporaryFolder } from '../../support/run-upheld';

let data: string;
beforeEach(() => {
  data = temporaryFolder();
});

const run = (...args: readonly string[]) => runHere(...args, '--data', data);

async function add(...more: readonly string[]) {
  await run(
    ...['remedies', 'add', '--reference', '26 000 001', '--service', 'housing', '--text', 'Do it'],
    ...['--due', '2026-12-01', '--owner', 'olu-oid', '--owner-name', 'Olu', ...more],
  );
}

/** Tuesday 24 November 2026, 10:00 in London: five working days before. */
const due = (...args: readonly string[]) =>
  run('due', '--at', '2026-11-24T10:00:00Z', '--json', ...args);

const linesOf = (out: string): readonly any[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('upheld policy', () => {
  it('shows every rule, and who changed what', async () => {
    expect((await run('policy')).out).toMatch(/^ahead: 10, 5, 2, 0\n {4}working days before/);
    await run('policy', 'set', 'ahead', '15,1', '--by', 'A Name');
    const shown = JSON.parse((await run('policy', '--json')).out);
    expect(shown).toMatchObject({
      ahead: '15, 1',
      changes: [{ by: 'A Name', setting: 'ahead', before: '10, 5, 2, 0', after: '15, 1' }],
    });
  });

  it('is what reminders go by', async () => {
    await add();
    expect(linesOf((await due()).out)).toMatchObject([{ owner: 'olu-oid', kind: 'due-in-5' }]);
    await run('policy', 'set', 'closures', '2026-11-24', '--by', 'A Name');
    expect((await due()).out).toBe('');
    await run('policy', 'set', 'closures', 'none', '--by', 'A Name');
    await run('policy', 'set', 'opens', '10:30', '--by', 'A Name');
    expect((await due()).out).toBe('');
  });

  it.each([
    [['set', 'ahead', '5,5', '--by', 'X'], 1],
    [['set', 'ahed', '5', '--by', 'X'], 1],
    [['set', 'opens', '18:00', '--by', 'X'], 1],
    [['set', 'ahead', '5'], 2],
    [['set', 'ahead'], 2],
    [['change'], 2],
  ])('%j changes nothing', async (args, code) => {
    const before = (await run('policy')).out;
    const refused = await run('policy', ...args);
    expect({ code: refused.code, out: refused.out }).toEqual({ code, out: '' });
    expect(refused.err).not.toBe('');
    expect((await run('policy')).out).toBe(before);
  });
});

describe('upheld people', () => {
  it('sets who holds an office, shows them, and takes them out again', async () => {
    await run('people', 'set', 'link-officer', 'lena-oid', '--name', 'Lena');
    await run('people', 'set', 'service-lead', 'sam-oid', '--name', 'Sam', '--service', 'housing');
    await run('people', 'set', 'admin', 'ada-oid', '--name', 'Ada');
    expect(linesOf((await run('people', '--json')).out)).toEqual([
      { office: 'link-officer', service: null, person: { id: 'lena-oid', name: 'Lena' } },
      { office: 'monitoring-officer', service: null, person: null },
      { office: 'admin', service: null, person: { id: 'ada-oid', name: 'Ada' } },
      { office: 'service-lead', service: 'housing', person: { id: 'sam-oid', name: 'Sam' } },
    ]);
    await run('people', 'clear', 'link-officer');
    await run('people', 'clear', 'admin', 'ada-oid');
    await run('people', 'clear', 'service-lead', '--service', 'housing');
    expect((await run('people')).out).toBe('link-officer: nobody\nmonitoring-officer: nobody\n');
  });

  it('passes what is owed to the deputy while somebody is away', async () => {
    await add('--deputy', 'dee-oid', '--deputy-name', 'Dee');
    await run('people', 'away', 'olu-oid', '--until', '2099-01-01');
    expect((await run('people')).out).toContain('olu-oid: away, back on 1 January 2099');
    expect(linesOf((await due()).out)).toMatchObject([
      { owner: 'dee-oid', kind: 'due-in-5', why: expect.stringContaining('Olu is away') },
    ]);
    await run('people', 'back', 'olu-oid');
    expect(linesOf((await due()).out)).toMatchObject([{ owner: 'olu-oid' }]);
  });

  it.each([
    [['set', 'mayor', 'x', '--name', 'X'], 1],
    [['set', 'link-officer'], 1],
    [['set', 'service-lead', 'x', '--name', 'X'], 1],
    [['away', 'x'], 1],
    [['away', 'x', '--until', '2020-01-01'], 1],
    [['away'], 2],
    [['promote'], 2],
  ])('%j changes nothing', async (args, code) => {
    const before = (await run('people')).out;
    const refused = await run('people', ...args);
    expect({ code: refused.code, out: refused.out }).toEqual({ code, out: '' });
    expect(refused.err).not.toBe('');
    expect((await run('people')).out).toBe(before);
  });
});

describe('upheld due', () => {
  it('puts one card a person and day into the ledger, however often it is called', async () => {
    await add();
    await add('--text', 'Do another thing');
    expect((await due('--send')).err).toMatch(/^1 put into the ledger/);
    expect(await due('--send')).toMatchObject({ out: '', err: expect.stringMatching(/^0 put/) });
    // What falls due on the same day waits for the next working day.
    await add('--text', 'Do a third thing');
    expect((await due()).out).toBe('');
  });

  it.each(['2026-11-21T10:00:00Z', '2026-11-24T08:00:00Z', '2026-11-24T17:00:00Z'])(
    'is quiet at %s: a weekend, or out of hours',
    async (at) => {
      await add();
      expect((await run('due', '--at', at, '--json')).out).toBe('');
    },
  );

  it.each([[[]], [['--at', 'tomorrow']], [['--at', '2026-13-45T99:00:00Z']]])(
    'asks for a moment: %j',
    async (args) => {
      expect((await run('due', ...args)).code).toBe(2);
    },
  );
});
