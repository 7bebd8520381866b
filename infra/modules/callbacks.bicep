// The secrets that sign callbacks, in a vault that the app may read them from, and nothing else.
param name string
param location string
param tags object

@description('Principal of the app.')
param principalId string

@secure()
param secret string

@description('The secret before, while receivers change over; empty for none.')
@secure()
param previousSecret string

@description('Subnet of the private endpoint; empty to leave the vault on the public network.')
param endpointSubnetId string

@description('The virtual network, for the private DNS zone; empty without a private endpoint.')
param networkId string

// Key Vault Secrets User: may read values, may not list vaults or change anything.
var secretsUser = '4633458b-17de-408a-874c-0445c86b69e6'
var isPrivate = !empty(endpointSubnetId)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // A signing secret is replaced, not recovered, so a week will do, and 'azd down --purge' may end it sooner.
    softDeleteRetentionInDays: 7
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'None' }
  }

  resource current 'secrets' = {
    name: 'callback-secret'
    properties: { value: secret }
  }

  resource previous 'secrets' = if (!empty(previousSecret)) {
    name: 'callback-previous-secret'
    properties: { value: previousSecret }
  }
}

// On each secret, not the vault: what else is put there one day stays closed to the app.
resource readsCurrent 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault::current.id, principalId, secretsUser)
  scope: vault::current
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource readsPrevious 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(previousSecret)) {
  name: guid(vault::previous.id, principalId, secretsUser)
  scope: vault::previous
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

module endpoint 'private-endpoint.bicep' = if (isPrivate) {
  params: {
    resourceId: vault.id
    resourceName: name
    location: location
    tags: tags
    subnetId: endpointSubnetId
    networkId: networkId
    service: 'vault'
    zoneName: 'privatelink.vaultcore.azure.net'
  }
}

// Without a version, so that the app picks up a new value by itself (within a day, or at its next start).
output secretUri string = '${vault.properties.vaultUri}secrets/callback-secret'
output previousSecretUri string = '${vault.properties.vaultUri}secrets/callback-previous-secret'
