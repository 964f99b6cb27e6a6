// Everything that Upheld needs in Azure, in one resource group. It makes no secret and reads none: the server is known to
// every service by its managed identity.
targetScope = 'resourceGroup'

@description('Begins the names of all resources, such as upheld-prod.')
@minLength(4)
@maxLength(20)
param resourceName string

@description('What the resources are for; a tag, and part of no behaviour.')
@allowed([
  'dev'
  'prod'
])
param environmentName string

@description('Region of everything that has one.')
param location string = 'uksouth'

@description('Size of an instance.')
@allowed([
  'B1'
  'P0v3'
  'P1v3'
])
param appServiceSku string

@description('Instances that run at all times; they share their work.')
@minValue(1)
@maxValue(10)
param instanceCount int

@description('Price tier of the Azure Bot. Teams is free in both; S1 has a promise of availability.')
@allowed([
  'F0'
  'S1'
])
param botSku string

@description('What people see as the name of the bot.')
@maxLength(42)
param botDisplayName string

@description('Tenants that may use the bot, separated by commas. A managed identity serves its own tenant.')
param enrolledTenants string = tenant().tenantId

@description('Id of the home council, such as coventry; none: each tenant says which council it is.')
param homeCouncil string = 'none'

@description('Entra object ids of who may change every council\'s settings, separated by commas; none: nobody.')
param administrators string = 'none'

@description('Exact hosts that letters dropped into a chat are fetched from, separated by commas; none: from nowhere.')
param fileHosts string = 'none'

@description('Graph id of the document library whose folder letters are taken from; none: no library.')
param lettersDrive string = 'none'

@description('Path of that folder in the library; none where there is no library.')
param lettersDriveFolder string = 'none'

@description('Client id of the Entra application for single sign-on to the tab; none: the tab shows no remedies.')
param ssoAppId string = 'none'

@description('Tenants whose channels are read to look for messages in doubt, separated by commas; none: no channel is read.')
param graphTenants string = 'none'

@description('Keeps wordings that were not understood, without personal data.')
param keepUnanswered bool = false

@description('Keeps words that come with a thumb, without personal data.')
param keepFeedbackWords bool = false

@description('How far back the database can be put.')
@allowed([
  'Continuous7Days'
  'Continuous30Days'
])
param backupTier string

@description('The database account that a restore made, to be used in the place of our own; none: our own.')
param restoredAccountName string = 'none'

@description('Copies of what is in storage: in one datacentre, or in three zones.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
])
param storageSku string

@description('Days for which an original letter in storage cannot be changed or deleted.')
@minValue(1)
@maxValue(146000)
param originalsDays int

@description('Days for which the head of an audit journal cannot be changed or deleted.')
@minValue(1)
@maxValue(146000)
param auditHeadsDays int

@description('True once somebody has locked both policies by hand, which nothing can undo; they are then left alone.')
param immutabilityLocked bool = false

@description('Entra object id of the group that keeps originals and audit heads; none: nobody has access.')
param operatorsGroupId string = 'none'

@description('Keeps the database and the storage off the internet; the server reaches them through a virtual network.')
param privateEndpoints bool

@description('Addresses of the virtual network; a /25 at least. Unused without private endpoints.')
param networkPrefix string = '10.60.0.0/24'

@description('Public addresses from which operators reach the storage although it is off the internet.')
param operatorIpAddresses array = []

@description('Who is told when something is wrong.')
param alertEmail string

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Tags of every resource, besides those for the product and the environment.')
param tags object = {}

var allTags = union(tags, { product: 'upheld', environment: environmentName })
var suffix = take(uniqueString(resourceGroup().id, resourceName), 6)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${resourceName}'
  location: location
  tags: allTags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    resourceName: resourceName
    location: location
    tags: allTags
    logRetentionDays: logRetentionDays
    principalId: identity.properties.principalId
    identityId: identity.id
  }
}

