using System.Globalization;
using OrchestrationArchitect.Design.Exporting.Asl;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using static OrchestrationArchitect.Design.Exporting.Sam.YamlText;

namespace OrchestrationArchitect.Design.Exporting.Sam;

/// <summary>
/// Writes the template. What the state machine calls is made here where its kind says all there is to say (functions,
/// queues, topics, buckets, buses); the rest becomes a parameter.
/// </summary>
internal sealed class SamWriter(OrchestrationDesign design, StateMachine machine)
{
    private const int FourteenDays = 1_209_600;

    private readonly YamlText _yaml = new();
    private readonly StepIndex _steps = new(design);
    private readonly List<string> _statements = [];

    public string Write()
    {
        _yaml.Add(0, "AWSTemplateFormatVersion: \"2010-09-09\"").Add(0, "Transform: AWS::Serverless-2016-10-31")
            .Add(0, $"Description: {Quoted(design.Name)}");
        Parameters();
        _yaml.Add(0, "Resources:");
        var substitutions = machine.Placeholders.Select(placeholder => $"{placeholder.Name}: {Resource(placeholder)}").ToList();
        Machine(substitutions);
        Alarms();
        _yaml.Add(0, "Outputs:").Add(1, "StateMachineArn:").Add(2, "Value: !Ref StateMachine");
        return _yaml.ToString();
    }

    private static bool Made(Placeholder placeholder) => placeholder.Kind is PlaceholderKind.FunctionArn
        or PlaceholderKind.QueueUrl or PlaceholderKind.TopicArn or PlaceholderKind.BucketName or PlaceholderKind.EventBusName;

