import { readDeployment } from '../../infra/checker/check-deployment';
import { openReader } from '../../infra/checker/open-reader';
import { readTexts } from '../../infra/checker/read-texts';
import { environmentOf, readAppSettings } from '../../infra/checker/rules/read-settings';
import { KNOWN_TYPES } from '../../infra/checker/types/known-types';
import { TENANT } from '../activities';
import { APP } from '../security/channel-service';

/** What stands in for Azure on this machine. */
export interface StandIns {
  readonly cosmos: string;
  readonly queues: { readonly url: string; readonly key: string };
  /** Where the channel's keys are published. */
  readonly metadata: string;
}

/** The settings that the deployment gives to the server, with Azure's addresses changed for those of stand-ins. */
export async function productionSettings({
  cosmos,
  queues,
  metadata,
}: StandIns): Promise<Readonly<Record<string, string>>> {
  const types = { types: KNOWN_TYPES, complete: false };
  const deployment = readDeployment(readTexts(), types, await openReader());
  const settings: Record<string, string> = {
    ...environmentOf(readAppSettings(deployment).always),
    MicrosoftAppId: APP,
    MicrosoftAppTenantId: TENANT,
    UPHELD_TENANTS: TENANT,
    UPHELD_HOME: 'coventry',
    COSMOS_ENDPOINT: cosmos,
    COSMOS_KEY: Buffer.from('any key').toString('base64'),
    STORAGE_ACCOUNT: queues.url,
    STORAGE_KEY: queues.key,
    BotOpenIdMetadata: metadata,
    PORT: '0',
  };
  // It would send to the internet.
  Reflect.deleteProperty(settings, 'APPLICATIONINSIGHTS_CONNECTION_STRING');
  return settings;
}
