import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector';
import { createConnections } from '../../src/teams/connections';
import { TamedAuthentication } from '../../src/teams/connector-policy';
import { startConnector, type RecordingConnector } from '../support/recording-connector';

const APP = 'an-app';

describe('a call to the connector', () => {
  let connector: RecordingConnector;
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.stop());

  /** The SDK's client, whose every token is counted. */
  async function clientFor(allows: (url: string) => boolean) {
    let tokens = 0;
    const credentials = {
      isValidAppId: () => Promise.resolve(true),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () =>
        Promise.resolve({
          signRequest: (request: { headers: { set(name: string, value: string): void } }) => {
            tokens += 1;
            request.headers.set('authorization', 'Bearer a-token');
            return Promise.resolve(request);
          },
        }),
    };
    const authentication = new TamedAuthentication(
      { MicrosoftAppId: APP },
      { allows, connections: createConnections(() => performance.now()) },
      credentials as never,
    );
    const identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: APP },
    ]);
    const factory = authentication.createConnectorFactory(identity);
    return { client: await factory.create(connector.serviceUrl, 'scope'), tokens: () => tokens };
  }

  const send = (client: Awaited<ReturnType<typeof clientFor>>['client']) =>
    client.conversations.sendToConversation('a', { type: 'message', text: 'x' });

  it('gets a token for an allowed address', async () => {
    const { client, tokens } = await clientFor(() => true);
    await send(client);
    expect([tokens(), connector.posted.length]).toEqual([1, 1]);
  });

  it('is refused before it gets a token, when its address is not allowed any more', async () => {
    let looked = 0;
    const { client, tokens } = await clientFor(() => (looked += 1) === 1);
    await expect(send(client)).rejects.toMatchObject({ code: 'service-url-refused' });
    expect([tokens(), connector.requests.length]).toEqual([0, 0]);
  });

  it('is never made for an address that is not allowed', async () => {
    await expect(clientFor(() => false)).rejects.toMatchObject({ code: 'service-url-refused' });
  });
});
