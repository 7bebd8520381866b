namespace OrchestrationArchitect.Design.Model;

/// <summary>One entry of a scenario's <c>steps</c>: what the user knows better than the reader.</summary>
public sealed record StepOverride
{
    /// <summary>The step's name; its id is the kebab-case form.</summary>
    public required string Name { get; init; }

    /// <summary>What the step does to the world; <see langword="null"/> leaves it to the reader's lexicon.</summary>
    public Effect? Effect { get; init; }

    /// <summary>The longest a single attempt may take; <see langword="null"/> leaves it to the designer.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The name of the step that undoes this one.</summary>
    public string? CompensatedBy { get; init; }
}
