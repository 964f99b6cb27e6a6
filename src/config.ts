import { readChannelMetadata } from './config-channel';
import { readChat, type ChatSettings } from './config-chat';
import { readLetterSources, type LetterSourceSettings } from './config-letters';
import { readDelivery, type DeliverySettings } from './config-delivery';
import { readModel, type ModelSettings } from './config-model';
import { failed, ok, type Result } from './domain/shared/result';
import type { ConfigProblem, Env } from './config-problem';
import { readStore, type StoreSettings } from './config-store';
import { readTab, type SignInSettings } from './config-tab';
import { readTelemetry, type TelemetrySettings } from './config-telemetry';
import type { Tenant } from './domain/shared/tenant';

/** Where and as whom the product runs. Secrets are not enumerable, so that printing a configuration cannot show them. */
export interface Config extends ChatSettings, DeliverySettings, LetterSourceSettings {
  /** Folder of the embedded store, and of what else this machine keeps. */
  readonly data: string;
  readonly store: StoreSettings;
  /** Id of the home council; null when nobody set one. */
  readonly home: string | null;
  /** Entra object ids of those who may change the settings of every tenant served here. */
  readonly admins: readonly string[];
  /** Tenant that the command line speaks for. */
  readonly tenant: Tenant;
  readonly port: number;
  readonly bot: BotSettings;
  /** Where the keys are published that tokens from Teams are checked with. */
  readonly channelMetadata: string;
  readonly model: ModelSettings;
  /** Whether wordings that were not understood are kept, without personal data, for the vocabulary's owner. */
  readonly keepUnanswered: boolean;
  /** Where people reach our pages, without a slash at its end; null where nobody said so. */
  readonly publicUrl: string | null;
  /** Who may see remedies in the tab. */
  readonly signIn: SignInSettings;
  readonly telemetry: TelemetrySettings;
}

/** `none`: nothing of a bot was configured, which is enough for every command but `serve`. */
export type BotSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'insecure-local' }
  | {
      readonly kind: 'single-tenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
      readonly tenants: readonly Tenant[];
    }
  | {
      readonly kind: 'managed-identity';
      readonly appId: string;
      readonly tenantId: string;
      readonly tenants: readonly Tenant[];
    };

/** Settings given on the command line; they win over the environment. */
export interface ConfigFlags {
  readonly data?: string;
  readonly home?: string;
  readonly tenant?: string;
  readonly port?: string;
  readonly insecureLocal?: boolean;
}

/** The tenant of the sample data and of a local trial. */
export const LOCAL_TENANT = '00000000-0000-0000-0000-000000000001' as Tenant;

/** Reads a configuration from flags and an environment, or all that is wrong with it at once. */
export function readConfig(
  flags: ConfigFlags,
  env: Env = process.env,
): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const port = readPort(flags.port ?? env['UPHELD_PORT'] ?? env['PORT'], problems);
  const bot: BotSettings = flags.insecureLocal
    ? { kind: 'insecure-local' }
    : readBot(env, problems);
  const channelMetadata = readChannelMetadata(env, problems);
  const model = readModel(env, problems);
  const keepUnanswered = readYesNo('UPHELD_KEEP_UNANSWERED', env, problems);
  const store = readStore(env, problems);
  const admins = readAdmins(env, problems);
  const tab = readTab(env, problems);
  const chat = readChat(env, problems);
  const delivery = readDelivery(env, bot, problems);
  const letters = readLetterSources(env, { bot, fileHosts: chat.fileHosts }, problems);
  const telemetry = readTelemetry(env, problems);
  if (problems.length > 0) return failed(problems);
  return ok({
    data: flags.data ?? env['UPHELD_DATA'] ?? '.upheld',
    store,
    home: flags.home ?? env['UPHELD_HOME'] ?? null,
    tenant: (flags.tenant ?? env['UPHELD_TENANT'] ?? LOCAL_TENANT) as Tenant,
    port,
    bot,
    channelMetadata,
    admins,
    model,
    keepUnanswered,
    ...tab,
    ...chat,
    ...delivery,
    ...letters,
    ...telemetry,
  });
}

/** An address or a name would never match anybody, and nobody would learn why. */
function readAdmins(env: Env, problems: ConfigProblem[]): readonly string[] {
  const given = (env['UPHELD_ADMINS'] ?? '').split(/[\s,]+/).filter(Boolean);
  for (const id of given.filter((one) => !OBJECT_ID.test(one))) {
    problems.push({
      setting: 'UPHELD_ADMINS',
      message: `UPHELD_ADMINS holds "${id}", which is no Entra object id such as 00000000-0000-0000-0000-000000000020.`,
    });
  }
  return given.map((id) => id.toLowerCase());
}

const OBJECT_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function readYesNo(name: string, env: Env, problems: ConfigProblem[]): boolean {
  const given = env[name] ?? '';
  if (given === '' || given === 'false') return false;
  if (given !== 'true')
    problems.push({ setting: name, message: `${name} is "${given}"; it must be true or false.` });
  return given === 'true';
}

function readPort(given: string | undefined, problems: ConfigProblem[]): number {
  if (given === undefined || given === '') return 3978;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  problems.push({
    setting: '--port',
    message: `"${given}" is not a port; give a number from 0 to 65535.`,
  });
  return 0;
}

const BOT_SETTINGS = [
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppTenantId',
  'UPHELD_TENANTS',
] as const;

function readBot(env: Env, problems: ConfigProblem[]): BotSettings {
  if (BOT_SETTINGS.every((name) => !env[name])) return { kind: 'none' };
  for (const name of BOT_SETTINGS) {
    if (!env[name])
      problems.push({ setting: name, message: `${name} is not set; production needs it.` });
  }
  const identity = {
    appId: env['MicrosoftAppId'] ?? '',
    tenantId: env['MicrosoftAppTenantId'] ?? '',
    tenants: (env['UPHELD_TENANTS'] ?? '').split(/[\s,]+/).filter(Boolean) as Tenant[],
  };
  const type = env['MicrosoftAppType'] ?? '';
  if (type === 'UserAssignedMSI') return { kind: 'managed-identity', ...identity };
  if (type === 'SingleTenant') return singleTenant(identity, env, problems);
  problems.push({
    setting: 'MicrosoftAppType',
    message: `MicrosoftAppType is "${type}"; it must be UserAssignedMSI or SingleTenant.`,
  });
  return { kind: 'none' };
}

type Identity = Omit<Extract<BotSettings, { kind: 'managed-identity' }>, 'kind'>;

function singleTenant(identity: Identity, env: Env, problems: ConfigProblem[]): BotSettings {
  const password = env['MicrosoftAppPassword'] ?? '';
  if (password === '') {
    problems.push({
      setting: 'MicrosoftAppPassword',
      message:
        'MicrosoftAppPassword is not set; SingleTenant needs it (UserAssignedMSI needs no secret).',
    });
  }
  const bot = { kind: 'single-tenant', ...identity, password } as const;
  return Object.defineProperty(bot, 'password', { enumerable: false, value: password });
}
