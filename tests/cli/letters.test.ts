import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLines } from '../support/letter-pdf';
import { runHere } from '../support/run-here';
import { temporaryFolder, upheld } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk, letterText, SANDWELL_2021 } from '../support/test-letters';

type Held = Readonly<Record<'record' | 'figure' | 'code' | 'pointer', string>> & {
  readonly printed: number;
  readonly proposed: number | null;
};

let data: string;
beforeEach(() => {
  data = temporaryFolder();
});

const run = (...args: readonly string[]) => runHere(...args, '--data', data);

async function heldFigures(): Promise<readonly Held[]> {
  const { out } = await run('letters', '--held', '--json');
  return out
    .split('\n')
    .filter(Boolean)
    .map((line): Held => JSON.parse(line));
}

async function heldAt(pointer: string): Promise<Held> {
  const found = (await heldFigures()).find((held) => held.pointer.endsWith(pointer));
  if (!found) throw new Error(`nothing is held at ${pointer}`);
  return found;
}

const ask = (question: string) => run('ask', question, '--home', 'coventry', '--json');

const settle = ({ record, figure }: Held, ...how: readonly string[]) =>
  run('letters', 'settle', record, figure, '--by', 'A Person', ...how);

const WRONG_RATE = { upheldPercent: 70 };
const OUR_RATE = 'what was our uphold rate in 2021-22?';

describe('letters', () => {
  it('lists what is held, and what is held back with its arithmetic', async () => {
    expect((await run('letters')).out).toContain('No document is held');
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    expect((await run('letters')).out).toMatch(
      /^Coventry City Council 2021-22: \d+ figures, 3 held\./,
    );
    expect(await heldAt('complaintsUpheld/ratePercent')).toMatchObject({
      code: 'rate-contradicts-counts',
      arithmetic: '12 of 20 = 60%; printed 70%',
      printed: 70,
      proposed: 60,
      unit: 'percent',
      place: { text: expect.stringContaining('70%') },
    });
    const { out } = await run('letters', '--held');
    expect(out).toContain('uphold rate, printed as 70%; the counts give 60%');
  });

  it('settles with a correction, of which every answer tells', async () => {
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    const rate = await heldAt('complaintsUpheld/ratePercent');
    const { code, out } = await settle(rate, '--correct', '60%', '--reason', '12 of 20', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, entry: 1, verb: 'correct', value: 60 });
    const answer = JSON.parse((await ask(OUR_RATE)).out);
    expect(answer.figures[0].value).toBe(60);
    expect(answer.text).toMatch(/printed as 70%, corrected to 60% by A Person on .+: 12 of 20\./);
    const { out: digest } = await run('digest', '--authority', 'coventry', '--year', '2021-22');
    expect(digest).toContain('printed as 70%, corrected to 60% by A Person');
  });

  it('lets the printed value stand, and answers from it without a word', async () => {
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    const { out } = await settle(await heldAt('complaintsUpheld/ratePercent'), '--accept-printed');
    expect(out).toContain('printed as 70%, accepted by A Person');
    const answer = JSON.parse((await ask(OUR_RATE)).out);
    expect(answer.figures[0].value).toBe(70);
    expect(answer.text).not.toContain('corrected');
  });

  it('rejects for good: there is no answer, and nothing waits', async () => {
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    for (const held of await heldFigures())
      expect((await settle(held, '--reject', '--reason', 'cannot be told')).code).toBe(0);
    expect(await heldFigures()).toEqual([]);
    expect(JSON.parse((await ask(OUR_RATE)).out)).toMatchObject({ status: 'no-data', figures: [] });
    expect(JSON.parse((await run('audit', 'verify', '--json')).out)).toMatchObject({
      ok: true,
      letters: 1,
      entries: 3,
      broken: [],
    });
  });

  it('settles once, of two people at the same moment', async () => {
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    const rate = await heldAt('complaintsUpheld/ratePercent');
    const both = await Promise.all([
      settle(rate, '--accept-printed'),
      settle(rate, '--correct', '60', '--reason', '12 of 20'),
    ]);
    expect(both.map(({ code }) => code).toSorted()).toEqual([0, 1]);
    const later = await settle(rate, '--reject', '--reason', 'late');
    expect(later.err).toMatch(/settled already: .* Nothing was changed\./);
    expect(JSON.parse((await run('audit', 'verify', '--json')).out)).toMatchObject({
      ok: true,
      entries: 1,
    });
  });

  it('says what is wrong with a call, and changes nothing', async () => {
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    const rate = await heldAt('complaintsUpheld/ratePercent');
    const before = await heldFigures();
    const calls: readonly (readonly [readonly string[], number])[] = [
      [['settle'], 2],
      [['settle', rate.record, rate.figure, '--by', 'A'], 2],
      [['settle', rate.record, rate.figure, '--by', 'A', '--reject', '--accept-printed'], 2],
      [['settle', rate.record, rate.figure, '--by', 'A', '--correct', 'many'], 2],
      [['settle', rate.record, rate.figure, '--accept-printed'], 1],
      [['settle', rate.record, rate.figure, '--by', 'A', '--reject'], 1],
      [['settle', rate.record, 'nothing', '--by', 'A', '--accept-printed'], 1],
      [['settle', 'leeds|2021-22|0', rate.figure, '--by', 'A', '--accept-printed'], 1],
      [['elsewhere'], 2],
    ];
    for (const [args, expected] of calls) {
      const { code, out, err } = await run('letters', ...args);
      expect([args.join(' '), code]).toEqual([args.join(' '), expected]);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(await heldFigures()).toEqual(before);
  });
});

describe('the average for a type and year', () => {
  it('is held where another letter prints another, until a person lets it stand', async () => {
    await run('import', letterOnDisk(COVENTRY_2021));
    const { out } = await run('import', letterOnDisk(SANDWELL_2021, { similarUpheldPercent: 69 }));
    expect(out).toContain('1 held back');
    const held = await heldFigures();
    expect(held).toMatchObject([
      {
        authority: 'sandwell',
        code: 'comparator-differs',
        arithmetic: expect.stringMatching(/^69% in .*Sandwell.*; 68% in .*Coventry/),
      },
    ]);
    expect((await settle(held[0]!, '--accept-printed')).code).toBe(0);
    const third = { ...SANDWELL_2021, council: 'Leeds City Council', slug: 'leeds' };
    await run('import', letterOnDisk(third, { similarUpheldPercent: 69 }));
    expect(await heldFigures()).toEqual([]);
  });
});

describe('a letter that comes again', () => {
  it('as PDF, after a figure of it was settled, is already held', async () => {
    await run('import', letterOnDisk(COVENTRY_2021, WRONG_RATE));
    await settle(await heldAt('ratePercent'), '--correct', '60', '--reason', '12 of 20');
    const pdf = join(temporaryFolder(), 'letter.pdf');
    writeFileSync(pdf, writeLines(letterText(COVENTRY_2021, WRONG_RATE)));
    const { code, out } = await upheld('import', pdf, '--data', data, '--json');
    expect(JSON.parse(out)).toMatchObject({ status: 'already-held', authority: 'coventry' });
    expect(code).toBe(0);
    expect((await run('letters', '--json')).out.trim().split('\n')).toHaveLength(1);
  });
});
