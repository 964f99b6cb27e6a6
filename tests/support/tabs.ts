import { changeSettings } from '../../src/app/remedies/remedy-settings';
import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { startBot } from '../../src/launch/start-bot';
import { sampleRemedies } from '../../src/sample/sample-remedies';
import { temporaryFolder } from './run-upheld';
import { SSO_APP, SSO_TENANT, startSignInService } from './sign-in-service';
import { loadSampleLetters } from './load-sample-letters';

/** The product's pages with sample data, as in production: people sign in, at a service of our own. */
export interface Tabs {
  readonly url: string;
  /** The address of a letter's record. */
  readonly letter: string;
  readonly linkOfficer: string;
  readonly token: (person: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startTabs(): Promise<Tabs> {
  const entra = await startSignInService();
  const config = readConfig(
    { data: temporaryFolder(), home: 'coventry', port: '0' },
    {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: SSO_APP,
      MicrosoftAppTenantId: SSO_TENANT,
      MicrosoftAppPassword: 'not-used',
      UPHELD_TENANTS: SSO_TENANT,
      UPHELD_SSO_APP_ID: SSO_APP,
      UPHELD_SSO_AUTHORITY: entra.authority,
    },
  );
  if (!config.ok || config.value.bot.kind === 'none') throw new Error('The settings are wrong.');
  const ports = await composePorts(config.value);
  const bot = await startBot(ports, config.value, { bot: config.value.bot });
  await loadSampleLetters(ports, { tenant: SSO_TENANT, remedies: sampleRemedies });
  const linkOfficer = '00000000-0000-0000-0000-00000000002f';
  await changeSettings(ports, SSO_TENANT, (settings) => ({
    ...settings,
    people: { ...settings.people, linkOfficer: { id: linkOfficer, name: 'Lee Marsh' } },
  }));
  const [record] = (await ports.store.figures.figuresOf(['coventry'])).slice(-1);
  return {
    url: `http://127.0.0.1:${String(bot.port)}`,
    letter: `/letters/${record?.source.sha256 ?? ''}`,
    linkOfficer,
    token: (oid) => entra.token({ oid }),
    stop: async () => {
      await bot.stop();
      await ports.store.close();
      await entra.stop();
    },
  };
}
