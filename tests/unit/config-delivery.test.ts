import { readConfig } from '../../src/config';

const BOT = {
  MicrosoftAppId: 'app',
  MicrosoftAppTenantId: 'home',
  UPHELD_TENANTS: 'home, customer',
};
const SINGLE = { ...BOT, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'a-secret' };
const MANAGED = { ...BOT, MicrosoftAppType: 'UserAssignedMSI' };

const problemsOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  const config = readConfig({}, env);
  return config.ok ? [] : config.problem.map(({ message }) => message);
};

describe('the rate of a tenant', () => {
  it('is 30 a second unless it is set', () => {
    expect(readConfig({}, {})).toMatchObject({ ok: true, value: { tenantPerSecond: 30 } });
    const set = readConfig({}, { UPHELD_TENANT_RATE: '50' });
    expect(set).toMatchObject({ ok: true, value: { tenantPerSecond: 50 } });
  });

  it.each(['0', '101', '-1', '3.5', '1e1', 'fast', '30 '])('is refused as %j', (given) => {
    const [message, ...others] = problemsOf({ UPHELD_TENANT_RATE: given });
    expect(message).toMatch(/^UPHELD_TENANT_RATE is ".*"; give a whole number from 1 to 100/);
    expect(others).toEqual([]);
  });
});

describe('tenants whose channels may be read', () => {
  it('are none unless they are named', () => {
    expect(readConfig({}, SINGLE)).toMatchObject({ ok: true, value: { graphTenants: [] } });
    const named = readConfig({}, { ...SINGLE, UPHELD_GRAPH_TENANTS: 'customer' });
    expect(named).toMatchObject({ ok: true, value: { graphTenants: ['customer'] } });
  });

  it('must be enrolled', () => {
    expect(problemsOf({ ...SINGLE, UPHELD_GRAPH_TENANTS: 'customer, stranger' })).toEqual([
      'UPHELD_GRAPH_TENANTS names "stranger", which is not in UPHELD_TENANTS.',
    ]);
  });

  it('are only its own for a managed identity', () => {
    expect(problemsOf({ ...MANAGED, UPHELD_GRAPH_TENANTS: 'home' })).toEqual([]);
    expect(problemsOf({ ...MANAGED, UPHELD_GRAPH_TENANTS: 'customer' })).toEqual([
      'UPHELD_GRAPH_TENANTS names "customer", but a managed identity can read its own tenant (MicrosoftAppTenantId) only.',
    ]);
  });
});
