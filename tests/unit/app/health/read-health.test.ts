import {
  readHealth,
  sparingly,
  type Checked,
  type Health,
} from '../../../../src/app/health/read-health';

const says = (status: Checked['status']) => () => Promise.resolve({ status });
const never = (): Promise<Checked> => new Promise(() => undefined);

describe('readHealth', () => {
  it.each([
    [true, 'ok', true],
    [true, 'amber', true],
    [true, 'failed', false],
    [false, 'failed', true],
  ] as const)(
    'with an essential check (%s) that is %s: fit is %s',
    async (essential, status, fit) => {
      const other = { essential: true, look: says('ok') };
      expect(await readHealth({ one: { essential, look: says(status) }, other })).toEqual({
        fit,
        checks: { one: { status }, other: { status: 'ok' } },
      });
    },
  );

  it('takes a check that says nothing in time for failed', async () => {
    const health = await readHealth({ slow: { essential: true, look: never } }, 5);
    expect(health).toEqual({ fit: false, checks: { slow: { status: 'failed' } } });
  });

  it('takes a check that throws at once for failed', async () => {
    const look = (): never => {
      throw new Error('at once');
    };
    expect((await readHealth({ broken: { essential: true, look } })).fit).toBe(false);
  });
});

describe('sparingly', () => {
  it('keeps a look for a second, and no longer', async () => {
    let ms = 0;
    let looks = 0;
    const look = (): Promise<Health> => {
      looks += 1;
      return Promise.resolve({ fit: true, checks: {} });
    };
    const ask = sparingly(look, () => ms);
    await ask();
    ms = 999;
    await ask();
    expect(looks).toBe(1);
    ms = 1_000;
    await ask();
    expect(looks).toBe(2);
  });
});
