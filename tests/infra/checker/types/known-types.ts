import { ANY, type AzureType, type Property, type TypeBook } from './azure-type';

/**
 * Types that the published data beside the checkout does not have, as far as the deployment uses them, after Microsoft's
 * template reference (read in November 2026). `!` ends the name of what must be there, `*` stands for every other name,
 * `?` is a value that Azure fills in.
 */
type Shape = string | readonly [Shape] | { readonly [name: string]: Shape };

const TAGS: Shape = { '*': 'string' };
/** What the services that are used here measure and log, as far as it is used. */
const METRICS =
  'Http401 | Http403 | Http4xx | Http5xx | HealthCheckStatus | HttpResponseTime | TotalRequests';
const LOGS =
  'AppServiceConsoleLogs | AppServiceHTTPLogs | AppServicePlatformLogs | AppServiceAuditLogs | BotRequest | ControlPlaneRequests | DataPlaneRequests | StorageRead | StorageWrite | StorageDelete';
const DURATIONS = 'PT1M | PT5M | PT10M | PT15M | PT30M | PT45M | PT1H | PT2H | PT6H | PT1D | P2D';
const ID: Shape = { 'id!': 'string' };

const SHAPES: Readonly<Record<string, Shape>> = {
  'Microsoft.Insights/actionGroups@2023-01-01': {
    'location!': 'string',
    tags: TAGS,
    properties: {
      'enabled!': 'bool',
      'groupShortName!': 'string',
      emailReceivers: [
        { 'name!': 'string', 'emailAddress!': 'string', useCommonAlertSchema: 'bool' },
      ],
      armRoleReceivers: [{ 'name!': 'string', 'roleId!': 'string', useCommonAlertSchema: 'bool' }],
    },
  },
  'Microsoft.Insights/metricAlerts@2018-03-01': {
    'location!': 'string',
    tags: TAGS,
    'properties!': {
      actions: [{ actionGroupId: 'string' }],
      autoMitigate: 'bool',
      'criteria!': {
        'odata.type!': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
        allOf: [
          {
            'criterionType!': 'StaticThresholdCriterion',
            'name!': 'string',
            'metricName!': METRICS,
            metricNamespace: 'string',
            'operator!':
              'Equals | GreaterThan | GreaterThanOrEqual | LessThan | LessThanOrEqual | NotEquals',
            skipMetricValidation: 'bool',
            'threshold!': 'int',
            'timeAggregation!': 'Average | Count | Maximum | Minimum | Total',
          },
        ],
      },
      description: 'string',
      'enabled!': 'bool',
      'evaluationFrequency!': 'PT1M | PT5M | PT15M | PT30M | PT1H',
      'scopes!': ['string'],
      'severity!': 'int',
      targetResourceRegion: 'string',
      targetResourceType: 'string',
      'windowSize!': 'PT1M | PT5M | PT15M | PT30M | PT1H | PT6H | PT12H | P1D',
    },
  },
  'Microsoft.Insights/scheduledQueryRules@2021-08-01': {
    'location!': 'string',
    tags: TAGS,
    kind: 'LogAlert | LogToMetric',
    'properties!': {
      actions: { actionGroups: ['string'], customProperties: TAGS },
      autoMitigate: 'bool',
      criteria: {
        allOf: [
          {
            failingPeriods: {
              minFailingPeriodsToAlert: 'int',
              numberOfEvaluationPeriods: 'int',
            },
            metricMeasureColumn: 'string',
            operator: 'Equals | GreaterThan | GreaterThanOrEqual | LessThan | LessThanOrEqual',
            query: 'string',
            resourceIdColumn: 'string',
            threshold: 'int',
            timeAggregation: 'Average | Count | Maximum | Minimum | Total',
          },
        ],
      },
      description: 'string',
      displayName: 'string',
      enabled: 'bool',
      evaluationFrequency: DURATIONS,
      muteActionsDuration: 'string',
      overrideQueryTimeRange: 'string',
      scopes: ['string'],
      severity: 'int',
      skipQueryValidation: 'bool',
      targetResourceTypes: ['string'],
      windowSize: DURATIONS,
    },
  },
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview': {
    properties: {
      logAnalyticsDestinationType: 'Dedicated',
      logs: [{ 'category!': LOGS, 'enabled!': 'bool' }],
      metrics: [{ category: 'string', 'enabled!': 'bool', timeGrain: 'string' }],
      storageAccountId: 'string',
      workspaceId: 'string',
    },
  },
  'Microsoft.Network/virtualNetworks@2023-11-01': {
    location: 'string',
    tags: TAGS,
    properties: {
      addressSpace: { addressPrefixes: ['string'] },
      subnets: [
        {
          'name!': 'string',
          properties: {
            'addressPrefix!': 'string',
            delegations: [{ 'name!': 'string', properties: { 'serviceName!': 'string' } }],
            privateEndpointNetworkPolicies:
              'Enabled | Disabled | NetworkSecurityGroupEnabled | RouteTableEnabled',
          },
        },
      ],
    },
  },
  'Microsoft.Network/virtualNetworks/subnets@2023-11-01': {
    properties: { addressPrefix: 'string' },
  },
  'Microsoft.Network/privateEndpoints@2023-11-01': {
    location: 'string',
    tags: TAGS,
    properties: {
      subnet: ID,
      privateLinkServiceConnections: [
        {
          'name!': 'string',
          properties: { 'privateLinkServiceId!': 'string', 'groupIds!': ['string'] },
        },
      ],
    },
  },
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-11-01': {
    properties: {
      privateDnsZoneConfigs: [{ 'name!': 'string', properties: { 'privateDnsZoneId!': 'string' } }],
    },
  },
  'Microsoft.Network/privateDnsZones@2020-06-01': { location: 'string', tags: TAGS },
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01': {
    location: 'string',
    tags: TAGS,
    properties: { registrationEnabled: 'bool', virtualNetwork: ID },
  },
  'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01': {
    properties: {
      immutabilityPeriodSinceCreationInDays: 'int',
      allowProtectedAppendWrites: 'bool',
      allowProtectedAppendWritesAll: 'bool',
    },
  },
};

