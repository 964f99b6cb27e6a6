// The bot as Teams knows it; it is the identity that the server runs as.
param botName string
param displayName string
param tags object
param sku string
param host string
param identityId string
param clientId string
param workspaceId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    isStreamingSupported: false
    // Teams reaches the bot over the internet.
    publicNetworkAccess: 'Enabled'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        enableCalling: false
        acceptedTerms: true
      }
    }
  }
}

resource requests 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: bot
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'BotRequest'
        enabled: true
      }
    ]
  }
}
