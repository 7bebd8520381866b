using System.Text;
using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Choice rules in words, and as compact JSON.</summary>
internal static class ConditionWords
{
    private const int MaxLength = 200;

    /// <summary>A rule in words, such as <c>$.status equals "PAID"</c>.</summary>
    public static string Of(JsonObject rule)
    {
        var words = Words(rule);
        return words.Length <= MaxLength ? words : words[..(MaxLength - 1)] + "…";
    }

    /// <summary>A rule as it was written, without its target.</summary>
    public static string Expression(JsonObject rule) => rule["Condition"] is JsonText condition
        ? condition.Text
        : JsonWords.Of(rule with { Members = [.. rule.Members.Where(member => member.Name is not ("Next" or "Comment" or "Assign" or "Output"))] });

    private static string Words(JsonObject rule)
    {
        if (rule["Condition"] is JsonText condition)
        {
            return condition.Text.Trim().TrimStart('{').TrimStart('%').TrimEnd('}').TrimEnd('%').Trim();
        }

        foreach (var member in rule.Members)
        {
            switch (member)
            {
                case { Name: "And", Value: JsonList all }:
                    return Joined(all, " and ");
                case { Name: "Or", Value: JsonList any }:
                    return Joined(any, " or ");
                case { Name: "Not", Value: JsonObject inner }:
                    return "not (" + Words(inner) + ")";
                default:
                    break;
            }
        }

        var test = rule.Members.FirstOrDefault(member => member.Name is not ("Variable" or "Next" or "Comment" or "Assign" or "Output"));
        var variable = (rule["Variable"] as JsonText)?.Text ?? "the input";
        return test is null ? variable : $"{variable} {Spaced(test.Name)} {JsonWords.Of(test.Value)}";
    }

    private static string Joined(JsonList parts, string by) =>
        string.Join(by, parts.Items.OfType<JsonObject>().Select(Words));

    private static string Spaced(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
