using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts;

/// <summary>Finished messages, or why there are none.</summary>
public sealed record RenderResult
{
    internal RenderResult(ImmutableArray<PromptMessage> messages, ImmutableArray<PromptDiagnostic> diagnostics)
    {
        Messages = messages;
        Diagnostics = diagnostics;
    }

    /// <summary>The messages; empty exactly when <see cref="Diagnostics"/> holds an error.</summary>
    public ImmutableArray<PromptMessage> Messages { get; }

    /// <summary>Errors first, then warnings.</summary>
    public ImmutableArray<PromptDiagnostic> Diagnostics { get; }

    /// <summary>Whether there are messages.</summary>
    public bool Succeeded => !Messages.IsEmpty;
}
