// What wakes an operator. docs/operations.md has a page for each.
param token string
param location string
param tags object
param insightsId string
param storageId string

@description('Where mails go; empty for nowhere: alerts then only show in the portal.')
param email string

@description('0 for no budget.')
param monthlyBudget int
param budgetStart string

// Event ids are those of the app's log entries; OpenTelemetry keeps them as the attribute EventId.
var queries = [
  {
    name: 'stuck-runs'
    description: 'A design run has not ended in the time it should have.'
    severity: 2
    query: 'traces | where message startswith "Stuck run"'
    threshold: 0
  }
  {
    name: 'standing-dead-letters'
    description: 'Dead letters wait for an operator.'
    severity: 2
    query: 'traces | where message startswith "Standing dead letters"'
    threshold: 0
  }
  {
    name: 'poison-messages'
    description: 'A queue message could not be turned into a run.'
    severity: 2
    query: 'traces | where message startswith "Poison message"'
    threshold: 0
  }
  {
    name: 'failed-runs'
    description: 'More than five design runs failed within a quarter of an hour.'
    severity: 1
    query: 'exceptions | union traces | where * has "RunDeadLetteredException" | distinct operation_Id'
    threshold: 5
  }
  {
    name: 'throttling'
    description: 'A dependency answers 429 or 503.'
    severity: 2
    query: 'dependencies | where resultCode in ("429", "503")'
    threshold: 20
  }
]

resource receivers 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'architect'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for item in queries: {
  name: 'alert-${item.name}-${token}'
  location: location
  tags: tags
  properties: {
    displayName: item.name
    description: item.description
    severity: item.severity
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: item.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: item.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: empty(email) ? [] : [receivers.id] }
  }
}]

// Storage throttling, as the account itself counts it.
resource storageThrottling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-storage-throttling-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account refuses requests because its limits are reached.'
    severity: 2
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Transactions'
          dimensions: [{ name: 'ResponseType', operator: 'Include', values: ['ClientThrottlingError', 'ServerBusyError'] }]
          operator: 'GreaterThan'
          threshold: 100
          timeAggregation: 'Total'
        }
      ]
    }
    actions: empty(email) ? [] : [{ actionGroupId: receivers.id }]
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = if (monthlyBudget > 0 && !empty(email)) {
  name: 'budget-${token}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      near: { enabled: true, operator: 'GreaterThan', threshold: 80, contactEmails: [email] }
      reached: { enabled: true, operator: 'GreaterThan', threshold: 100, contactEmails: [email] }
    }
  }
}
