import type { Problem } from '../problem';
import type { Deployment } from '../scope';
import { possibleAt, resourcesIn, type Found } from './find-in-deployment';

type Word = string | number | boolean;

/** For a type of resource: properties, and the words that each must be one of; no words: it has to be given. */
type Policy = Readonly<Record<string, readonly Word[]>>;

const STORAGE = 'Microsoft.Storage/storageAccounts';
const COSMOS = 'Microsoft.DocumentDB/databaseAccounts';

/** What no change may give up: no keys, nothing in the clear, nothing open that need not be. */
const POLICIES: Readonly<Record<string, Policy>> = {
  [STORAGE]: {
    'properties.allowSharedKeyAccess': [false],
    'properties.allowBlobPublicAccess': [false],
    'properties.allowCrossTenantReplication': [false],
    'properties.isLocalUserEnabled': [false],
    'properties.isSftpEnabled': [false],
    'properties.supportsHttpsTrafficOnly': [true],
    'properties.minimumTlsVersion': ['TLS1_2', 'TLS1_3'],
    'properties.networkAcls.bypass': ['None'],
  },
  [`${STORAGE}/blobServices/containers`]: { 'properties.publicAccess': ['None'] },
  [`${STORAGE}/blobServices`]: {
    'properties.isVersioningEnabled': [true],
    'properties.deleteRetentionPolicy.enabled': [true],
  },
  [COSMOS]: {
    location: [],
    'properties.locations[].locationName': [],
    'properties.disableLocalAuth': [true],
    'properties.disableKeyBasedMetadataWriteAccess': [true],
    'properties.minimalTlsVersion': ['Tls12'],
    'properties.backupPolicy.type': ['Continuous'],
    'properties.consistencyPolicy.defaultConsistencyLevel': ['Session', 'Strong'],
    'properties.networkAclBypass': ['None'],
    'properties.capabilities[].name': ['EnableServerless'],
  },
  'Microsoft.Web/serverfarms': { kind: ['linux'], 'properties.reserved': [true] },
  'Microsoft.Web/sites': {
    kind: ['app,linux'],
    'properties.reserved': [true],
    'properties.serverFarmId': [],
    'identity.type': ['UserAssigned'],
    'properties.httpsOnly': [true],
    'properties.clientAffinityEnabled': [false],
    'properties.siteConfig.alwaysOn': [true],
    'properties.siteConfig.ftpsState': ['Disabled'],
    'properties.siteConfig.minTlsVersion': ['1.2', '1.3'],
    'properties.siteConfig.scmMinTlsVersion': ['1.2', '1.3'],
    'properties.siteConfig.remoteDebuggingEnabled': [false],
    'properties.siteConfig.healthCheckPath': ['/readyz'],
    'properties.siteConfig.linuxFxVersion': ['NODE|24-lts'],
  },
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': { 'properties.allow': [false] },
  'Microsoft.BotService/botServices': {
    location: ['global'],
    kind: ['azurebot'],
    'properties.msaAppType': ['UserAssignedMSI'],
    'properties.msaAppTenantId': [],
    'properties.msaAppMSIResourceId': [],
  },
  'Microsoft.BotService/botServices/channels': {
    location: ['global'],
    'properties.channelName': ['MsTeamsChannel'],
    'properties.properties.isEnabled': [true],
  },
  'Microsoft.Authorization/roleAssignments': {
    // Without it the role would hold for the whole resource group.
    scope: [],
    'properties.principalType': ['ServicePrincipal', 'Group'],
  },
  [`${COSMOS}/sqlRoleAssignments`]: { 'properties.scope': [] },
  'Microsoft.Insights/components': {
    'properties.DisableLocalAuth': [true],
    'properties.WorkspaceResourceId': [],
  },
  'Microsoft.OperationalInsights/workspaces': { 'properties.features.disableLocalAuth': [true] },
  'Microsoft.Insights/diagnosticSettings': {
    scope: [],
    'properties.workspaceId': [],
    'properties.logs[].category': [],
    'properties.logs[].enabled': [true],
  },
  'Microsoft.Insights/actionGroups': {
    location: ['global'],
    'properties.enabled': [true],
    'properties.emailReceivers[].emailAddress': [],
  },
  'Microsoft.Insights/metricAlerts': {
    location: ['global'],
    'properties.enabled': [true],
    'properties.actions[].actionGroupId': [],
  },
  'Microsoft.Insights/scheduledQueryRules': {
    kind: ['LogAlert'],
    'properties.enabled': [true],
    'properties.severity': [],
    'properties.evaluationFrequency': [],
    'properties.windowSize': [],
    'properties.criteria.allOf[].query': [],
    'properties.criteria.allOf[].timeAggregation': ['Count'],
    'properties.criteria.allOf[].operator': [],
    'properties.criteria.allOf[].threshold': [],
    'properties.actions.actionGroups[]': [],
  },
  'Microsoft.Network/privateDnsZones': { location: ['global'] },
};

