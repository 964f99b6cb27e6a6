// For `az deployment group create` without the Agents Toolkit; dev.parameters.json says the same to the toolkit.
using './main.bicep'

param resourceName = readEnvironmentVariable('RESOURCE_NAME')
param environmentName = 'dev'
param location = 'uksouth'
param appServiceSku = 'B1'
param instanceCount = 1
param botSku = 'F0'
param botDisplayName = 'Upheld (dev)'
param homeCouncil = readEnvironmentVariable('HOME_COUNCIL')
param administrators = readEnvironmentVariable('ADMINISTRATORS')
param fileHosts = readEnvironmentVariable('FILE_HOSTS')
param ssoAppId = readEnvironmentVariable('SSO_APP_ID')
param backupTier = 'Continuous7Days'
param storageSku = 'Standard_LRS'
param originalsDays = 1
param auditHeadsDays = 1
param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID')
param privateEndpoints = false
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param logRetentionDays = 30
