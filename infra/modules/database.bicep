// Cosmos DB: one database with one container, as src/store/cosmos reads and writes it.
param accountName string
param location string
param tags object
param backupTier string
param privateOnly bool
param principalId string
param identityId string
param workspaceId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: accountName
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [
      {
        name: 'EnableServerless'
      }
    ]
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: backupTier
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateOnly ? 'Disabled' : 'Enabled'
    networkAclBypass: 'None'
  }

  resource database 'sqlDatabases' = {
    name: 'upheld'
    properties: {
      resource: {
        id: 'upheld'
      }
    }

    resource container 'containers' = {
      name: 'upheld'
      properties: {
        resource: {
          id: 'upheld'
          partitionKey: {
            kind: 'Hash'
            version: 2
            paths: [
              '/partition'
            ]
          }
          // Documents expire only if they say so, and none does: the server removes what has had its day itself, so
          // that nothing is gone that the audit's journal still speaks of.
          defaultTtl: -1
          indexingPolicy: {
            indexingMode: 'consistent'
            automatic: true
            includedPaths: [
              {
                path: '/partition/?'
              }
              {
                path: '/kind/?'
              }
              {
                path: '/due/?'
              }
            ]
            excludedPaths: [
              {
                path: '/*'
              }
            ]
          }
        }
      }
    }
  }
}

// Cosmos DB Built-in Data Contributor: reads and writes documents, makes no database and no container.
var dataContributor = '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'

resource readsAndWrites 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, identityId, 'data-contributor')
  properties: {
    principalId: principalId
    roleDefinitionId: dataContributor
    scope: account.id
  }
}

resource changes 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

output accountId string = account.id
output accountName string = account.name
output endpoint string = account.properties.documentEndpoint
output databaseName string = account::database.name
