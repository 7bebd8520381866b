using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Integrations;

/// <summary>The service integration that reaches a step's callee.</summary>
internal static class Callee
{
    public static Call Of(Step step, Placeholders placeholders, CallContext context)
    {
        var kind = step.Integration.Kind;
        if (step.Integration.Target is { } target && target.StartsWith("arn:aws:states:::", StringComparison.Ordinal)
            && kind is IntegrationKind.Service or IntegrationKind.Database or IntegrationKind.ObjectStore or IntegrationKind.Job)
        {
            return Known(step, target, context);
        }

        return kind switch
        {
            IntegrationKind.Http when step.Integration.Completion != CompletionMode.Callback =>
                Http(step, placeholders, context),
            IntegrationKind.Queue => Queue(step, placeholders, context),
            IntegrationKind.Topic => Topic(step, placeholders, context),
            IntegrationKind.SubOrchestration => Child(step, placeholders, context),
            IntegrationKind.Job => Jobs.Of(step, placeholders, context),
            _ => Function(step, placeholders, context),
        };
    }

    /// <summary>Functions; and databases and stores too, since what to read and write there is not in the design.</summary>
    private static Call Function(Step step, Placeholders placeholders, CallContext context)
    {
        var waits = step.Integration.Completion == CompletionMode.Callback || step.Integration.Kind == IntegrationKind.Human;
        var parameters = new JsonObject
        {
            ["FunctionName"] = step.Integration.Target is { } target && target.Contains(":function:", StringComparison.Ordinal)
                ? target
                : placeholders.Use(PlaceholderKind.FunctionArn, step.Id, step.Id),
        };
        if (step.Integration.Completion == CompletionMode.FireAndForget)
        {
            parameters["InvocationType"] = "Event";
        }

        parameters["Payload"] = Message.Of(step, placeholders, context, waits);
        return waits
            ? new Call("arn:aws:states:::lambda:invoke.waitForTaskToken", parameters)
            : new Call("arn:aws:states:::lambda:invoke", parameters, ".Payload");
    }

    private static Call Http(Step step, Placeholders placeholders, CallContext context)
    {
        var target = step.Integration.Target;
        var parameters = new JsonObject
        {
            ["ApiEndpoint"] = target is not null && target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? target
                : placeholders.Use(PlaceholderKind.ApiEndpoint, step.Id, step.Id),
            ["Method"] = step.Effect == Effect.Read ? "GET" : "POST",
            ["Authentication"] = new JsonObject
            {
                ["ConnectionArn"] = placeholders.Use(PlaceholderKind.ConnectionArn, step.Id, step.Id),
            },
            ["Headers"] = new JsonObject { ["Idempotency-Key.$"] = context.Key },
        };
        if (step.Effect != Effect.Read)
        {
            parameters["RequestBody"] = Message.Of(step, placeholders, context, waits: false);
        }

        return new Call("arn:aws:states:::http:invoke", parameters, ".ResponseBody");
    }

    private static Call Queue(Step step, Placeholders placeholders, CallContext context)
    {
        var waits = step.Integration.Completion == CompletionMode.Callback;
        return new Call("arn:aws:states:::sqs:sendMessage" + (waits ? ".waitForTaskToken" : ""), new JsonObject
        {
            ["QueueUrl"] = placeholders.Use(PlaceholderKind.QueueUrl, step.Id, step.Id),
            ["MessageBody"] = Message.Of(step, placeholders, context, waits),
        });
    }

    private static Call Topic(Step step, Placeholders placeholders, CallContext context)
    {
        var waits = step.Integration.Completion == CompletionMode.Callback;
        var suffix = waits ? ".waitForTaskToken" : "";
        var message = Message.Of(step, placeholders, context, waits);
        if (step.Integration.Service?.Contains("EventBridge", StringComparison.OrdinalIgnoreCase) == true)
        {
            return new Call("arn:aws:states:::events:putEvents" + suffix, new JsonObject
            {
                ["Entries"] = new JsonArray(new JsonObject
                {
                    ["EventBusName"] = placeholders.Use(PlaceholderKind.EventBusName, step.Id, step.Id),
                    ["Source"] = "orchestration",
                    ["DetailType"] = step.Name,
                    ["Detail"] = message,
                }),
            });
        }

        return new Call("arn:aws:states:::sns:publish" + suffix, new JsonObject
        {
            ["TopicArn"] = placeholders.Use(PlaceholderKind.TopicArn, step.Id, step.Id),
            ["Message"] = message,
        });
    }

    private static Call Child(Step step, Placeholders placeholders, CallContext context)
    {
        var (suffix, result) = step.Integration.Completion switch
        {
            CompletionMode.FireAndForget => ("", ""),
            CompletionMode.Callback => (".waitForTaskToken", ""),
            _ => (".sync:2", ".Output"),
        };
        var input = Message.Of(step, placeholders, context, suffix == ".waitForTaskToken");
        input["AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$"] = "$$.Execution.Id";
        return new Call("arn:aws:states:::states:startExecution" + suffix, new JsonObject
        {
            ["StateMachineArn"] = step.Integration.Target is { } target && target.Contains(":stateMachine:", StringComparison.Ordinal)
                ? target
                : placeholders.Use(PlaceholderKind.StateMachineArn, step.Id, step.Id),
            ["Input"] = input,
        }, result);
    }

    /// <summary>An imported resource is kept; its arguments were not, so the message stands in for them.</summary>
    private static Call Known(Step step, string resource, CallContext context)
    {
        var waits = resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal);
        var message = Message.Of(step, placeholders: null, context, waits);
        return new Call(resource, message);
    }
}
