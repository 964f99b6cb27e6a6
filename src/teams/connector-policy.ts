import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector';
import { Fault } from '../app/fault';
import type { AllowsServiceUrl } from './service-url';

/** A post that takes longer is given up; whether it arrived is then not known. */
const TIMEOUT_MS = 15_000;

interface Pipeline {
  removePolicy(options: { readonly name: string }): unknown;
  addPolicy(policy: {
    readonly name: string;
    sendRequest(
      request: { timeout: number },
      next: (request: unknown) => Promise<unknown>,
    ): Promise<unknown>;
  }): unknown;
}

/**
 * The SDK repeats every failed post up to three times and waits for ever, and ignores the options that should stop it
 * (botbuilder 4.23.3). One attempt, with an end, to an allowed address: what to do next is decided by the ledger.
 * To be deleted with the SDK.
 */
function tame(factory: ConnectorFactory, allows: AllowsServiceUrl): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl: string, audience: string): Promise<ConnectorClient> => {
    if (!allows(serviceUrl))
      throw new Fault('service-url-refused', 'The service address is not allowed.');
    const connector = await create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
      name: 'timeout',
      sendRequest: (request, next) => {
        request.timeout = TIMEOUT_MS;
        return next(request);
      },
    });
    return connector;
  };
  return factory;
}

/** Authentication of the SDK, with tamed connectors for replies and for messages that we start. */
export class TamedAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly allows: AllowsServiceUrl;

  constructor(
    settings: Record<string, string>,
    allows: AllowsServiceUrl,
    credentials?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
  ) {
    super(settings, credentials);
    this.allows = allows;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return tame(super.createConnectorFactory(identity), this.allows);
  }

  override async authenticateRequest(
    ...args: Parameters<BotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...args);
    if (result.connectorFactory) tame(result.connectorFactory, this.allows);
    return result;
  }
}
