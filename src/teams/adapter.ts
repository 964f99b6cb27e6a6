import { CloudAdapter } from 'botbuilder';
import {
  AuthenticationConstants,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';
import { createConnections } from './connections';
import { TamedAuthentication } from './connector-policy';
import { keepEntityProperties } from './keep-entity-properties';
import { isLoopback, isTeamsConnector, type AllowsServiceUrl } from './service-url';

/** As whom the bot speaks. `insecure-local` checks no token, and is for this machine only. */
export type BotIdentity =
  | { readonly kind: 'insecure-local' }
  | {
      readonly kind: 'single-tenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

/** The SDK's adapter with its faults mended, and the address rule that goes with the identity. */
export interface TamedAdapter {
  readonly adapter: CloudAdapter;
  /** Empty in the local trial. */
  readonly appId: string;
  readonly allowsServiceUrl: AllowsServiceUrl;
}

/** The adapter for an identity; `metadata` is where the keys of the channel are published. */
export function createAdapter(
  identity: BotIdentity,
  metadata?: string,
  monotonic: () => number = () => performance.now(),
): TamedAdapter {
  keepEntityProperties();
  const connections = createConnections(monotonic);
  if (identity.kind === 'insecure-local') {
    const authentication = new TamedAuthentication(
      { MicrosoftAppId: '' },
      {
        allows: isLoopback,
        connections,
      },
    );
    return { adapter: new CloudAdapter(authentication), appId: '', allowsServiceUrl: isLoopback };
  }
  const { appId, tenantId } = identity;
  const [type, credentials] =
    identity.kind === 'single-tenant'
      ? ([
          'SingleTenant',
          new PasswordServiceClientCredentialFactory(appId, identity.password, tenantId),
        ] as const)
      : ([
          'UserAssignedMsi',
          new ManagedIdentityServiceClientCredentialsFactory(appId, new JwtTokenProviderFactory()),
        ] as const);
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: type,
    ...channelAt(metadata),
  };
  const authentication = new TamedAuthentication(
    settings,
    { allows: isTeamsConnector, connections },
    credentials,
  );
  return { adapter: new CloudAdapter(authentication), appId, allowsServiceUrl: isTeamsConnector };
}

/** The public channel with its keys elsewhere. The SDK wants to be told of all of it, or of nothing. */
function channelAt(metadata: string | undefined): Readonly<Record<string, string>> {
  const usual = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  if (metadata === undefined || metadata === usual) return {};
  return {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  };
}
