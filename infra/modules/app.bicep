// The Functions app: Flex Consumption, .NET 10 isolated.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param deploymentContainer string
param insightsConnectionString string
param maximumInstanceCount int
param instanceMemoryMB int

@description('Subnet of outbound traffic; empty for the public network.')
param subnetId string
param taskHubName string

@description('Endpoint of the Durable Task Scheduler; empty for the Azure Storage backend.')
param schedulerEndpoint string

@description('Endpoint and deployment of the model; empty for the rules only.')
param modelEndpoint string
param modelDeployment string

@description('Secrets in a Key Vault that sign callbacks: the current one, empty to send none, and the one before.')
param callbackSecretUri string
param callbackPreviousSecretUri string

@description('Entra ID registration that callers sign in to; empty for function keys alone.')
param easyAuthClientId string

var withScheduler = !empty(schedulerEndpoint)
var withEasyAuth = !empty(easyAuthClientId)
var blobEndpoint = 'https://${storageName}.blob.${environment().suffixes.storage}'
var queueEndpoint = 'https://${storageName}.queue.${environment().suffixes.storage}'
var tableEndpoint = 'https://${storageName}.table.${environment().suffixes.storage}'

// Settings named AzureFunctionsJobHost__… replace values of host.json.
var common = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__queueServiceUri: queueEndpoint
  AzureWebJobsStorage__tableServiceUri: tableEndpoint
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  Storage__BlobServiceUri: blobEndpoint
  Storage__QueueServiceUri: queueEndpoint
  Access__EasyAuth: string(withEasyAuth)
  AzureFunctionsJobHost__extensions__durableTask__hubName: taskHubName
}

var schedulerSettings = withScheduler ? {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
} : {}

var modelSettings = !empty(modelEndpoint) ? {
  AzureOpenAI__Endpoint: modelEndpoint
  AzureOpenAI__Deployment: modelDeployment
} : {}

var callbackSettings = union(
  empty(callbackSecretUri) ? {} : { Callbacks__Secret: '@Microsoft.KeyVault(SecretUri=${callbackSecretUri})' },
  empty(callbackPreviousSecretUri) ? {} : { Callbacks__PreviousSecret: '@Microsoft.KeyVault(SecretUri=${callbackPreviousSecretUri})' })

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}/${deploymentContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled', http20Enabled: true }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(common, schedulerSettings, modelSettings, callbackSettings)
  }

  // Health probes stay open, and the webhooks of the Durable Functions extension ask for their own key.
  resource authentication 'config' = if (withEasyAuth) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'Return401'
        excludedPaths: ['/healthz', '/readyz', '/runtime/webhooks/durabletask']
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: easyAuthClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: { allowedAudiences: ['api://${easyAuthClientId}', easyAuthClientId] }
        }
      }
    }
    dependsOn: [settings]
  }

  resource basicFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource basicScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output uri string = 'https://${app.properties.defaultHostName}'
