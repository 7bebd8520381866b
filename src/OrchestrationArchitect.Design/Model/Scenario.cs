using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model;

/// <summary>What a user asks to have designed: the three texts, and what the user fixes beforehand.</summary>
public sealed record Scenario
{
    /// <summary>A name for the design; <see langword="null"/> lets the designer take one from the text.</summary>
    public string? Name { get; init; }

    /// <summary>The process in plain words. Spans count UTF-16 units into exactly this text.</summary>
    public required string BusinessWorkflow { get; init; }

    /// <summary>What starts the process and what it integrates with, in plain words.</summary>
    public required string EventSources { get; init; }

    /// <summary>Limits and service levels, in plain words.</summary>
    public required string ConstraintsAndSlas { get; init; }

    /// <summary>The cloud to design for. Default: <see cref="Platform.Any"/>.</summary>
    public Platform Platform { get; init; } = Platform.Any;

    /// <summary>Steps the user names; when given, the reader infers no others.</summary>
    public ImmutableArray<StepOverride> Steps { get; init; } = [];

    /// <summary>Policies the user fixes for the design as a whole.</summary>
    public PolicyOverrides? Policies { get; init; }

    /// <summary>The text of one field.</summary>
    public string TextOf(SourceField field) => field switch
    {
        SourceField.BusinessWorkflow => BusinessWorkflow,
        SourceField.EventSources => EventSources,
        _ => ConstraintsAndSlas,
    };
}
