using System.Collections.Immutable;
using System.Text.Json;

namespace OrchestrationArchitect.Bench.Reading.Pet;

/// <summary>A document of the PET corpus: text, mentions, and flow relations between mentions.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">Its text: tokens with a blank between them.</param>
/// <param name="Mentions">Its mentions, each with its first and last character.</param>
/// <param name="Flows">Pairs of mention numbers.</param>
/// <param name="SameGateway">Pairs of mention numbers that stand for one gateway.</param>
internal sealed record PetDocument(
    string Id,
    string Text,
    ImmutableArray<PetMention> Mentions,
    ImmutableArray<(int From, int To)> Flows,
    ImmutableArray<(int From, int To)> SameGateway)
{
    public static ImmutableArray<PetDocument> Load(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static PetDocument Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var spans = Spans(text, root.GetProperty("tokens"));
        var mentions = root.GetProperty("mentions").EnumerateArray().Select(m =>
        {
            var tokens = m.GetProperty("tokenDocumentIndices").EnumerateArray().Select(t => t.GetInt32()).ToList();
            return new PetMention(m.GetProperty("type").GetString()!, spans[tokens.Min()].Start, spans[tokens.Max()].End);
        });
        return new PetDocument(root.GetProperty("id").GetString()!, text, [.. mentions], Pairs(root, "flow"), Pairs(root, "same gateway"));
    }

    private static List<(int Start, int End)> Spans(string text, JsonElement tokens)
    {
        var spans = new List<(int, int)>();
        var at = 0;
        foreach (var token in tokens.EnumerateArray().Select(t => t.GetProperty("text").GetString()!))
        {
            at = text.IndexOf(token, at, StringComparison.Ordinal);
            spans.Add((at, at + token.Length));
            at += token.Length;
        }

        return spans;
    }

    private static ImmutableArray<(int, int)> Pairs(JsonElement root, string type) =>
        [.. root.GetProperty("relations").EnumerateArray().Where(r => r.GetProperty("type").GetString() == type)
            .Select(r => (r.GetProperty("headMentionIndex").GetInt32(), r.GetProperty("tailMentionIndex").GetInt32()))];
}

/// <summary>A mention of the PET corpus.</summary>
/// <param name="Type">Its type, such as <c>Activity</c>.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
internal sealed record PetMention(string Type, int Start, int End);
