using System.Collections.Immutable;
using OrchestrationArchitect.Prompts;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>Renders the prompts that are sent to a model.</summary>
internal static class Rendering
{
    /// <summary>Texts of the request were bounded when it came in; drafts and schemas are ours.</summary>
    public static RenderOptions Options { get; } = new() { MaxValueBytes = 2 * 1024 * 1024 };

    /// <exception cref="InvalidOperationException">A value is missing: the caller's bug, since requests are validated.</exception>
    public static ImmutableArray<PromptMessage> Messages(RenderResult rendered) => rendered.Succeeded
        ? rendered.Messages
        : throw new InvalidOperationException(rendered.Diagnostics[0].ToString());
}
