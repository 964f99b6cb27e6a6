import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector';
import { Fault } from '../app/fault';
import type { Connections } from './connections';
import type { AllowsServiceUrl } from './service-url';

/** A post that takes longer is given up; whether it arrived is then not known. */
const TIMEOUT_MS = 15_000;

/** What the SDK calls the step that asks for a token and puts it into the request. */
const SIGNING = 'ServiceClientContext_Credentials_SignRequest';

interface Request {
  readonly url: string;
  timeout: number;
  agent?: unknown;
}

interface Pipeline {
  removePolicy(options: { readonly name: string }): unknown;
  addPolicy(
    policy: {
      readonly name: string;
      sendRequest(request: Request, next: (request: unknown) => Promise<unknown>): Promise<unknown>;
    },
    options: { readonly afterPhase: 'Sign' } | { readonly beforePolicies: readonly string[] },
  ): unknown;
}

/** What a post may go to, and through what. */
export interface Taming {
  readonly allows: AllowsServiceUrl;
  readonly connections: Connections;
}

/**
 * The SDK repeats every failed post up to three times, waits for ever, posts into connections that the other side has
 * long closed, and ignores the options that should stop it (botbuilder 4.23.3). One attempt, with an end, to an allowed
 * address, looked at again for each call before it gets a token: what to do next is decided by the ledger. To be deleted with
 * the SDK.
 */
function tame(factory: ConnectorFactory, { allows, connections }: Taming): ConnectorFactory {
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl: string, audience: string): Promise<ConnectorClient> => {
    if (!allows(serviceUrl)) throw addressRefused();
    const connector = await create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    const oneAttempt = {
      name: 'one attempt',
      sendRequest: (request: Request, next: (request: unknown) => Promise<unknown>) => {
        request.timeout = TIMEOUT_MS;
        // A proxy that the environment names is an agent of its own.
        request.agent ??= connections.agentFor(request.url);
        return next(request);
      },
    };
    pipeline.addPolicy(oneAttempt, { afterPhase: 'Sign' });
    const allowedOnly = {
      name: 'allowed addresses only',
      sendRequest: (request: Request, next: (request: unknown) => Promise<unknown>) => {
        if (!allows(request.url)) return Promise.reject(addressRefused());
        return next(request);
      },
    };
    pipeline.addPolicy(allowedOnly, { beforePolicies: [SIGNING] });
    return connector;
  };
  return factory;
}

function addressRefused(): Fault {
  return new Fault('service-url-refused', 'The service address is not allowed.');
}

/** Authentication of the SDK, with tamed connectors for replies and for messages that we start. */
export class TamedAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly taming: Taming;

  constructor(
    settings: Record<string, string>,
    taming: Taming,
    credentials?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
  ) {
    super(settings, credentials);
    this.taming = taming;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return tame(super.createConnectorFactory(identity), this.taming);
  }

  override async authenticateRequest(
    ...args: Parameters<BotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...args);
    if (result.connectorFactory) tame(result.connectorFactory, this.taming);
    return result;
  }
}
