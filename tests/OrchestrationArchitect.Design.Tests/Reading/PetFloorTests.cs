using System.Text.Json;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Public annotated descriptions: a floor under the strict activity score.</summary>
public sealed class PetFloorTests
{
    [Fact]
    public void Read_PublicDescriptions_FindsTheActivities()
    {
        var file = Path.Combine(Environment.GetEnvironmentVariable("ARCHITECT_CORPORA") ?? Beside(), "pet", "train.jsonl");
        Assert.SkipUnless(File.Exists(file), "The PET documents are not here; set ARCHITECT_CORPORA.");
        var (right, gold, said) = (0, 0, 0);
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var activities = Activities(json.RootElement, out var text);
            var read = Texts.Read(text, "").Steps.Select(s => (s.Span.Start, s.Span.Start + s.Span.Length)).ToHashSet();
            right += read.Count(activities.Contains);
            gold += activities.Count;
            said += read.Count;
        }

        (2.0 * right / (gold + said)).ShouldBeGreaterThan(0.84);
    }

    private static HashSet<(int, int)> Activities(JsonElement document, out string text)
    {
        text = document.GetProperty("text").GetString()!;
        var spans = new List<(int Start, int End)>();
        var at = 0;
        foreach (var token in document.GetProperty("tokens").EnumerateArray().Select(t => t.GetProperty("text").GetString()!))
        {
            at = text.IndexOf(token, at, StringComparison.Ordinal);
            spans.Add((at, at += token.Length));
        }

        return [.. document.GetProperty("mentions").EnumerateArray().Where(m => m.GetProperty("type").GetString() == "Activity")
            .Select(m => m.GetProperty("tokenDocumentIndices").EnumerateArray().Select(t => t.GetInt32()).ToList())
            .Select(tokens => (spans[tokens.Min()].Start, spans[tokens.Max()].End))];
    }

    private static string Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OrchestrationArchitect.sln")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "data");
            }
        }

        return "";
    }
}