module network 'modules/network.bicep' = if (privateEndpoints) {
  name: 'network'
  params: {
    resourceName: resourceName
    location: location
    tags: allTags
    networkPrefix: networkPrefix
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    accountName: restoredAccountName == 'none' ? 'cosmos-${resourceName}-${suffix}' : restoredAccountName
    location: location
    tags: allTags
    backupTier: backupTier
    privateOnly: privateEndpoints
    principalId: identity.properties.principalId
    identityId: identity.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    accountName: 'st${take(uniqueString(resourceGroup().id, resourceName), 13)}'
    location: location
    tags: allTags
    storageSku: storageSku
    privateOnly: privateEndpoints
    operatorIpAddresses: operatorIpAddresses
    originalsDays: originalsDays
    auditHeadsDays: auditHeadsDays
    immutabilityLocked: immutabilityLocked
    principalId: identity.properties.principalId
    identityId: identity.id
    operatorsGroupId: operatorsGroupId
    workspaceId: monitoring.outputs.workspaceId
  }
}

var reached = [
  {
    name: 'sql'
    groupId: 'Sql'
    #disable-next-line no-hardcoded-env-urls
    zone: 'privatelink.documents.azure.com'
  }
  {
    name: 'queue'
    groupId: 'queue'
    zone: 'privatelink.queue.${environment().suffixes.storage}'
  }
  {
    name: 'blob'
    groupId: 'blob'
    zone: 'privatelink.blob.${environment().suffixes.storage}'
  }
]

module endpoints 'modules/private-endpoint.bicep' = [
  for service in reached: if (privateEndpoints) {
    name: 'endpoint-${service.name}'
    params: {
      endpointName: 'pe-${resourceName}-${service.name}'
      location: location
      tags: allTags
      targetId: service.name == 'sql' ? database.outputs.accountId : storage.outputs.accountId
      groupId: service.groupId
      zoneName: service.zone
      networkId: network!.outputs.networkId
      subnetId: network!.outputs.endpointSubnetId
    }
  }
]

module app 'modules/app.bicep' = {
  name: 'app'
  // Before its database can be reached the server would only start and stop.
  dependsOn: [
    endpoints
  ]
  params: {
    resourceName: resourceName
    siteName: 'app-${resourceName}-${suffix}'
    location: location
    tags: allTags
    sku: appServiceSku
    instanceCount: instanceCount
    identityId: identity.id
    clientId: identity.properties.clientId
    subnetId: privateEndpoints ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
    cosmosEndpoint: database.outputs.endpoint
    cosmosDatabase: database.outputs.databaseName
    storageAccount: storage.outputs.accountName
    insightsConnectionString: monitoring.outputs.connectionString
    enrolledTenants: enrolledTenants
    ssoAppId: ssoAppId
    optionalSettings: {
      UPHELD_HOME: homeCouncil
      UPHELD_ADMINS: administrators
      UPHELD_FILE_HOSTS: fileHosts
      UPHELD_LETTERS_DRIVE: lettersDrive
      UPHELD_LETTERS_DRIVE_FOLDER: lettersDriveFolder
      UPHELD_GRAPH_TENANTS: graphTenants
      UPHELD_KEEP_UNANSWERED: keepUnanswered ? 'true' : 'none'
      UPHELD_KEEP_FEEDBACK_WORDS: keepFeedbackWords ? 'true' : 'none'
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    botName: 'bot-${resourceName}-${suffix}'
    displayName: botDisplayName
    tags: allTags
    sku: botSku
    host: app.outputs.host
    identityId: identity.id
    clientId: identity.properties.clientId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    resourceName: resourceName
    location: location
    tags: allTags
    email: alertEmail
    siteId: app.outputs.siteId
    workspaceId: monitoring.outputs.workspaceId
  }
}

// The Agents Toolkit writes each output into the environment's file under its own name.
output AZURE_APP_SERVICE_RESOURCE_ID string = app.outputs.siteId
output AZURE_APP_SERVICE_NAME string = app.outputs.siteName
output BOT_DOMAIN string = app.outputs.host
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output COSMOS_ACCOUNT_NAME string = database.outputs.accountName
output STORAGE_ACCOUNT_NAME string = storage.outputs.accountName
output LOG_WORKSPACE_CUSTOMER_ID string = monitoring.outputs.customerId
