using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>Reads a critic's answer: <c>{"score", "findings": [{"severity", "where", "what", "fix"}]}</c>.</summary>
internal static class CritiqueAnswer
{
    private const int MostFindings = 20;
    private const int LongestText = 500;

    public static ModelReview Read(string text, Lens lens)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var score = root.GetProperty("score").GetDouble();
            ImmutableArray<Remark> remarks = [.. root.GetProperty("findings").EnumerateArray().Take(MostFindings).Select(RemarkOf)];
            return score is >= 0 and <= 100
                ? new ModelReview(lens, new Critique(lens, score / 100, [.. remarks.OrderByDescending(remark => remark.Weight)]))
                : new ModelReview(lens, Critique: null, $"The critic's score is {score}, not 0 to 100.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new ModelReview(lens, Critique: null, $"The critic's answer cannot be read: {exception.Message}");
        }
    }

    // The weights are those that the prompt tells the critic to take off.
    private static Remark RemarkOf(JsonElement finding)
    {
        var weight = Text(finding, "severity") switch { "error" => 0.25, "warning" => 0.08, _ => 0.01 };
        return new Remark(Text(finding, "where"), $"{Text(finding, "what")} {Text(finding, "fix")}".Trim(), weight);
    }

    private static string Text(JsonElement finding, string name)
    {
        var text = finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return text.Length <= LongestText ? text : text[..LongestText] + "…";
    }
}
