using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Short questions that stand for a condition: "No courier found? Tell the sender."</summary>
internal sealed partial class NarrativeReader
{
    private Sentence? _asked;

    /// <summary>The question as the label of the sentence that answers it: "if no courier found".</summary>
    private static ImmutableArray<Token> Question(ImmutableArray<Token> tokens) =>
        tokens[0].Lower is "if" or "when" ? tokens : tokens.Take(3).Any(t => t.Is("if")) ? [.. tokens.SkipWhile(t => !t.Is("if"))] : [tokens[0] with { Text = "if", Lower = "if" }, .. tokens];
}
