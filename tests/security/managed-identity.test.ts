import { openCosmosDocuments } from '../../src/store/cosmos/open-cosmos-store';
import { cosmosOptions } from '../contracts/cosmos-emulator';
import { message, TENANT } from '../support/activities';
import { startEmulatorChild, type EmulatorChild } from '../support/emulator-child';
import { eventually } from '../support/run-upheld';
import { APP, SERVICE_URL } from '../support/security/channel-service';
import {
  startIdentityEndpoint,
  tokenFor,
  type IdentityEndpoint,
} from '../support/security/identity-endpoint';
import { startOutsideWorld, type OutsideWorld } from '../support/security/outside-world';
import { startProductionBot, type ProductionBot } from '../support/security/production-bot';

const DATA_IDENTITY = '00000000-0000-0000-0000-0000000000dd';
const COSMOS = 'council.documents.azure.com';
const QUEUES = 'councilstorage.queue.core.windows.net';
const CONNECTOR = 'smba.trafficmanager.net';

/** The settings of a deployment in Azure: no secret among them. */
const AZURE: Readonly<Record<string, string>> = {
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  UPHELD_TENANTS: TENANT,
  UPHELD_STORE: 'cosmos',
  COSMOS_ENDPOINT: `https://${COSMOS}`,
  COSMOS_DATABASE: 'council',
  STORAGE_ACCOUNT: 'councilstorage',
  AZURE_CLIENT_ID: DATA_IDENTITY,
};

describe('with managed identities', () => {
  let emulator: EmulatorChild;
  let identities: IdentityEndpoint;
  let world: OutsideWorld;
  let bot: ProductionBot;
  beforeAll(async () => {
    emulator = await startEmulatorChild();
    // What the deployment makes: an identity may not.
    const made = await openCosmosDocuments(cosmosOptions(emulator.endpoint, 'council'));
    await made.close();
    identities = await startIdentityEndpoint();
    world = await startOutsideWorld({
      cosmos: { host: COSMOS, emulator: emulator.endpoint },
      queues: QUEUES,
    });
    Object.assign(process.env, identities.env);
    bot = await startProductionBot(AZURE);
  });
  afterAll(async () => {
    await (bot as ProductionBot | undefined)?.stop();
    for (const name of Object.keys(identities.env)) Reflect.deleteProperty(process.env, name);
    await world.stop();
    await identities.stop();
    await emulator.stop();
  });

  const leftTo = (host: string) => world.left.filter((one) => one.host === host);

  it('answers a question from Cosmos DB through the connector, each with a token of its own', async () => {
    const { status } = await bot.sendAuthorised(message('help', { serviceUrl: SERVICE_URL }));
    expect([status, bot.handled()]).toEqual([200, 1]);
    await bot.ports.wake?.hint();
    await eventually('a look into the queue', () =>
      leftTo(QUEUES).find(({ method }) => method === 'GET'),
    );
    const expected = {
      [CONNECTOR]: `Bearer ${tokenFor('https://api.botframework.com', APP)}`,
      [COSMOS]: `type=aad&ver=1.0&sig=${tokenFor(`https://${COSMOS}`, DATA_IDENTITY)}`,
      [QUEUES]: `Bearer ${tokenFor('https://storage.azure.com', DATA_IDENTITY)}`,
    };
    for (const [host, authorization] of Object.entries(expected))
      expect([host, [...new Set(leftTo(host).map((one) => one.authorization))]]).toEqual([
        host,
        [authorization],
      ]);
    expect(leftTo(CONNECTOR).map(({ method }) => method)).toEqual(['POST']);
  });

  it('sends nothing to any other host, and no token of one to another', () => {
    expect([...new Set(world.left.map(({ host }) => host))].sort()).toEqual(
      [COSMOS, QUEUES, CONNECTOR].sort(),
    );
    for (const { everything } of world.left) expect(everything.match(/token</g)).toHaveLength(1);
  });

  it('asks the endpoint of this machine alone, for each resource once, with what App Service gave it', () => {
    const asked = identities.asked.map(
      ({ resource, client, knew }) => `${resource} ${client} ${String(knew)}`,
    );
    expect(asked.sort()).toEqual([
      `https://api.botframework.com ${APP} true`,
      `https://${COSMOS} ${DATA_IDENTITY} true`,
      `https://storage.azure.com ${DATA_IDENTITY} true`,
    ]);
    for (const { everything } of world.left)
      expect(everything).not.toContain('a-header-of-the-test');
  });

  it('gets no token for an address that is not the connector', async () => {
    const count = identities.asked.length;
    const token = await bot.service.token({ serviceurl: 'https://evil.trafficmanager.net/' });
    const activity = message('help', { serviceUrl: 'https://evil.trafficmanager.net/' });
    expect((await bot.send(activity, `Bearer ${token}`)).status).toBe(403);
    expect(world.left.some(({ host }) => host.startsWith('evil'))).toBe(false);
    expect(identities.asked).toHaveLength(count);
  });
});
