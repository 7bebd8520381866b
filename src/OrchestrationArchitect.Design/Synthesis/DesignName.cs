using System.Globalization;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>Names a design.</summary>
internal static class DesignName
{
    /// <summary>The user's name for it; else what the text calls the process; else its entity.</summary>
    public static string Of(Brief brief)
    {
        if (brief.Scenario.Name is { Length: > 0 } given)
            return given;

        var words = brief.Scenario.BusinessWorkflow.Split([' ', '\n', '\r', '\t'], 16, StringSplitOptions.RemoveEmptyEntries);
        var noun = Array.FindIndex(words, word => word.TrimEnd(',', '.', ':') is "process" or "workflow" or "pipeline");
        var name = noun > 0
            ? words[..noun].Where((word, at) => at > 0 || word is not ("A" or "An" or "The" or "Our" or "This"))
            : [brief.Entity, "process"];
        return Title(string.Join(' ', name));
    }

    private static string Title(string words) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words);
}
