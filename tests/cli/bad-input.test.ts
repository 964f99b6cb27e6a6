import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runHere } from '../support/run-here';
import { startUpheld, temporaryFolder, upheld } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk, letterText } from '../support/test-letters';

let data: string;
beforeEach(() => {
  data = temporaryFolder();
});

function file(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** One sentence on standard error and nothing on standard output. */
function expectOneSentence(text: string): void {
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).toMatch(/[.;]\s*$/);
  expect(text).not.toMatch(/Error:|at .*\.js|undefined/);
}

describe('a file that cannot be imported', () => {
  it.each<[string, string, string | Buffer, RegExp]>([
    [
      'of an unknown type',
      'letter.xyz',
      Buffer.from([0, 1, 2, 3, 250, 251]),
      /cannot be read; give the letter as/,
    ],
    ['that is empty', 'letter.txt', '', /is empty; /],
    ['cut off in the middle', 'letter.pdf', '%PDF-1.7\n1 0 obj\n<<', /damaged|no text/],
    ['that is no letter', 'notes.txt', 'Buy milk and eggs before Friday, please.\n', /./],
  ])(
    '%s is refused with a reason, and the next is imported',
    async (_what, name, content, reason) => {
      const bad = file(name, content);
      const { code, out } = await runHere(
        'import',
        bad,
        letterOnDisk(COVENTRY_2021),
        '--data',
        data,
        '--json',
      );
      const [first, second] = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(code).toBe(1);
      expect(first).toMatchObject({
        file: bad,
        status: 'refused',
        reason: expect.stringMatching(reason),
      });
      expect(second).toMatchObject({
        status: 'imported',
        authority: 'coventry',
        period: '2021-22',
      });
    },
  );

  it('for an unknown authority says which name it found', async () => {
    const letter = file(
      'letter.txt',
      letterText({ ...COVENTRY_2021, council: 'Hogsmeade Borough Council' }),
    );
    const { code, out } = await runHere('import', letter, '--data', data);
    expect(code).toBe(1);
    expect(out).toMatch(/refused: .*(Hogsmeade Borough Council|which council)/);
  });

  it('that does not exist is named', async () => {
    const { code, out } = await runHere('read', '/nowhere/letter.txt', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      file: '/nowhere/letter.txt',
      problem: { kind: 'not-found' },
    });
  });
});

describe('a letter whose figures do not reconcile', () => {
  it('keeps what is sound, holds back what is not, and never answers from that', async () => {
    const letter = letterOnDisk(COVENTRY_2021, { upheldPercent: 70 });
    const { code, out } = await runHere('import', letter, '--data', data, '--json');
    expect(code).toBe(0);
    const [result] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(result.held.length).toBeGreaterThan(0);
    expect(result.held[0].arithmetic).toContain('60%');
    const ask = async (q: string) =>
      JSON.parse((await runHere('ask', q, '--home', 'coventry', '--data', data, '--json')).out);
    expect(await ask('what was our uphold rate in 2021-22?')).toMatchObject({
      status: 'no-data',
      figures: [],
    });
    expect(await ask('what was our compliance rate in 2021-22?')).toMatchObject({
      status: 'answered',
    });
  });

  it('with other figures than the letter held is refused, unless it is a correction', async () => {
    await runHere('import', letterOnDisk(COVENTRY_2021), '--data', data);
    const other = letterOnDisk(COVENTRY_2021, {
      upheld: 13,
      investigations: 20,
      upheldPercent: 65,
    });
    const refused = await runHere('import', other, '--data', data);
    expect(refused.out).toMatch(/refused: other figures are held .* --correction/);
    const corrected = await runHere('import', other, '--correction', '--data', data);
    expect(corrected.out).toContain('imported');
    const { out } = await runHere(
      'ask',
      'our uphold rate in 2021-22',
      '--home',
      'coventry',
      '--data',
      data,
      '--json',
    );
    expect(JSON.parse(out).figures[0].value).toBe(65);
  });
});

