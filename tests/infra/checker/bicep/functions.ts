/** How many values a function takes, and the kind of what it gives. */
export interface Signature {
  readonly least: number;
  readonly most: number;
  readonly gives: 'string' | 'int' | 'bool' | 'object' | 'array' | 'unknown';
}

const ANY = Number.POSITIVE_INFINITY;

function all(
  gives: Signature['gives'],
  least: number,
  most: number,
  names: string,
): readonly (readonly [string, Signature])[] {
  return names.split(' ').map((name) => [name, { least, most, gives }]);
}

/** The functions of Bicep that a deployment may use; those that read keys and secrets are not among them. */
export const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ...all('string', 1, ANY, 'guid uniqueString format'),
  ...all('string', 1, 1, 'string toLower toUpper trim base64 base64ToString uriComponent uri'),
  ...all('string', 2, 2, 'join'),
  ...all('string', 2, 3, 'padLeft substring'),
  ...all('string', 3, 3, 'replace cidrSubnet'),
  ...all('string', 1, 2, 'readEnvironmentVariable loadTextContent'),
  ...all(
    'string',
    2,
    ANY,
    'resourceId subscriptionResourceId tenantResourceId extensionResourceId',
  ),
  ...all('array', 2, 2, 'map filter split range sort'),
  ...all('array', 1, 1, 'items objectKeys array flatten'),
  ...all('array', 0, ANY, 'concat'),
  ...all('int', 1, 1, 'length int'),
  ...all('int', 1, ANY, 'min max'),
  ...all('int', 2, 2, 'indexOf lastIndexOf'),
  ...all('bool', 1, 1, 'empty bool'),
  ...all('bool', 2, 2, 'contains startsWith endsWith'),
  ...all('object', 1, ANY, 'union intersection'),
  ...all('object', 2, 3, 'toObject'),
  ...all('object', 0, 2, 'resourceGroup'),
  ...all('object', 0, 1, 'subscription'),
  ...all('object', 0, 0, 'tenant environment deployment deployer'),
  ...all('object', 1, 1, 'json loadJsonContent'),
  ...all('unknown', 1, 1, 'first last any'),
  ...all('unknown', 2, 2, 'take skip'),
  ...all('unknown', 3, 3, 'reduce'),
  ...all('unknown', 1, ANY, 'coalesce'),
]);

/** What the objects of the surroundings hold. */
export const SURROUNDINGS: Readonly<Record<string, readonly string[]>> = {
  resourceGroup: ['id', 'name', 'type', 'location', 'managedBy', 'tags', 'properties'],
  subscription: ['id', 'subscriptionId', 'tenantId', 'displayName'],
  tenant: ['tenantId', 'displayName', 'countryCode'],
  environment: ['name', 'suffixes', 'authentication', 'resourceManager', 'portal', 'graph'],
  deployment: ['name', 'properties', 'location'],
  deployer: ['objectId', 'tenantId', 'userPrincipalName'],
};

export const DECORATORS: ReadonlyMap<string, readonly string[]> = new Map([
  ['description', ['string', 'int', 'bool', 'object', 'array']],
  ['metadata', ['string', 'int', 'bool', 'object', 'array']],
  ['allowed', ['string', 'int', 'bool', 'object', 'array']],
  ['secure', ['string', 'object']],
  ['minLength', ['string', 'array']],
  ['maxLength', ['string', 'array']],
  ['minValue', ['int']],
  ['maxValue', ['int']],
]);