/** Data that private endpoints must be able to take off the internet. */
const CLOSABLE = [STORAGE, COSMOS];

/** How many of a kind there have to be at least. */
const NEEDED: Readonly<Record<string, number>> = {
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': 2,
  'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies': 2,
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments': 1,
  'Microsoft.Insights/diagnosticSettings': 4,
};

/** Roles that may be given: to write documents, wake instances, keep blobs and send telemetry. */
const ROLES = [
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  '3913510d-42f4-4e42-8a64-420c390055eb',
];

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the deployment is less safe than it has to be. */
export function policyProblems(deployment: Deployment): readonly Problem[] {
  const policies = Object.entries({ ...NEEDED, ...POLICIES });
  return [
    ...policies.flatMap(([type]) => missing(deployment, type)),
    ...Object.entries(POLICIES).flatMap(([type, policy]) =>
      resourcesIn(deployment, type).flatMap((found) => breaches(found, policy)),
    ),
    ...CLOSABLE.flatMap((type) => resourcesIn(deployment, type).flatMap(neverClosed)),
    ...roleProblems(deployment),
    ...untagged(deployment),
  ];
}

function at({ declared, scope }: Found, message: string): Problem {
  return { file: scope.file.path, line: declared.resource.line, message };
}

function missing(deployment: Deployment, type: string): readonly Problem[] {
  const needed = NEEDED[type] ?? 1;
  const there = resourcesIn(deployment, type).length;
  if (there >= needed) return [];
  const message = `the deployment has ${String(there)} of ${type}, and needs ${String(needed)}`;
  return [{ file: 'infra/main.bicep', line: 1, message }];
}

function breaches(found: Found, policy: Policy): readonly Problem[] {
  return Object.entries(policy).flatMap(([path, words]) => {
    const possible = possibleAt(found, path);
    if (possible.length === 0) return [at(found, `${path} must be given`)];
    const safe = possible.every(({ value }) => value !== undefined && words.includes(value));
    return safe || words.length === 0 ? [] : [at(found, `${path} must be ${words.join(' or ')}`)];
  });
}

function neverClosed(found: Found): readonly Problem[] {
  const access = possibleAt(found, 'properties.publicNetworkAccess');
  if (access.some(({ value }) => value === 'Disabled')) return [];
  return [at(found, 'private endpoints must take it off the internet')];
}

function roleProblems(deployment: Deployment): readonly Problem[] {
  return [...deployment.files.values()].flatMap(({ path, variables }) =>
    variables.flatMap(({ line, value }) =>
      value.kind === 'text' && GUID.test(value.value) && !ROLES.includes(value.value)
        ? [{ file: path, line, message: `the role ${value.value} is more than is needed` }]
        : [],
    ),
  );
}

/** What costs money says whose it is; what stands inside something else has no tags. */
function untagged(deployment: Deployment): readonly Problem[] {
  return resourcesIn(deployment)
    .filter(({ declared }) => !declared.parent)
    .filter(({ declared, scope }) => {
      const type = scope.deployment.types.get(declared.type.toLowerCase());
      return type?.kind === 'object' && type.properties.has('tags');
    })
    .filter((found) => possibleAt(found, 'tags').length === 0)
    .map((found) => at(found, 'it has no tags'));
}