describe('a wrong call', () => {
  it.each([
    [['frobnicate'], /no command "frobnicate"/],
    [['ask'], /give one question/],
    [['ask', 'uphold rate', '--home', 'hogsmeade'], /no council with the id "hogsmeade"/],
    [['read'], /name at least one file/],
    [['import', '--frob'], /--frob/],
    [['digest', '--authority', 'coventry'], /--year/],
    [['due', '--at', 'Monday'], /2026-11-23T10:00:00Z/],
    [['due', '--at', '2026-13-45T10:00:00Z'], /2026-11-23T10:00:00Z/],
    [['remedies', 'burn'], /list, show, add or import/],
    [['serve', '--port', 'abc', '--insecure-local'], /"abc" is not a port/],
  ])('%j says what to type', async (args, message) => {
    const { code, out, err } = await runHere(...args);
    expect(out).toBe('');
    expectOneSentence(err);
    expect(err).toMatch(message);
    expect(code).toBe(args[0] === 'serve' ? 1 : 2);
  });

  it('shows all commands without one, and a command with --help', async () => {
    expect((await upheld()).out).toContain('upheld COMMAND');
    expect((await runHere('ask', '--help')).out).toContain('--batch');
  });

  it('of a batch names the line and answers the others', async () => {
    const batch = file(
      'batch.jsonl',
      '{"id":"a","q":"help"}\nnonsense\n{"id":"b","prev":[],"q":"help"}\n',
    );
    const { code, out, err } = await runHere('ask', '--batch', batch, '--data', data);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'b']);
    expectOneSentence(err);
    expect(err).toContain('line 2');
  });
});

describe('remedies', () => {
  const add = (...changed: string[]) =>
    runHere(
      ...[
        'remedies',
        'add',
        '--reference',
        '23 1',
        '--service',
        'housing',
        '--text',
        'Review the policy',
      ],
      ...[
        '--due',
        '2026-12-01',
        '--owner',
        'oid',
        '--owner-name',
        'Olu',
        '--data',
        data,
        ...changed,
      ],
    );

  it('are added once, and listed', async () => {
    expect((await add()).code).toBe(0);
    const again = await add();
    expect(again.code).toBe(1);
    expectOneSentence(again.err);
    const { out } = await runHere('remedies', 'list', '--json', '--data', data);
    expect(JSON.parse(out)).toMatchObject({
      reference: '23 1',
      owner: { id: 'oid', name: 'Olu' },
      revision: 1,
    });
  });

  it.each([
    ['--due', 'soon'],
    ['--service', 'parking'],
    ['--text', 'Call Mrs B on 024 7683 1234'],
    ['--owner', ''],
  ])('with %s "%s" are refused in one sentence', async (option, value) => {
    const { code, err } = await add(option, value);
    expect(code).toBe(1);
    expectOneSentence(err);
    expect((await runHere('remedies', 'list', '--json', '--data', data)).out).toBe('');
  });

  it('come from a CSV file, row by row', async () => {
    const csv = file(
      'remedies.csv',
      '\uFEFFReference,Service,Text,Due,Owner,Owner name\n23 1,housing,Review the policy,2026-12-01,oid,Olu\n23 2,astronomy,"Train, then test",2026-12-01,oid,Olu\n',
    );
    const { code, out } = await runHere('remedies', 'import', csv, '--json', '--data', data);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { row: 2, status: 'added', reason: null },
      { row: 3, status: 'refused', reason: expect.stringContaining('"astronomy"') },
    ]);
  });
});

describe('serve', () => {
  let blocker: Server | undefined;
  afterEach(() => blocker?.close());

  it('says that its port is in use, and by what option to choose another', async () => {
    const server = createServer();
    blocker = server;
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const { code, err } = await upheld(
      'serve',
      '--insecure-local',
      '--port',
      String(port),
      '--data',
      data,
    );
    expect(code).toBe(1);
    expectOneSentence(err);
    expect(err).toContain(`port ${String(port)} is in use`);
  });

  it('does not start in production without a configuration, and names all that is missing', async () => {
    const { code, err } = await upheld('serve', '--data', data);
    expect(code).toBe(1);
    for (const name of [
      'MicrosoftAppType',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'UPHELD_TENANTS',
    ]) {
      expect(err).toContain(name);
    }
  });

  it('does not start on half a configuration, nor show a secret', async () => {
    const child = startUpheld(['serve', '--data', data], {
      MicrosoftAppId: 'app',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'hunter2-secret',
    });
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(1);
    expect(err).toContain('MicrosoftAppTenantId');
    expect(err).toContain('UPHELD_TENANTS');
    expect(err).not.toContain('hunter2');
  });
});

it('an unusable store is one sentence', async () => {
  const blocked = join(temporaryFolder(), 'file');
  writeFileSync(blocked, 'not a folder');
  const { code, err } = await upheld('sample', 'load', '--data', blocked);
  expect(code).toBe(1);
  expectOneSentence(err);
  expect(err).toContain(blocked);
  const readOnly = join(temporaryFolder(), 'read-only');
  mkdirSync(readOnly);
  chmodSync(readOnly, 0o500);
  writeFileSync(
    join(readOnly, 'upheld.sqlite'),
    'this is not a database, and must not be overwritten',
  );
  const damaged = await upheld('sample', 'load', '--data', readOnly);
  expect(damaged.code).toBe(1);
  expectOneSentence(damaged.err);
});
