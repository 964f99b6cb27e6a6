import type { ConfigProblem, Env } from './config-problem';

/** How a service of Azure knows us: a managed identity, or a key where an emulator on this machine plays it. */
export type Access =
  | { readonly kind: 'identity'; readonly clientId: string }
  | { readonly kind: 'emulator'; readonly key: string };

export interface Service {
  readonly url: string;
  readonly access: Access;
}

/** Where everything is kept: in a file on this machine, or in Azure, for any number of instances. */
export type StoreSettings =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'cosmos';
      readonly cosmos: Service;
      readonly database: string;
      /** The queues of a storage account; they only wake instances. */
      readonly queues: Service;
    };

type Refuse = (setting: string, message: string) => void;

const EMBEDDED: StoreSettings = { kind: 'embedded' };
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Which store an environment asks for; all that is wrong or missing is added to `problems`. */
export function readStore(env: Env, problems: ConfigProblem[]): StoreSettings {
  const refuse: Refuse = (setting, message) => problems.push({ setting, message });
  const given = env['UPHELD_STORE'];
  const kind = given === undefined || given === '' ? 'embedded' : given;
  if (kind === 'cosmos') return readCosmos(env, refuse);
  if (kind !== 'embedded') {
    refuse('UPHELD_STORE', `UPHELD_STORE is "${kind}"; it must be embedded or cosmos.`);
  } else if (env['COSMOS_ENDPOINT']) {
    // Whoever set it believes that everything is kept in Azure, and would lose it with this machine.
    refuse(
      'UPHELD_STORE',
      'COSMOS_ENDPOINT is set but not used; set UPHELD_STORE=cosmos, or remove COSMOS_ENDPOINT.',
    );
  }
  return EMBEDDED;
}

function readCosmos(env: Env, refuse: Refuse): StoreSettings {
  const endpoints = {
    cosmos: endpointOf(env['COSMOS_ENDPOINT'], COSMOS, refuse),
    queues: endpointOf(env['STORAGE_ACCOUNT'], STORAGE, refuse),
  };
  const database = env['COSMOS_DATABASE'] ?? '';
  if (database === '') {
    refuse(
      'COSMOS_DATABASE',
      'COSMOS_DATABASE is not set; name the database that holds the container "upheld".',
    );
  } else if (/[/\\?#]/.test(database)) {
    refuse(
      'COSMOS_DATABASE',
      'COSMOS_DATABASE is no name of a database; it must hold none of / \\ ? #.',
    );
  }
  const clientId = readClientId(env, Object.values(endpoints), refuse);
  return {
    kind: 'cosmos',
    database,
    cosmos: serviceOf(endpoints.cosmos, { name: 'COSMOS_KEY', value: env['COSMOS_KEY'] }, clientId),
    queues: serviceOf(
      endpoints.queues,
      { name: 'STORAGE_KEY', value: env['STORAGE_KEY'] },
      clientId,
    ),
  };

  function serviceOf(url: URL | undefined, key: Key, identity: string): Service {
    return { url: url?.href ?? '', access: accessTo(url, key, { identity, refuse }) };
  }
}

interface EndpointSetting {
  readonly name: string;
  readonly missing: string;
  readonly wrong: string;
  /** The address that a bare name stands for; undefined where a name is not enough. */
  readonly fromName: (name: string) => string | undefined;
}

const COSMOS: EndpointSetting = {
  name: 'COSMOS_ENDPOINT',
  missing: 'give the address of the Cosmos DB account, https://NAME.documents.azure.com',
  wrong: 'it must be the https address of a Cosmos DB account, or an emulator on this machine',
  fromName: () => undefined,
};

const STORAGE: EndpointSetting = {
  name: 'STORAGE_ACCOUNT',
  missing: 'give the name of the storage account whose queue wakes the instances',
  wrong:
    'it must be the name of a storage account, the https address of its queues, or an emulator on this machine',
  fromName: (name) =>
    /^[a-z0-9]{3,24}$/.test(name) ? `https://${name}.queue.core.windows.net` : undefined,
};

function endpointOf(
  given: string | undefined,
  { name, missing, wrong, fromName }: EndpointSetting,
  refuse: Refuse,
): URL | undefined {
  if (!given) {
    refuse(name, `${name} is not set; ${missing}.`);
    return undefined;
  }
  const url = URL.parse(fromName(given) ?? given);
  const fits =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  // What stands in an address may be printed, so a secret must not.
  if (url && fits && url.username === '' && url.password === '' && url.search === '') return url;
  refuse(name, `${name} is wrong; ${wrong}.`);
  return undefined;
}

/** One identity opens both services; emulators know none. */
function readClientId(env: Env, urls: readonly (URL | undefined)[], refuse: Refuse): string {
  const clientId = env['AZURE_CLIENT_ID'] ?? '';
  if (clientId === '' && !urls.every((url) => url && isLoopback(url))) {
    refuse(
      'AZURE_CLIENT_ID',
      'AZURE_CLIENT_ID is not set; give the client id of the managed identity that may use both.',
    );
  }
  return clientId;
}

function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}

interface Key {
  readonly name: string;
  readonly value: string | undefined;
}

function accessTo(
  url: URL | undefined,
  { name, value }: Key,
  { identity, refuse }: { readonly identity: string; readonly refuse: Refuse },
): Access {
  const local = url !== undefined && isLoopback(url);
  if (local && !value) refuse(name, `${name} is not set; an emulator on this machine needs it.`);
  if (url && !local && value) {
    refuse(
      name,
      `${name} is for an emulator on this machine only; remove it, the managed identity is used.`,
    );
  }
  return local ? { kind: 'emulator', key: value ?? '' } : { kind: 'identity', clientId: identity };
}
