import { readConfig, type Config } from '../../../../src/config';
import type { ConfigProblem } from '../../../../src/config-problem';
import type { Result } from '../../../../src/domain/shared/result';
import { entryOf, type Expression } from '../bicep/expression';
import { fileScope, type Deployment, type Scope } from '../scope';
import { possibilities } from '../values';

const APP = 'infra/modules/app.bicep';

/** The settings that the server is given: by name, what each may be; undefined where only Azure knows. */
export type AppSettings = ReadonlyMap<string, string | undefined>;

/** The settings that are always there, and those that a person may leave out. */
export function readAppSettings(deployment: Deployment): {
  readonly always: AppSettings;
  readonly optional: AppSettings;
} {
  const app = deployment.files.get(APP);
  const main = deployment.files.get('infra/main.bicep');
  if (!app || !main) return { always: new Map(), optional: new Map() };
  const scope = fileScope(deployment, app);
  const variable = (name: string): Expression | undefined =>
    app.variables.find((one) => one.name === name)?.value;
  const given = main.modules.find(({ name }) => name === 'app');
  const params = given && entryOf(given.body, 'params');
  const passed = params?.kind === 'object' ? entryOf(params, 'optionalSettings') : undefined;
  return {
    always: settingsOf(variable('settings'), scope),
    optional: new Map([
      ...settingsOf(variable('signInSettings'), scope),
      ...settingsOf(passed, fileScope(deployment, main)),
    ]),
  };
}

function settingsOf(object: Expression | undefined, scope: Scope): AppSettings {
  if (object?.kind !== 'object') return new Map();
  return new Map(
    object.entries.map(({ key = '', value }) => {
      const words = possibilities(value, scope).flatMap((one) => one.value ?? []);
      return [key, words[0] === undefined ? undefined : String(words[0])];
    }),
  );
}

const ID = '4f1b2c9d-7e35-4a86-b0d1-3c6e8a5f9271';

/** What Azure, or a person, would put in. */
export const EXAMPLES: Readonly<Record<string, string | undefined>> = {
  MicrosoftAppId: ID,
  MicrosoftAppTenantId: ID,
  AZURE_CLIENT_ID: ID,
  UPHELD_TENANTS: ID,
  UPHELD_ADMINS: ID,
  UPHELD_GRAPH_TENANTS: ID,
  UPHELD_HOME: 'coventry',
  UPHELD_FILE_HOSTS: 'contoso-my.sharepoint.com',
  UPHELD_LETTERS_DRIVE: 'b!aLibraryOfTheCouncil',
  UPHELD_LETTERS_DRIVE_FOLDER: 'Ombudsman/Letters',
  UPHELD_KEEP_UNANSWERED: 'true',
  UPHELD_KEEP_FEEDBACK_WORDS: 'true',
  UPHELD_PUBLIC_URL: 'https://app-upheld.azurewebsites.net',
  UPHELD_SSO_APP_ID: ID,
  UPHELD_SSO_RESOURCE: `api://app-upheld.azurewebsites.net/botid-${ID}`,
  COSMOS_ENDPOINT: 'https://cosmos-upheld.documents.azure.com:443/',
  COSMOS_DATABASE: 'upheld',
  STORAGE_ACCOUNT: 'stupheld',
  APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${ID};IngestionEndpoint=https://uksouth-1.in.applicationinsights.azure.com/`,
};

/** The environment in which the server runs, as the deployment makes it. */
export function environmentOf(settings: AppSettings): Readonly<Record<string, string>> {
  const known = [...settings].flatMap(([name, value]) => {
    const word = EXAMPLES[name] ?? value;
    return word === undefined ? [] : [[name, word] as const];
  });
  return Object.fromEntries(known);
}

/** What the server makes of an environment, and which settings it asked for. */
export function readAs(env: Readonly<Record<string, string>>): {
  readonly result: Result<Config, readonly ConfigProblem[]>;
  readonly asked: ReadonlySet<string>;
} {
  const asked = new Set<string>();
  const watched = new Proxy(env, {
    get: (target, name) => {
      asked.add(String(name));
      return target[String(name)];
    },
  });
  return { result: readConfig({}, watched), asked };
}
