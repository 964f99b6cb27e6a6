// The server: App Service on Linux, run from a package.
param resourceName string
param siteName string
param location string
param tags object
param sku string
param instanceCount int
param identityId string
param clientId string

@description('Subnet that the server leaves by; empty: none.')
param subnetId string
param workspaceId string
param cosmosEndpoint string
param cosmosDatabase string
param storageAccount string
param insightsConnectionString string
param enrolledTenants string

@description('Client id of the Entra application for single sign-on; none: there is no single sign-on.')
param ssoAppId string

@description('Settings by their names; those that are none are not set.')
param optionalSettings object

var host = '${siteName}.azurewebsites.net'

var settings = {
  NODE_ENV: 'production'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: clientId
  MicrosoftAppTenantId: tenant().tenantId
  UPHELD_TENANTS: enrolledTenants
  UPHELD_STORE: 'cosmos'
  COSMOS_ENDPOINT: cosmosEndpoint
  COSMOS_DATABASE: cosmosDatabase
  STORAGE_ACCOUNT: storageAccount
  AZURE_CLIENT_ID: clientId
  UPHELD_PUBLIC_URL: 'https://${host}'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
}

var signInSettings = {
  UPHELD_SSO_APP_ID: ssoAppId
  UPHELD_SSO_RESOURCE: ssoAppId == 'none' ? 'none' : 'api://${host}/botid-${clientId}'
}

// A setting that is there but empty would be a wrong one.
var given = filter(items(union(optionalSettings, signInSettings)), setting => setting.value != 'none')

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'asp-${resourceName}'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instanceCount
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: siteName
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    reserved: true
    httpsOnly: true
    clientAffinityEnabled: false
    // Teams comes from the internet.
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // What is young is collected while it is small: a server keeps some 100 MB less, and is not slower for it (tests/bench).
      appCommandLine: 'node --max-semi-space-size=4 dist/upheld.js serve'
      alwaysOn: true
      healthCheckPath: '/readyz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      appSettings: concat(
        map(items(settings), setting => { name: setting.key, value: setting.value }),
        map(given, setting => { name: setting.key, value: setting.value })
      )
    }
  }

  // Publishing with a password, which no deployment here uses.
  resource noPasswordFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource noPasswordScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServiceHTTPLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
    ]
  }
}

output siteId string = site.id
output siteName string = site.name
output host string = site.properties.defaultHostName
