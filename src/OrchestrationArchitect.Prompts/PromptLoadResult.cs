using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OrchestrationArchitect.Prompts;

/// <summary>A loaded prompt, or why there is none.</summary>
public sealed record PromptLoadResult
{
    internal PromptLoadResult(PromptFile? prompt, ImmutableArray<PromptDiagnostic> diagnostics)
    {
        Prompt = prompt;
        Diagnostics = diagnostics;
    }

    /// <summary>The prompt; <see langword="null"/> exactly when <see cref="Diagnostics"/> holds an error.</summary>
    public PromptFile? Prompt { get; }

    /// <summary>Errors first, then warnings, each in the file's order.</summary>
    public ImmutableArray<PromptDiagnostic> Diagnostics { get; }

    /// <summary>Whether there is a prompt.</summary>
    [MemberNotNullWhen(true, nameof(Prompt))]
    public bool Succeeded => Prompt is not null;
}
