using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Looks for a row's <c>expected</c> texts: case ignored, each run of white space counted as one space.</summary>
internal static class ExpectedTexts
{
    public static bool AreIn(string answer, ImmutableArray<string> expected)
    {
        var text = Collapse(answer);
        return expected.All(one => text.Contains(Collapse(one), StringComparison.OrdinalIgnoreCase));
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