    private void Parameters()
    {
        var open = machine.Placeholders.Where(placeholder => !Made(placeholder)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        _yaml.Add(0, "Parameters:");
        foreach (var placeholder in open)
        {
            _yaml.Add(1, placeholder.Name + ":").Add(2, "Type: String")
                .Add(2, $"Description: {Quoted($"{placeholder.Kind} of {placeholder.Step}")}");
        }
    }

    /// <summary>Makes what a placeholder stands for, allows the machine to use it, and gives the reference to it.</summary>
    private string Resource(Placeholder placeholder) => placeholder.Kind switch
    {
        PlaceholderKind.FunctionArn => Function(placeholder),
        PlaceholderKind.QueueUrl => Queue(placeholder),
        PlaceholderKind.TopicArn => Simple(placeholder, "AWS::SNS::Topic", "sns:Publish", $"!Ref {Name(placeholder)}", "Ref"),
        PlaceholderKind.EventBusName => Bus(placeholder),
        PlaceholderKind.BucketName => Bucket(placeholder),
        _ => Parameter(placeholder),
    };

    private string Function(Placeholder placeholder)
    {
        var name = Name(placeholder);
        var step = _steps[placeholder.Step ?? ""];
        _yaml.Add(1, name + ":").Add(2, "Type: AWS::Serverless::Function").Add(2, "Properties:")
            .Add(3, $"Description: {Quoted(step.Name)}").Add(3, $"CodeUri: functions/{Words.Kebab(step.Id)}/")
            .Add(3, "Handler: bootstrap").Add(3, "Runtime: provided.al2023")
            .Add(3, FormattableString.Invariant($"MemorySize: {Math.Clamp(design.ColdStart.MemoryMb ?? 512, 128, 10_240)}"))
            .Add(3, "Timeout: " + Math.Min(900, step.Timeout is { } limit ? Seconds.Of(limit) : 900).ToString(CultureInfo.InvariantCulture));
        if (step.Concurrency is > 0 and var most)
        {
            _yaml.Add(3, FormattableString.Invariant($"ReservedConcurrentExecutions: {most}"));
        }

        Allow("lambda:InvokeFunction", $"!GetAtt {name}.Arn");
        return $"!GetAtt {name}.Arn";
    }

    /// <summary>The queue of failed runs is the end of the line; every other queue has one behind it.</summary>
    private string Queue(Placeholder placeholder)
    {
        var name = Name(placeholder);
        var retention = design.DeadLetters.FirstOrDefault(queue => queue.Source == "run")?.Retention;
        var kept = retention is { } time ? Math.Clamp(Seconds.Of(time), 60, FourteenDays) : FourteenDays;
        _yaml.Add(1, name + ":").Add(2, "Type: AWS::SQS::Queue").Add(2, "Properties:").Add(3, "SqsManagedSseEnabled: true");
        if (placeholder.Step is null)
        {
            _yaml.Add(3, FormattableString.Invariant($"MessageRetentionPeriod: {kept}"));
        }
        else
        {
            _yaml.Add(3, "RedrivePolicy:").Add(4, $"deadLetterTargetArn: !GetAtt {name}DeadLetters.Arn").Add(4, "maxReceiveCount: 5")
                .Add(1, name + "DeadLetters:").Add(2, "Type: AWS::SQS::Queue").Add(2, "Properties:").Add(3, "SqsManagedSseEnabled: true")
                .Add(3, FormattableString.Invariant($"MessageRetentionPeriod: {FourteenDays}"));
        }

        Allow("sqs:SendMessage", $"!GetAtt {name}.Arn");
        return $"!Ref {name}";
    }

    private string Simple(Placeholder placeholder, string type, string action, string arn, string reference)
    {
        _yaml.Add(1, Name(placeholder) + ":").Add(2, $"Type: {type}");
        Allow(action, arn);
        return $"!{reference} {Name(placeholder)}";
    }

    private string Bus(Placeholder placeholder)
    {
        var name = Name(placeholder);
        _yaml.Add(1, name + ":").Add(2, "Type: AWS::Events::EventBus").Add(2, "Properties:").Add(3, $"Name: !Sub \"${{AWS::StackName}}-{Words.Kebab(placeholder.Step ?? "bus")}\"");
        Allow("events:PutEvents", $"!GetAtt {name}.Arn");
        return $"!Ref {name}";
    }

    /// <summary>Payloads in the bucket are the callees' to read and write; the machine passes references only.</summary>
    private string Bucket(Placeholder placeholder)
    {
        var name = Name(placeholder);
        _yaml.Add(1, name + ":").Add(2, "Type: AWS::S3::Bucket").Add(2, "Properties:").Add(3, "PublicAccessBlockConfiguration:");
        foreach (var block in new[] { "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets" })
        {
            _yaml.Add(4, block + ": true");
        }

        return $"!Ref {name}";
    }

    private string Parameter(Placeholder placeholder)
    {
        var reference = $"!Ref {placeholder.Name}";
        switch (placeholder.Kind)
        {
            case PlaceholderKind.StateMachineArn:
                Allow("states:StartExecution", reference);

                // Waiting for a child to end takes these three (Step Functions Developer Guide, 2026).
                Allow("[states:DescribeExecution, states:StopExecution]", "!Sub \"arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:*\"");
                Allow("[events:PutTargets, events:PutRule, events:DescribeRule]", "!Sub \"arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule\"");
                break;
            case PlaceholderKind.ConnectionArn:
                Allow("events:RetrieveConnectionCredentials", reference);
                break;
            case PlaceholderKind.ApiEndpoint:
                Allow("states:InvokeHTTPEndpoint", "!Sub \"arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:*\"");
                break;
            default:
                break;
        }

        return reference;
    }

    private void Allow(string action, string resource) => _statements.Add($"Action: {action}|Resource: {resource}");

    /// <summary>
    /// What an Express run did is in its log and nowhere else; the actions are those of vended logs. Source:
    /// https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html, 2026-11-26.
    /// </summary>
    private void Logs()
    {
        var days = design.State.HistoryRetention is { } kept ? LogDays.FirstOrDefault(allowed => allowed >= kept.TotalDays, LogDays[^1]) : LogDays[^1];
        _yaml.Add(1, "RunLogs:").Add(2, "Type: AWS::Logs::LogGroup").Add(2, "Properties:")
            .Add(3, "LogGroupName: !Sub \"/aws/vendedlogs/states/${AWS::StackName}\"").Add(3, FormattableString.Invariant($"RetentionInDays: {days}"));
        Allow("[logs:CreateLogDelivery, logs:GetLogDelivery, logs:UpdateLogDelivery, logs:DeleteLogDelivery, logs:ListLogDeliveries, logs:PutResourcePolicy, logs:DescribeResourcePolicies, logs:DescribeLogGroups]", "\"*\"");
    }

    /// <summary>The days that a log group may be kept, up to a year.</summary>
    private static readonly int[] LogDays = [7, 14, 30, 60, 90, 120, 150, 180, 365];

    private void Machine(List<string> substitutions)
    {
        if (design.State.IsExpress)
            Logs();
        _yaml.Add(1, "StateMachine:").Add(2, "Type: AWS::Serverless::StateMachine").Add(2, "Properties:")
            .Add(3, $"Type: {(design.State.IsExpress ? "EXPRESS" : "STANDARD")}").Add(3, "DefinitionUri: state-machine.asl.json");
        if (substitutions.Count > 0)
        {
            _yaml.Add(3, "DefinitionSubstitutions:");
            substitutions.ForEach(substitution => _yaml.Add(4, substitution));
        }

        _yaml.Add(3, "Tracing:").Add(4, "Enabled: true");
        if (design.State.IsExpress)
        {
            _yaml.Add(3, "Logging:").Add(4, "Level: ALL").Add(4, "IncludeExecutionData: true").Add(4, "Destinations:")
                .Add(5, "- CloudWatchLogsLogGroup:").Add(5, "    LogGroupArn: !GetAtt RunLogs.Arn");
        }

        if (_statements.Count > 0)
        {
            _yaml.Add(3, "Policies:").Add(4, "- Version: \"2012-10-17\"").Add(4, "  Statement:");
            foreach (var statement in _statements.Distinct(StringComparer.Ordinal).Select(statement => statement.Split('|')))
            {
                _yaml.Add(6, "- Effect: Allow").Add(6, "  " + statement[0]).Add(6, "  " + statement[1]);
            }
        }
    }

    private void Alarms()
    {
        foreach (var (name, metric) in new[] { ("FailedRuns", "ExecutionsFailed"), ("TimedOutRuns", "ExecutionsTimedOut") })
        {
            Alarm(name, "AWS/States", metric, "Sum", "StateMachineArn", "!Ref StateMachine");
        }

        foreach (var queue in machine.Placeholders.Where(p => p is { Kind: PlaceholderKind.QueueUrl, Step: null }))
        {
            Alarm(Name(queue) + "NotEmpty", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName", $"!GetAtt {Name(queue)}.QueueName");
        }
    }

    private void Alarm(string name, string space, string metric, string statistic, string dimension, string value) =>
        _yaml.Add(1, name + "Alarm:").Add(2, "Type: AWS::CloudWatch::Alarm").Add(2, "Properties:")
            .Add(3, $"Namespace: {space}").Add(3, $"MetricName: {metric}").Add(3, $"Statistic: {statistic}")
            .Add(3, "Dimensions:").Add(4, $"- Name: {dimension}").Add(4, $"  Value: {value}")
            .Add(3, "Period: 60").Add(3, "EvaluationPeriods: 1").Add(3, "Threshold: 0")
            .Add(3, "ComparisonOperator: GreaterThanThreshold").Add(3, "TreatMissingData: notBreaching");

    /// <summary>The resource is named after its placeholder, less the kind of value.</summary>
    private static string Name(Placeholder placeholder) =>
        placeholder.Kind == PlaceholderKind.QueueUrl || placeholder.Kind == PlaceholderKind.FunctionArn || placeholder.Kind == PlaceholderKind.TopicArn
            ? placeholder.Name.Replace("Url", "", StringComparison.Ordinal).Replace("Arn", "", StringComparison.Ordinal)
            : placeholder.Name + "Resource";
}
