// The design service on Azure: one resource group with a Flex Consumption app, its storage, a durable backend,
// monitoring and alerts. No shared keys anywhere: everything signs in with one user-assigned identity.
targetScope = 'subscription'

@minLength(1)
@maxLength(32)
@description('Name of the environment; part of every resource name, together with a hash.')
param environmentName string

@minLength(1)
@description('Region of all resources. It must offer Flex Consumption and, with the default backend, the Durable Task Scheduler.')
@metadata({ azd: { type: 'location' } })
param location string

@allowed(['scheduler', 'storage'])
@description('Where orchestration state lives: the Durable Task Scheduler, or the Azure Storage account.')
param durableBackend string = 'scheduler'

@allowed(['Consumption', 'Dedicated'])
@description('SKU of the Durable Task Scheduler. Consumption: up to 500 actions a second. Dedicated: 2,000 a second for each capacity unit.')
param schedulerSku string = 'Consumption'

@minValue(1)
@maxValue(3)
@description('Capacity units of a Dedicated scheduler.')
param schedulerCapacity int = 1

@minLength(3)
@maxLength(45)
@description('Name of the task hub. A breaking change to orchestrations goes to a new hub; see docs/operations.md.')
param taskHubName string = 'architect1'

@minValue(40)
@maxValue(1000)
@description('The most instances the app scales out to.')
param maximumInstanceCount int = 100

@allowed([512, 2048, 4096])
@description('Memory of an instance, in MB.')
param instanceMemoryMB int = 2048

@description('Puts the app into a virtual network, storage and vault behind private endpoints.')
param privateNetworking bool = false

@description('Networks that may reach the scheduler, as CIDR ranges. The scheduler also always asks for an identity with a role.')
param schedulerIpAllowlist array = ['0.0.0.0/0']

@description('Deploys an Azure OpenAI model, for the model generator.')
param deployModel bool = false

@description('Region of the model; not every region has every model.')
param modelLocation string = location

@description('Name and version of the model.')
param modelName string = 'gpt-4.1-mini'
param modelVersion string = '2025-04-14'

@minValue(1)
@description('Thousand tokens a minute of the model deployment.')
param modelCapacity int = 50

@description('Checks the roles of callers signed in by App Service authentication. The client registration is then required.')
param easyAuth bool = false

@description('Application (client) id of the Entra ID registration that callers sign in to.')
param easyAuthClientId string = ''

@secure()
@description('Signs callbacks: 24 to 256 bytes, as whsec_ and Base64. Empty: the app refuses requests for callbacks.')
param callbackSecret string = ''

@secure()
@description('The callback secret before, which signs too while receivers change over.')
param callbackPreviousSecret string = ''

@description('Where alerts are mailed to; empty for nowhere.')
param alertEmail string = ''

@minValue(0)
@description('Monthly budget in the currency of the subscription; 0 for none. Mails at 80 % and 100 %. Needs alertEmail.')
param monthlyBudget int = 0

@description('First day of the month in which the budget begins.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Object id of a person who may look into the stores, for debugging; empty in production.')
param principalId string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-${token}', location: location, tags: tags }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: { name: 'vnet-${token}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    readerPrincipalId: principalId
    holdsTaskHub: durableBackend == 'storage'
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    networkId: privateNetworking ? network!.outputs.id : ''
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, principalId: identity.outputs.principalId }
}

module scheduler 'modules/scheduler.bicep' = if (durableBackend == 'scheduler') {
  scope: group
  params: {
    name: 'dts-${token}'
    location: location
    tags: tags
    skuName: schedulerSku
    capacity: schedulerCapacity
    taskHubName: taskHubName
    ipAllowlist: schedulerIpAllowlist
    principalId: identity.outputs.principalId
    operatorPrincipalId: principalId
  }
}

module model 'modules/model.bicep' = if (deployModel) {
  scope: group
  params: {
    name: 'oai-${token}'
    location: modelLocation
    tags: tags
    modelName: modelName
    modelVersion: modelVersion
    capacity: modelCapacity
    principalId: identity.outputs.principalId
  }
}

module callbacks 'modules/callbacks.bicep' = if (!empty(callbackSecret)) {
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    secret: callbackSecret
    previousSecret: callbackPreviousSecret
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    networkId: privateNetworking ? network!.outputs.id : ''
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'func-${token}'
    planName: 'plan-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    insightsConnectionString: monitoring.outputs.connectionString
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    taskHubName: taskHubName
    schedulerEndpoint: durableBackend == 'scheduler' ? scheduler!.outputs.endpoint : ''
    modelEndpoint: deployModel ? model!.outputs.endpoint : ''
    modelDeployment: deployModel ? model!.outputs.deployment : ''
    callbackSecretUri: empty(callbackSecret) ? '' : callbacks!.outputs.secretUri
    callbackPreviousSecretUri: empty(callbackSecret) || empty(callbackPreviousSecret) ? '' : callbacks!.outputs.previousSecretUri
    easyAuthClientId: easyAuth ? easyAuthClientId : ''
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    insightsId: monitoring.outputs.id
    storageId: storage.outputs.id
    email: alertEmail
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output SERVICE_API_NAME string = app.outputs.name
output SERVICE_API_URI string = app.outputs.uri
output REQUEST_QUEUE_URI string = '${storage.outputs.queueEndpoint}design-requests'
output TASK_HUB_NAME string = taskHubName
output SCHEDULER_ENDPOINT string = durableBackend == 'scheduler' ? scheduler!.outputs.endpoint : ''
