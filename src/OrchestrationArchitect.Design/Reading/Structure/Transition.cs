using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A change of state.</summary>
/// <param name="From">The state before, in lower case; empty where the run begins.</param>
/// <param name="To">The states it may lead to, in lower case.</param>
public sealed record Transition(string From, ImmutableArray<string> To)
{
    /// <summary>More of them in one text are no state machine that anybody draws up; each may lead to each other.</summary>
    internal const int Most = 200;

    /// <summary>The name of a state; empty if a dash or the like stands for it.</summary>
    internal static string Name(IEnumerable<Token> tokens) => string.Join(' ', tokens.Where(t => t.Kind != TokenKind.Punctuation).Select(t => t.Lower)) is var name && name is "start" or "initial" or "none" or "new run" ? "" : name;

    /// <summary>The names in "ACCEPTED or REJECTED".</summary>
    internal static IEnumerable<string> Names(ImmutableArray<Token> tokens)
    {
        var first = 0;
        for (var i = 0; i <= tokens.Length; i++)
        {
            if (i == tokens.Length || tokens[i].Lower is "or" or "," or "/" or "and")
            {
                if (Name(tokens[first..i]) is { Length: > 0 } name)
                {
                    yield return name;
                }

                first = i + 1;
            }
        }
    }
}
