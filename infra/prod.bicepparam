// For `az deployment group create` without the Agents Toolkit; prod.parameters.json says the same to the toolkit.
using './main.bicep'

param resourceName = readEnvironmentVariable('RESOURCE_NAME')
param environmentName = 'prod'
param location = 'uksouth'
param appServiceSku = 'P0v3'
param instanceCount = 2
param botSku = 'S1'
param botDisplayName = 'Upheld'
param homeCouncil = readEnvironmentVariable('HOME_COUNCIL')
param administrators = readEnvironmentVariable('ADMINISTRATORS')
param fileHosts = readEnvironmentVariable('FILE_HOSTS')
param ssoAppId = readEnvironmentVariable('SSO_APP_ID')
param backupTier = 'Continuous30Days'
param storageSku = 'Standard_ZRS'
param originalsDays = 365
param auditHeadsDays = 2557
param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID')
param privateEndpoints = true
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param logRetentionDays = 90
