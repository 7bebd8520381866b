using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Loading;
using OrchestrationArchitect.Prompts.Rendering;

namespace OrchestrationArchitect.Prompts;

/// <summary>Puts values into a prompt's messages.</summary>
public static class PromptRenderer
{
    /// <summary>Renders every message. Each placeholder is filled once: a placeholder inside a value is text. A value
    /// cannot close the tag or the message it stands in (<see cref="TagGuard"/>); any other value comes out exactly
    /// as it went in.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="values">The variables' values by name; names that no message has are ignored.</param>
    /// <param name="options">How strict to be; <see langword="null"/> for <see cref="RenderOptions.Default"/>.</param>
    public static RenderResult Render(
        PromptFile prompt, IReadOnlyDictionary<string, string> values, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(values);
        var findings = new FindingSink(prompt.FileName);
        var filled = ValueSet.Resolve(prompt, values, options ?? RenderOptions.Default, findings);
        if (findings.HasErrors)
            return new RenderResult([], findings.ToDiagnostics());

        var tags = TagNames.Of(prompt);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var messages = ImmutableArray.CreateBuilder<PromptMessage>(prompt.Messages.Length);
        foreach (var message in prompt.Messages)
            messages.Add(message with { Content = MessageText.Fill(message.Content, filled, tags, unknown) });
        foreach (var name in unknown)
            findings.Warn(PromptCodes.UnknownPlaceholder, $"The placeholder '{{{{{name}}}}}' has no value and stays as it stands.", 0, 0);
        return new RenderResult(messages.DrainToImmutable(), findings.ToDiagnostics());
    }
}
