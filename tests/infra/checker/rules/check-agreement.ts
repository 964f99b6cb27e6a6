import type { Texts } from '../check-deployment';
import { partsOf, type Expression } from '../bicep/expression';
import type { Problem } from '../problem';
import type { Deployment } from '../scope';
import { possibleAt, resourcesIn } from './find-in-deployment';

/** What the source says, as far as the deployment must say the same. */
export interface Source {
  readonly queue: string;
  readonly container: string;
  readonly partitionKey: string;
  readonly indexed: readonly string[];
  /** Paths that the server answers. */
  readonly routes: readonly string[];
  /** Names of the events that it logs. */
  readonly events: ReadonlySet<string>;
  /** Names of what it measures. */
  readonly metrics: ReadonlySet<string>;
  /** The states of a delivery. */
  readonly states: ReadonlySet<string>;
}

/** Where the deployment makes something else than the server looks for. */
export function agreementProblems(
  deployment: Deployment,
  source: Source,
  texts: Texts,
): readonly Problem[] {
  return [
    ...storeProblems(deployment, source),
    ...alertProblems(deployment, source),
    ...routeProblems(deployment, source),
    ...commandProblems(texts),
  ];
}

const inMain = (message: string): Problem => ({ file: 'infra/main.bicep', line: 1, message });

function storeProblems(deployment: Deployment, source: Source): readonly Problem[] {
  const words = (type: string, path: string): readonly string[] =>
    resourcesIn(deployment, type).flatMap((found) =>
      possibleAt(found, path).map(({ value }) => String(value)),
    );
  const container = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers';
  const resource = 'properties.resource';
  const expected: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'queue',
      words('Microsoft.Storage/storageAccounts/queueServices/queues', 'name'),
      [source.queue],
    ],
    ['container', words(container, 'name'), [source.container]],
    ['container id', words(container, `${resource}.id`), [source.container]],
    ['partition key', words(container, `${resource}.partitionKey.paths[]`), [source.partitionKey]],
    ['index', words(container, `${resource}.indexingPolicy.includedPaths[].path`), source.indexed],
    ['expiry', words(container, `${resource}.defaultTtl`), ['-1']],
  ];
  return expected
    .filter(([, made, wanted]) => made.join() !== wanted.join())
    .map(([what, made, wanted]) =>
      inMain(
        `the ${what} is ${made.join(', ') || 'not made'}; the server looks for ${wanted.join(', ')}`,
      ),
    );
}

function textsIn(expression: Expression): readonly string[] {
  const own = expression.kind === 'text' ? [expression.value] : [];
  return [...own, ...partsOf(expression).flatMap(textsIn)];
}

/** An alert on what nobody logs or measures would never ring. */
function alertProblems(deployment: Deployment, source: Source): readonly Problem[] {
  const alerts = deployment.files.get('infra/modules/alerts.bicep');
  const queries = (alerts?.variables ?? [])
    .filter(({ name }) => name === 'queried')
    .flatMap(({ value }) => textsIn(value))
    .filter((text) => / (?:in|where) /.test(text));
  const quoted = queries.flatMap((query) => [...query.matchAll(/"([^"]+)"/g)]);
  const words = quoted.map((match) => match[1] ?? '');
  const known = [...source.events, ...source.metrics, ...source.states];
  const unheard = words.filter((word) => !known.includes(word));
  return [
    ...(words.length === 0 ? [inMain('no alert hears anything')] : []),
    ...unheard.map((word) => inMain(`an alert hears "${word}", which the server does not say`)),
  ];
}

function routeProblems(deployment: Deployment, { routes }: Source): readonly Problem[] {
  const health = resourcesIn(deployment, 'Microsoft.Web/sites').flatMap((found) =>
    possibleAt(found, 'properties.siteConfig.healthCheckPath').map(({ value }) => String(value)),
  );
  const endpoint = resourcesIn(deployment, 'Microsoft.BotService/botServices').flatMap((found) =>
    possibleAt(found, 'properties.endpoint').flatMap(({ expression }) =>
      expression?.kind === 'text' ? expression.value.replace('https://', '') : [],
    ),
  );
  return [...health, ...endpoint]
    .filter((path) => !routes.includes(path))
    .map((path) => inMain(`the server does not answer ${path}`));
}

/** The command that starts the server is one that the package has. */
function commandProblems(texts: Texts): readonly Problem[] {
  const app = texts.get('infra/modules/app.bicep') ?? '';
  const command = /appCommandLine: '([^']*)'/.exec(app)?.[1];
  return command === 'node --max-semi-space-size=4 dist/upheld.js serve'
    ? []
    : [inMain(`the server is not started by "${command ?? ''}"`)];
}
