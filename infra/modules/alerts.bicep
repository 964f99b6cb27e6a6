// Who is told, and of what.
param resourceName string
param location string
param tags object
param email string
param siteId string
param workspaceId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${resourceName}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'upheld'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var measured = [
  {
    name: 'not-ready'
    description: 'Instances do not answer /readyz: the store cannot be used, or the server does not start.'
    severity: 1
    scope: siteId
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 75
    window: 'PT15M'
  }
  {
    name: 'server-errors'
    description: 'Requests end with a status of 500 or more.'
    severity: 2
    scope: siteId
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
  }
  {
    name: 'authentication-failures'
    description: 'Requests come with no token, or with one that is not for this bot.'
    severity: 2
    scope: siteId
    metric: 'Http401'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 20
    window: 'PT15M'
  }
  {
    name: 'tenants-refused'
    description: 'Good tokens of tenants that are not enrolled, or from addresses that Teams does not use.'
    severity: 3
    scope: siteId
    metric: 'Http403'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 20
    window: 'PT15M'
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in measured: {
    name: 'alert-${resourceName}-${alert.name}'
    location: 'global'
    tags: tags
    properties: {
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: true
      scopes: [
        alert.scope
      ]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: alert.name
            metricName: alert.metric
            timeAggregation: alert.aggregation
            operator: alert.operator
            threshold: alert.threshold
          }
        ]
      }
      actions: [
        {
          actionGroupId: people.id
        }
      ]
    }
  }
]

// What the server measures (src/telemetry) and the events that it logs, by the names that it gives them.
var events = 'AppServiceConsoleLogs | where tostring(parse_json(ResultDescription).event)'

var queried = [
  {
    name: 'scheduler-silent'
    description: 'No instance reports its scheduler: reminders and digests are not sent.'
    severity: 1
    query: 'AppMetrics | where Name == "upheld.scheduler.lag"'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'scheduler-late'
    description: 'Ticks of the scheduler are missed: what is due waits.'
    severity: 1
    query: 'AppMetrics | where Name == "upheld.scheduler.lag" | where Max > 120'
    operator: 'GreaterThan'
    threshold: 3
  }
  {
    name: 'scheduler-failing'
    description: 'Ticks fail: the log says which step, and why.'
    severity: 2
    query: '${events} in ("tick failed", "deliveries cannot be looked for", "hints given up")'
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'deliveries-waiting'
    description: 'Messages that could be sent have waited for a quarter of an hour.'
    severity: 2
    query: 'AppMetrics | where Name == "upheld.queue.age" | where Max > 900'
    operator: 'GreaterThan'
    threshold: 3
  }
  {
    name: 'deliveries-unsure'
    description: 'Messages may have been posted or not; the command deliveries shows which.'
    severity: 2
    query: 'AppMetrics | where Name == "upheld.deliveries" and Sum > 0 | where tostring(Properties.state) in ("unsure", "parked")'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'deliveries-failing'
    description: 'Messages are not posted, or what became of them is not on record.'
    severity: 2
    query: '${events} in ("delivery failed", "a message could not be prepared", "late answer not recorded", "consequence of an attempt not stored")'
    operator: 'GreaterThan'
    threshold: 5
  }
  {
    name: 'turns-failing'
    description: 'People get no answer.'
    severity: 2
    query: '${events} in ("turn failed", "request failed", "late work failed")'
    operator: 'GreaterThan'
    threshold: 5
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [
  for alert in queried: {
    name: 'alert-${resourceName}-${alert.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Upheld: ${alert.name}'
      description: alert.description
      severity: alert.severity
      enabled: true
      autoMitigate: true
      // The tables are there once the server has written to them.
      skipQueryValidation: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]
