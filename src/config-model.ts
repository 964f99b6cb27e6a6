import type { ConfigProblem, Env } from './config-problem';

/** A language model that may read questions which the rules do not; `none` unless somebody set one up. */
export type ModelSettings = { readonly kind: 'none' } | ModelEndpoint;

export interface ModelEndpoint {
  /** `openai`: anything that speaks OpenAI's chat completions below `endpoint`. */
  readonly kind: 'openai' | 'azure';
  readonly endpoint: string;
  /** The model, or the deployment in Azure. */
  readonly name: string;
  /** Azure's version of the protocol; not used otherwise. */
  readonly apiVersion: string;
  /** Not enumerable. */
  readonly key: string;
}

const API_VERSION = '2024-10-21';

const REQUIRED = ['UPHELD_MODEL_ENDPOINT', 'UPHELD_MODEL_NAME', 'UPHELD_MODEL_KEY'] as const;
const OPTIONAL = ['UPHELD_MODEL_TYPE', 'UPHELD_MODEL_API_VERSION'] as const;

/** The model that an environment sets up; what is half set up goes to `problems`, one sentence for each setting. */
export function readModel(env: Env, problems: ConfigProblem[]): ModelSettings {
  if ([...REQUIRED, ...OPTIONAL].every((name) => !env[name])) return { kind: 'none' };
  for (const name of REQUIRED) {
    if (!env[name]) {
      problems.push({
        setting: name,
        message: `${name} is not set; a language model needs it (or unset every UPHELD_MODEL_ setting).`,
      });
    }
  }
  const kind = readKind(env['UPHELD_MODEL_TYPE'], problems);
  const model = {
    kind,
    endpoint: readEndpoint(env['UPHELD_MODEL_ENDPOINT'], kind, problems),
    name: env['UPHELD_MODEL_NAME'] ?? '',
    apiVersion: given(env, 'UPHELD_MODEL_API_VERSION') ?? API_VERSION,
  };
  const key = env['UPHELD_MODEL_KEY'] ?? '';
  return Object.defineProperty({ ...model, key }, 'key', { enumerable: false, value: key });
}

/** A setting that is there; an empty one is not. */
function given(env: Env, name: string): string | undefined {
  const value = env[name];
  return value === '' ? undefined : value;
}

function readKind(said: string | undefined, problems: ConfigProblem[]): ModelEndpoint['kind'] {
  if (!said || said === 'openai') return 'openai';
  if (said === 'azure') return 'azure';
  problems.push({
    setting: 'UPHELD_MODEL_TYPE',
    message: `UPHELD_MODEL_TYPE is "${said}"; it must be openai or azure.`,
  });
  return 'openai';
}

/** Questions leave by this address: encrypted, or not at all off this machine. */
function readEndpoint(
  address: string | undefined,
  kind: ModelEndpoint['kind'],
  problems: ConfigProblem[],
): string {
  if (!address) return '';
  const url = URL.parse(address);
  const local = kind === 'openai' && url?.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  const plain = url !== null && url.username + url.password + url.search + url.hash === '';
  if (!plain || !(local || url.protocol === 'https:')) {
    problems.push({
      setting: 'UPHELD_MODEL_ENDPOINT',
      message:
        'UPHELD_MODEL_ENDPOINT must be an https address without a user, a query or a fragment (http only for this machine, and not for azure).',
    });
  }
  return address.replace(/\/+$/, '');
}

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
