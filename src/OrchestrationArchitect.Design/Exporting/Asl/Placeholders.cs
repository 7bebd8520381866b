using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting.Naming;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>A value that is known only once the infrastructure is there: <c>${Name}</c> in the definition.</summary>
/// <param name="Name">Letters and digits.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Step">The id of the step it belongs to; <see langword="null"/> for one of the run as a whole.</param>
internal sealed record Placeholder(string Name, PlaceholderKind Kind, string? Step);

/// <summary>What a placeholder stands for.</summary>
internal enum PlaceholderKind
{
    FunctionArn,
    QueueUrl,
    TopicArn,
    EventBusName,
    ApiEndpoint,
    ConnectionArn,
    StateMachineArn,
    JobName,
    JobQueue,
    ClusterArn,
    BucketName,
}

/// <summary>Collects placeholders as they are used.</summary>
internal sealed class Placeholders
{
    private readonly Dictionary<(PlaceholderKind Kind, string? Step), Placeholder> _byUse = [];
    private readonly List<Placeholder> _all = [];
    private readonly UniqueNames _names = new(100, StringComparer.OrdinalIgnoreCase, "");

    public ImmutableArray<Placeholder> All => [.. _all];

    /// <summary>The placeholder's text, such as <c>${ProcessPaymentFunctionArn}</c>.</summary>
    public string Use(PlaceholderKind kind, string? step, string subject)
    {
        if (!_byUse.TryGetValue((kind, step), out var placeholder))
        {
            placeholder = new Placeholder(_names.Take(Words.Pascal(subject) + kind), kind, step);
            _byUse.Add((kind, step), placeholder);
            _all.Add(placeholder);
        }

        return "${" + placeholder.Name + "}";
    }
}
