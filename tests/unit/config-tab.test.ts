import { readTab } from '../../src/config-tab';
import type { ConfigProblem, Env } from '../../src/config-problem';

const APP = '00000000-0000-0000-0000-0000000000aa';

function read(env: Env) {
  const problems: ConfigProblem[] = [];
  return { settings: readTab(env, problems), wrong: problems.map(({ setting }) => setting) };
}

it('needs nothing', () => {
  const { settings, wrong } = read({});
  expect(settings).toEqual({ publicUrl: null, signIn: { kind: 'none' } });
  expect(wrong).toEqual([]);
});

it('takes the address and single sign-on', () => {
  const { settings, wrong } = read({
    UPHELD_PUBLIC_URL: 'https://upheld.example.gov.uk/',
    UPHELD_SSO_APP_ID: APP,
    UPHELD_SSO_RESOURCE: `api://upheld.example.gov.uk/botid-${APP}`,
  });
  expect(wrong).toEqual([]);
  expect(settings).toEqual({
    publicUrl: 'https://upheld.example.gov.uk',
    signIn: {
      kind: 'entra',
      audiences: [APP, `api://upheld.example.gov.uk/botid-${APP}`],
      authority: 'https://login.microsoftonline.com',
    },
  });
});

it.each([
  ['UPHELD_PUBLIC_URL', 'upheld.example'],
  ['UPHELD_PUBLIC_URL', 'http://upheld.example'],
  ['UPHELD_PUBLIC_URL', 'https://upheld.example/below'],
  ['UPHELD_PUBLIC_URL', 'https://upheld.example/?x=1'],
  ['UPHELD_PUBLIC_URL', 'https://a:b@upheld.example'],
  ['UPHELD_SSO_APP_ID', 'upheld'],
  ['UPHELD_SSO_RESOURCE', 'https://upheld.example'],
  ['UPHELD_SSO_AUTHORITY', 'http://login.example'],
])('refuses %s=%s', (name, value) => {
  expect(read({ UPHELD_SSO_APP_ID: APP, [name]: value }).wrong).toEqual([name]);
});

it('refuses half of single sign-on', () => {
  expect(read({ UPHELD_SSO_RESOURCE: 'api://x' }).wrong).toEqual(['UPHELD_SSO_APP_ID']);
});
