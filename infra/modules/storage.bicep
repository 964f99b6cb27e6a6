// The queue that wakes instances, and two containers whose blobs nobody can change for a time.
param accountName string
param location string
param tags object
param storageSku string
param privateOnly bool
param operatorIpAddresses array
param originalsDays int
param auditHeadsDays int
param immutabilityLocked bool
param principalId string
param identityId string
param operatorsGroupId string
param workspaceId string

var fromOutside = !privateOnly || !empty(operatorIpAddresses)

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: accountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: storageSku
  }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    isLocalUserEnabled: false
    isSftpEnabled: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: fromOutside ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: privateOnly ? 'Deny' : 'Allow'
      ipRules: [
        for address in operatorIpAddresses: {
          action: 'Allow'
          value: address
        }
      ]
    }
  }

  resource queues 'queueServices' = {
    name: 'default'

    resource wake 'queues' = {
      name: 'upheld-wake'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: {
        enabled: true
        days: 30
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: 30
      }
    }

    resource originals 'containers' = {
      name: 'originals'
      properties: {
        publicAccess: 'None'
      }

      resource originalsKept 'immutabilityPolicies' = if (!immutabilityLocked) {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: originalsDays
          allowProtectedAppendWrites: false
        }
      }
    }

    resource auditHeads 'containers' = {
      name: 'audit-heads'
      properties: {
        publicAccess: 'None'
      }

      resource headsKept 'immutabilityPolicies' = if (!immutabilityLocked) {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: auditHeadsDays
          allowProtectedAppendWrites: false
        }
      }
    }
  }
}

var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource wakes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::queues::wake.id, identityId, queueDataContributor)
  scope: account::queues::wake
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
  }
}

// Not the server's: whoever could change the journal must not be able to change its heads.
resource keepsBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (operatorsGroupId != 'none') {
  name: guid(account.id, operatorsGroupId, blobDataContributor)
  scope: account
  properties: {
    principalId: operatorsGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource changes 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account::blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

output accountId string = account.id
output accountName string = account.name
