/** A slip in a file of the deployment: the first place where `from` stands gets `to`. */
export interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const MAIN = 'infra/main.bicep';
const APP = 'infra/modules/app.bicep';
const ALERTS = 'infra/modules/alerts.bicep';
const BOT = 'infra/modules/bot.bicep';
const DATABASE = 'infra/modules/database.bicep';
const MONITORING = 'infra/modules/monitoring.bicep';
const NETWORK = 'infra/modules/network.bicep';
const ENDPOINT = 'infra/modules/private-endpoint.bicep';
const STORAGE = 'infra/modules/storage.bicep';
const DEV = 'infra/dev.bicepparam';
const PROD_JSON = 'infra/prod.parameters.json';
const TOOLKIT = 'm365agents.yml';

const rows: readonly (readonly [what: string, file: string, from: string, to: string])[] = [
  // Syntax
  ['a brace is not closed', BOT, "kind: 'azurebot'\n  sku: {", "kind: 'azurebot'\n  sku: "],
  ['a text does not end', APP, "kind: 'app,linux'", "kind: 'app,linux"],
  ['a keyword is misspelt', STORAGE, 'param privateOnly bool', 'parm privateOnly bool'],
  [
    'no equals sign',
    MONITORING,
    "resource insights 'Microsoft.Insights/components@2020-02-02' =",
    "resource insights 'Microsoft.Insights/components@2020-02-02'",
  ],
  [
    'no comma on one line',
    APP,
    '{ name: setting.key, value: setting.value }',
    '{ name: setting.key value: setting.value }',
  ],
  ['a semicolon', ALERTS, 'enabled: true', 'enabled: true;'],
  // Properties and their types
  ['wrong case', STORAGE, 'allowSharedKeyAccess', 'AllowSharedKeyAccess'],
  ['unknown property', DATABASE, 'isZoneRedundant: false', 'zoneRedundant: false'],
  ['unknown property of a site', APP, 'alwaysOn: true', 'alwaysRunning: true'],
  ['required property missing', BOT, "    endpoint: 'https://${host}/api/messages'\n", ''],
  ['required property missing inside an array', DATABASE, '        enabled: true\n', ''],
  ['kind of storage missing', STORAGE, "  kind: 'StorageV2'\n", ''],
  ['text for a boolean', APP, 'httpsOnly: true', "httpsOnly: 'true'"],
  ['text for a number', STORAGE, 'days: 30', "days: '30'"],
  ['number for a text', APP, "minTlsVersion: '1.2'", 'minTlsVersion: 12'],
  ['number out of range', STORAGE, 'days: 30', 'days: 900'],
  [
    'object for an array',
    DATABASE,
    "paths: [\n              '/partition'\n            ]",
    "paths: { path: '/partition' }",
  ],
  [
    'word that is not listed',
    DATABASE,
    "defaultConsistencyLevel: 'Session'",
    "defaultConsistencyLevel: 'Sesion'",
  ],
  [
    'word that is not listed, with a condition',
    DATABASE,
    "privateOnly ? 'Disabled' : 'Enabled'",
    "privateOnly ? 'Off' : 'Enabled'",
  ],
  ['word through a parameter', MAIN, "  'Standard_ZRS'\n", "  'Standard_ZSR'\n"],
  ['wrong discriminator', DATABASE, "type: 'Continuous'", "type: 'Continous'"],
  ['discriminator missing', BOT, "      channelName: 'MsTeamsChannel'\n", ''],
  ['property of another shape', DATABASE, 'continuousModeProperties', 'periodicModeProperties'],
  ['property is given twice', APP, 'alwaysOn: true', 'alwaysOn: true\n      alwaysOn: true'],
  [
    'property that Azure fills in',
    STORAGE,
    'allowSharedKeyAccess: false',
    "allowSharedKeyAccess: false\n    provisioningState: 'Succeeded'",
  ],
  ['typo inside a loop', ALERTS, 'metricName: alert.metric', 'metricNmae: alert.metric'],
  [
    'typo inside a variable of a loop',
    ALERTS,
    "metric: 'HealthCheckStatus'",
    "metrik: 'HealthCheckStatus'",
  ],
  [
    'typo inside an item of an array',
    STORAGE,
    "category: 'StorageWrite'",
    "categori: 'StorageWrite'",
  ],
  ['typo in a network', NETWORK, 'serviceName:', 'service:'],
  ['typo in a private endpoint', ENDPOINT, 'privateLinkServiceId', 'privateLinkServiceID'],
  [
    'another version of a type',
    STORAGE,
    'storageAccounts@2025-01-01',
    'storageAccounts@2025-13-01',
  ],
  ['unknown type', MONITORING, 'Microsoft.Insights/components@', 'Microsoft.Insights/component@'],
  ['unknown nested type', BOT, "resource teams 'channels'", "resource teams 'channel'"],
  // Names
  ['unknown name', APP, 'serverFarmId: plan.id', 'serverFarmId: plann.id'],
  [
    'unknown function',
    MAIN,
    'take(uniqueString(resourceGroup().id, resourceName), 6)',
    'take(uniqueStrings(resourceGroup().id, resourceName), 6)',
  ],
  [
    'too few values for a function',
    NETWORK,
    'cidrSubnet(networkPrefix, 26, 0)',
    'cidrSubnet(networkPrefix, 26)',
  ],
  [
    'unknown runtime property',
    DATABASE,
    'account.properties.documentEndpoint',
    'account.properties.endpoint',
  ],
  ['unknown member of the surroundings', BOT, 'tenant().tenantId', 'tenant().id'],
  [
    'unknown nested resource',
    STORAGE,
    'scope: account::queues::wake',
    'scope: account::queue::wake',
  ],
  [
    'name known only at deployment',
    MONITORING,
    'guid(insights.id, identityId, monitoringMetricsPublisher)',
    'guid(insights.properties.AppId, identityId, monitoringMetricsPublisher)',
  ],
  ['wrong parent', DATABASE, '  parent: account\n', '  parent: changes\n'],
  [
    'nothing uses a parameter',
    BOT,
    'param workspaceId string',
    'param workspaceId string\nparam region string',
  ],
  ['declared twice', BOT, 'param sku string', 'param sku string\nparam sku string'],
  ['a child without its parent', DATABASE, '  parent: account\n', ''],
  ['unknown output in a choice', MAIN, '? database.outputs.accountId', '? database.outputs.id'],
  [
    'unknown output in the other choice',
    MAIN,
    ': storage.outputs.accountId',
    ': storage.outputs.id',
  ],
  ['unknown member in a lambda', APP, 'value: setting.value }', 'value: setting.text }'],
  // Modules, parameters, outputs
  ['module without a parameter', MAIN, '    backupTier: backupTier\n', ''],
  [
    'module with an unknown parameter',
    MAIN,
    'logRetentionDays: logRetentionDays',
    'logRetention: logRetentionDays',
  ],
  [
    'parameter of the wrong kind',
    MAIN,
    'instanceCount: instanceCount',
    'instanceCount: appServiceSku',
  ],
  ['unknown output of a module', MAIN, 'app.outputs.siteName', 'app.outputs.name'],
  ['missing file of a module', MAIN, 'modules/bot.bicep', 'modules/bots.bicep'],
  ['output of the wrong kind', STORAGE, 'output accountName string', 'output accountName int'],
  [
    'default that is not allowed',
    MAIN,
    'param logRetentionDays int = 90',
    'param logRetentionDays int = 9',
  ],
  ['decorator of another kind', MAIN, '@minValue(30)', '@minLength(30)'],
  ['value that a parameter does not allow', DEV, "appServiceSku = 'B1'", "appServiceSku = 'F1'"],
  ['parameter file names no parameter', DEV, 'param alertEmail', 'param alertMail'],
  ['the two files of prod differ', PROD_JSON, '"value": 2\n', '"value": 1\n'],
  // The server and the toolkit
  ['setting that nobody reads', APP, 'UPHELD_TENANTS:', 'UPHELD_TENANT_IDS:'],
  ['required setting is left out', APP, '  COSMOS_DATABASE: cosmosDatabase\n', ''],
  ['setting of the wrong identity', APP, '  AZURE_CLIENT_ID: clientId\n', ''],
  ['store on one machine', APP, "UPHELD_STORE: 'cosmos'", "UPHELD_STORE: 'embedded'"],
  ['optional setting is misspelt', MAIN, 'UPHELD_FILE_HOSTS:', 'UPHELD_FILES_HOSTS:'],
  ['another partition key', DATABASE, "'/partition'", "'/tenant'"],
  ['another queue', STORAGE, "name: 'upheld-wake'", "name: 'wake'"],
  ['a field is not indexed', DATABASE, "path: '/due/?'", "path: '/dueAt/?'"],
  ['alert on an event that is not logged', ALERTS, '"tick failed"', '"ticks failed"'],
  ['alert on what is not measured', ALERTS, 'upheld.queue.age', 'upheld.queue.length'],
  ['alert on a state that is none', ALERTS, '"unsure"', '"unclear"'],
  ['endpoint that the server does not have', BOT, '/api/messages', '/api/message'],
  [
    'output that the toolkit waits for',
    MAIN,
    'output AZURE_APP_SERVICE_RESOURCE_ID',
    'output APP_SERVICE_RESOURCE_ID',
  ],
  [
    'toolkit with an unknown name',
    TOOLKIT,
    '${{AZURE_RESOURCE_GROUP_NAME}}',
    '${{AZURE_RESOURCE_GROUP}}',
  ],
  ['environment without a value', 'infra/env/.env.prod', 'ALERT_EMAIL=', 'ALERT_MAIL='],
  ['value for the app package is gone', MAIN, 'output BOT_DOMAIN', 'output BOT_HOST'],
  ['package that is not mounted', APP, "  WEBSITE_RUN_FROM_PACKAGE: '1'\n", ''],
  ['unknown measure', ALERTS, "metric: 'Http5xx'", "metric: 'Http500'"],
  ['unknown log', STORAGE, "'StorageWrite'", "'StorageWrites'"],
  [
    'alert that is off',
    ALERTS,
    'enabled: true\n      autoMitigate',
    'enabled: false\n      autoMitigate',
  ],
  // Policies
  ['keys of storage', STORAGE, 'allowSharedKeyAccess: false', 'allowSharedKeyAccess: true'],
  ['keys of the database', DATABASE, 'disableLocalAuth: true', 'disableLocalAuth: false'],
  ['keys of telemetry', MONITORING, 'DisableLocalAuth: true', 'DisableLocalAuth: false'],
  ['old TLS', STORAGE, "'TLS1_2'", "'TLS1_0'"],
  ['old TLS of the site', APP, "minTlsVersion: '1.2'", "minTlsVersion: '1.1'"],
  ['http', APP, 'httpsOnly: true', 'httpsOnly: false'],
  ['FTP', APP, "ftpsState: 'Disabled'", "ftpsState: 'AllAllowed'"],
  ['publishing with a password', APP, 'allow: false', 'allow: true'],
  ['another identity', APP, "type: 'UserAssigned'", "type: 'SystemAssigned'"],
  ['a bot with a secret', BOT, "msaAppType: 'UserAssignedMSI'", "msaAppType: 'SingleTenant'"],
  ['public blobs', STORAGE, "publicAccess: 'None'", "publicAccess: 'Blob'"],
  [
    'database always on the internet',
    DATABASE,
    "privateOnly ? 'Disabled' : 'Enabled'",
    "privateOnly ? 'Enabled' : 'Enabled'",
  ],
  [
    'a key as an output',
    STORAGE,
    'output accountName string = account.name',
    'output accountName string = account.listKeys().keys[0].value',
  ],
  [
    'more of a role',
    STORAGE,
    '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  ],
  ['a role for the whole group', STORAGE, '  scope: account::queues::wake\n', ''],
  ['a secret parameter', BOT, 'param host string', '@secure()\nparam host string'],
  ['no backup', DATABASE, "type: 'Continuous'", "type: 'Periodic'"],
  [
    'no immutability',
    STORAGE,
    "resource headsKept 'immutabilityPolicies' = if",
    "resource headsKept 'immutabilityPolicies' existing = if",
  ],
];

/** Slips of every kind, one of each. */
export const MISTAKES: readonly Mistake[] = rows.map(([what, file, from, to]) => ({
  what,
  file,
  from,
  to,
}));
