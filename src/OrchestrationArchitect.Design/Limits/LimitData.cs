using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Limits;

/// <summary>Reads the embedded <c>limits-*.data.json</c> and <c>prices-*.data.json</c>.</summary>
internal static class LimitData
{
    private static readonly string[] Files =
        ["limits-aws.data.json", "limits-azure.data.json", "prices-aws.data.json", "prices-azure.data.json"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static IEnumerable<Limit> ReadEmbedded() => Files.SelectMany(Read);

    private static IEnumerable<Limit> Read(string name)
    {
        using var stream = typeof(LimitData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        var file = JsonSerializer.Deserialize<DataFile>(stream, Options)
            ?? throw new InvalidOperationException($"The resource '{name}' is empty.");
        return file.Limits.Select(entry =>
            new Limit(entry.Id, entry.Value, entry.Unit, file.Sources[entry.Source], entry.AsOf, entry.Note));
    }

    private sealed record DataFile(
        string Format, DateOnly Date, ImmutableDictionary<string, LimitSource> Sources, ImmutableArray<Entry> Limits);

    private sealed record Entry(string Id, double Value, LimitUnit Unit, string Source, DateOnly AsOf, string Note);
}
