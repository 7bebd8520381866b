// One account: the app's package, host state, artifacts, claims, dead letters and queues. Shared keys are off.
param name string
param location string
param tags object

@description('Principal of the app.')
param principalId string

@description('A person who may read, for debugging; empty for nobody.')
param readerPrincipalId string

@description('Whether the task hub lives here too: then the app needs tables and may make queues.')
param holdsTaskHub bool

@description('Subnet of the private endpoints; empty to leave the account on the public network.')
param endpointSubnetId string

@description('The virtual network, for the private DNS zones; empty without private endpoints.')
param networkId string

var isPrivate = !empty(endpointSubnetId)
var containers = ['app-package', 'artifacts', 'idempotency', 'dead-letters']
var queues = ['design-requests', 'design-requests-poison', 'dead-letter-notices']

// Built-in roles, https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage (2026-11).
var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  // Zone redundant: the claims and dead letters must outlive a zone.
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: isPrivate ? 'None' : 'AzureServices' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: { deleteRetentionPolicy: { enabled: true, days: 7 } }

    resource container 'containers' = [for item in containers: {
      name: item
      properties: { publicAccess: 'None' }
    }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for item in queues: {
      name: item
    }]
  }

  // Claims need to live only as long as callers repeat a request; drafts of dead runs and old artifacts go too.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'old-claims'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['idempotency/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } } }
            }
          }
          {
            name: 'old-artifacts'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['artifacts/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 365 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

// The host keeps locks and timers in containers it makes itself, for which it must own blobs.
resource blobOwner 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, roles.blobOwner)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobOwner)
  }
}

resource queueContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, roles.queueContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueContributor)
  }
}

resource tableContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (holdsTaskHub) {
  name: guid(account.id, principalId, roles.tableContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableContributor)
  }
}

resource blobReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(readerPrincipalId)) {
  name: guid(account.id, readerPrincipalId, roles.blobReader)
  scope: account
  properties: {
    principalId: readerPrincipalId
    principalType: 'User'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobReader)
  }
}

module endpoints 'private-endpoint.bicep' = [for service in (holdsTaskHub ? ['blob', 'queue', 'table'] : ['blob', 'queue']): if (isPrivate) {
  params: {
    resourceId: account.id
    resourceName: account.name
    location: location
    tags: tags
    subnetId: endpointSubnetId
    networkId: networkId
    service: service
    zoneName: 'privatelink.${service}.${environment().suffixes.storage}'
  }
}]

output id string = account.id
output name string = account.name
output deploymentContainer string = containers[0]
output queueEndpoint string = account.properties.primaryEndpoints.queue