function typeOf(shape: Shape): AzureType {
  if (Array.isArray(shape)) return { kind: 'array', of: () => typeOf((shape as [Shape])[0]) };
  if (typeof shape === 'string') return wordOf(shape);
  const entries = Object.entries(shape as Record<string, Shape>);
  const rest = entries.find(([name]) => name === '*');
  return {
    kind: 'object',
    properties: new Map(entries.filter(([name]) => name !== '*').map(propertyOf)),
    ...(rest && { rest: () => typeOf(rest[1]) }),
  };
}

function wordOf(word: string): AzureType {
  if (word === 'string' || word === 'int' || word === 'bool')
    return { kind: 'primitive', name: word };
  return word === 'any' ? ANY : { kind: 'words', words: word.split(' | ') };
}

function propertyOf([name, shape]: [string, Shape]): [string, Property] {
  const required = name.endsWith('!');
  const property = { required, readOnly: false, deployTime: false, limits: {} };
  return [required ? name.slice(0, -1) : name, { ...property, type: () => typeOf(shape) }];
}

const STRING: AzureType = { kind: 'primitive', name: 'string' };

/** Every resource has a name, which is needed beforehand, and an id. */
function resourceType(shape: Shape): AzureType {
  const type = typeOf(shape);
  if (type.kind !== 'object') return type;
  const known = { type: () => STRING, deployTime: true, limits: {} };
  const properties = new Map([
    ...type.properties,
    ['name', { ...known, required: true, readOnly: false }] as const,
    ['id', { ...known, required: false, readOnly: true }] as const,
    ['type', { ...known, required: false, readOnly: true }] as const,
  ]);
  return { ...type, properties };
}

export const KNOWN_TYPES: TypeBook = new Map(
  Object.entries(SHAPES).map(([name, shape]) => [name.toLowerCase(), resourceType(shape)]),
);
